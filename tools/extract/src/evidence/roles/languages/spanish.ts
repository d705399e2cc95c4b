import type { Words } from "./words.ts";

/** Titles and labels in Spanish. */
export const SPANISH: Words = {
  endpoint: "url|ruta|endpoint|dirección|punto acceso|punto final|petición http|solicitud http",
  method: "método|método http|verbo",
  baseUrl: "url base|servidor|servidores|entorno|entornos|producción",
  authentication:
    "autenticación|autorización|seguridad|requiere autenticación|autenticación requerida",
  request:
    "solicitud|petición|cuerpo|cuerpo solicitud|cuerpo petición|campos solicitud|campos petición|datos solicitud|parámetros cuerpo|carga útil|datos enviados|datos a enviar|cuerpo enviado|campos enviados|json enviado",
  requestExample:
    "ejemplo solicitud|ejemplo petición|ejemplos solicitud|solicitud ejemplo|petición ejemplo|ejemplo código|ejemplos código|ejemplo llamada",
  response:
    "en caso éxito|respuesta|respuestas|respuesta exitosa|respuestas exitosas|respuesta éxito|respuesta correcta|cuerpo respuesta|campos respuesta|parámetros respuesta|ejemplo respuesta|ejemplos respuesta|respuesta ejemplo|salida|devuelve|retorna|atributos|campos|propiedades|datos recibidos|respuesta recibida|respuesta esperada|respuesta servidor|respuesta sistema|json recibido",
  error:
    "en caso error|en caso fallo|en caso falla|error|errores|respuesta error|respuestas error|respuestas errores|respuesta fallida|ejemplo error|errores posibles|posibles errores",
  parameters:
    "parámetros|argumentos|atributos opcionales|atributos obligatorios|atributos requeridos|campos opcionales|campos obligatorios|campos requeridos|parámetros solicitud|parámetros petición|parámetros entrada|entrada",
  path: "parámetros ruta|parámetro ruta|parámetros url|parámetros path|variables ruta",
  query: "parámetros consulta|parámetros query|parámetros cadena consulta|cadena consulta|consulta",
  header:
    "cabeceras|encabezados|cabeceras solicitud|encabezados solicitud|cabeceras petición|cabeceras http|encabezados http|parámetros cabecera|parámetros encabezado",
  cookie: "parámetros cookie",
  responseHeaders: "cabeceras respuesta|encabezados respuesta",
  statuses:
    "códigos estado|códigos error|códigos respuesta|códigos http|códigos estado http|códigos retorno",
  status: "código|estado|código estado|código http|código respuesta",
  content: "contenido|ejemplo contenido",
  schemas: "modelos|esquemas|definiciones|objetos|modelos datos",
  values:
    "valores|valores posibles|valores permitidos|valores admitidos|estados posibles|posibles estados",
  example: "ejemplo|ejemplos|muestra",
  rateLimit: "límites uso|límite uso|límites|límites peticiones",
  aside:
    "notas|nota|descripción|resumen|introducción|permisos|permisos requeridos|condición|condiciones|véase también|ver también|registro cambios|historial cambios",
};
