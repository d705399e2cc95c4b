import type { Role } from "./role.ts";

/** Phrases of one language, by what they mean; without articles and the like. */
type Words = Partial<Record<Role, string>>;

const SPANISH: Words = {
  endpoint: "url|ruta|endpoint|dirección|punto acceso|punto final|petición http|solicitud http",
  method: "método|método http|verbo",
  baseUrl: "url base|servidor|servidores|entorno|entornos|producción",
  authentication:
    "autenticación|autorización|seguridad|requiere autenticación|autenticación requerida",
  request:
    "solicitud|petición|cuerpo|cuerpo solicitud|cuerpo petición|campos solicitud|campos petición|datos solicitud|parámetros cuerpo|carga útil",
  requestExample:
    "ejemplo solicitud|ejemplo petición|ejemplos solicitud|solicitud ejemplo|petición ejemplo|ejemplo código|ejemplos código|ejemplo llamada",
  response:
    "en caso éxito|respuesta|respuestas|respuesta exitosa|respuestas exitosas|respuesta éxito|respuesta correcta|cuerpo respuesta|campos respuesta|parámetros respuesta|ejemplo respuesta|ejemplos respuesta|respuesta ejemplo|salida|devuelve|retorna|atributos|campos|propiedades",
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
  values: "valores|valores posibles|valores permitidos|valores admitidos",
  example: "ejemplo|ejemplos|muestra",
  rateLimit: "límites uso|límite uso|límites|límites peticiones",
  aside:
    "notas|nota|descripción|resumen|introducción|permisos|permisos requeridos|condición|condiciones|véase también|ver también|registro cambios|historial cambios",
};

const PORTUGUESE: Words = {
  endpoint: "rota|endereço|caminho|requisição http",
  method: "método|método http|verbo",
  baseUrl: "url base|servidor|servidores|ambiente|ambientes|produção",
  authentication: "autenticação|autorização|segurança|requer autenticação|autenticação necessária",
  request:
    "requisição|solicitação|pedido|corpo|corpo requisição|corpo solicitação|corpo pedido|campos requisição|dados requisição|parâmetros corpo",
  requestExample:
    "exemplo requisição|exemplo solicitação|exemplo pedido|exemplos requisição|requisição exemplo|exemplo código|exemplos código",
  response:
    "em caso sucesso|resposta|respostas|resposta sucesso|respostas sucesso|resposta bem sucedida|corpo resposta|campos resposta|parâmetros resposta|exemplo resposta|exemplos resposta|resposta exemplo|retorno|saída|retorna|atributos|campos|propriedades",
  error:
    "em caso falha|em caso erro|erro|erros|resposta erro|respostas erro|exemplo erro|erros possíveis|possíveis erros",
  parameters:
    "parâmetros|argumentos|parâmetros requisição|parâmetros solicitação|parâmetros entrada|entrada",
  path: "parâmetros caminho|parâmetros rota|parâmetros url|parâmetros path|parâmetro caminho",
  query: "parâmetros consulta|parâmetros query|query string|parâmetros busca",
  header:
    "cabeçalhos|cabeçalho|cabeçalhos requisição|cabeçalhos solicitação|cabeçalhos http|parâmetros cabeçalho",
  cookie: "parâmetros cookie",
  responseHeaders: "cabeçalhos resposta",
  statuses:
    "códigos status|códigos erro|códigos resposta|códigos http|códigos estado|códigos status http|códigos retorno",
  status: "código|código status|código http|código resposta|situação",
  content: "conteúdo|exemplo conteúdo",
  schemas: "modelos|esquemas|definições|objetos|modelos dados",
  values: "valores|valores possíveis|valores permitidos|valores aceitos",
  example: "exemplo|exemplos",
  rateLimit: "limites uso|limite uso|limites|limites requisições",
  aside:
    "notas|nota|observações|descrição|resumo|introdução|visão geral|permissões|permissões necessárias|condição|condições|veja também|histórico alterações",
};

const FRENCH: Words = {
  endpoint: "url|point terminaison|point accès|adresse|chemin|route|requête http",
  method: "méthode|méthode http|verbe",
  baseUrl: "url base|serveur|serveurs|environnement|environnements|production",
  authentication: "authentification|autorisation|sécurité|authentification requise",
  request:
    "requête|demande|corps|corps requête|corps demande|champs requête|données requête|paramètres corps|charge utile",
  requestExample: "exemple requête|exemples requête|exemple appel|exemple code|exemples code",
  response:
    "en cas succès|réponse|réponses|réponse succès|réponses succès|réponse réussie|corps réponse|champs réponse|paramètres réponse|exemple réponse|exemples réponse|sortie|retour|retourne|renvoie|attributs|champs|propriétés",
  error:
    "en cas échec|en cas erreur|erreur|erreurs|réponse erreur|réponses erreur|réponses erreurs|exemple erreur|erreurs possibles",
  parameters: "paramètres|arguments|paramètres requête http|paramètres entrée|entrée|entrées",
  path: "paramètres chemin|paramètres url|paramètres route|paramètres path|variables chemin",
  query:
    "paramètres requête|paramètres query|chaîne requête|paramètres chaîne requête|paramètres recherche",
  header:
    "en têtes|en tête|en têtes requête|en têtes http|entêtes|entêtes requête|paramètres en tête",
  cookie: "paramètres cookie",
  responseHeaders: "en têtes réponse|entêtes réponse",
  statuses:
    "codes statut|codes erreur|codes erreurs|codes réponse|codes http|codes état|codes statut http|codes retour",
  status: "code|statut|code statut|code http|code état|code réponse",
  content: "contenu|exemple contenu",
  schemas: "modèles|schémas|définitions|objets|modèles données",
  values: "valeurs|valeurs possibles|valeurs autorisées|valeurs acceptées",
  example: "exemple|exemples",
  rateLimit: "limites débit|limitation débit|limites utilisation|limite débit",
  aside:
    "notes|note|remarques|description|introduction|aperçu|permissions|permissions requises|condition|conditions|voir aussi|journal modifications",
};

const GERMAN: Words = {
  endpoint: "url|endpunkt|pfad|adresse|route|http anfrage",
  method: "methode|http methode|verb",
  baseUrl: "basis url|server|umgebung|umgebungen|produktion",
  authentication:
    "authentifizierung|autorisierung|sicherheit|authentifizierung erforderlich|anmeldung",
  request:
    "anfrage|anfragekörper|anfragetext|anfragedaten|anfragefelder|körper|rumpf|nutzdaten|request body|felder anfrage|body parameter",
  requestExample:
    "beispielanfrage|beispiel anfrage|anfragebeispiel|codebeispiel|codebeispiele|beispielaufruf|anfrage beispiel",
  response:
    "bei erfolg|im erfolgsfall|antwort|antworten|erfolgreiche antwort|erfolgsantwort|erfolgsantworten|antwortkörper|antwortfelder|antwortdaten|antwortparameter|beispielantwort|beispiel antwort|antwortbeispiel|antwort beispiel|rückgabe|rückgabewert|rückgabewerte|ausgabe|felder antwort|attribute|felder|eigenschaften",
  error:
    "bei fehlern|im fehlerfall|fehler|fehlerantwort|fehlerantworten|fehlerfälle|mögliche fehler|fehlerbeispiel",
  parameters: "parameter|argumente|anfrageparameter|eingabe|eingabeparameter",
  path: "pfadparameter|url parameter|pfad parameter|pfadvariablen",
  query: "abfrageparameter|query parameter|suchparameter|abfragezeichenfolge",
  header:
    "kopfzeilen|header|kopfzeile|anfrage header|anfrageheader|http header|anfragekopfzeilen|kopfzeilenparameter|header parameter",
  cookie: "cookie parameter",
  responseHeaders: "antwort header|antwortheader|antwortkopfzeilen|kopfzeilen antwort",
  statuses:
    "statuscodes|status codes|fehlercodes|antwortcodes|http codes|http statuscodes|rückgabecodes",
  status: "statuscode|code|status|http status|antwortcode",
  content: "inhalt|beispielinhalt",
  schemas: "modelle|schemata|schemas|definitionen|objekte|datenmodelle",
  values: "werte|mögliche werte|erlaubte werte|zulässige werte",
  example: "beispiel|beispiele",
  rateLimit: "ratenbegrenzung|ratenbegrenzungen|anfragelimits|nutzungsgrenzen",
  aside:
    "hinweis|hinweise|anmerkungen|beschreibung|übersicht|überblick|einleitung|einführung|berechtigungen|bedingung|bedingungen|siehe auch|änderungsprotokoll",
};

const RUSSIAN: Words = {
  endpoint: "url|адрес|путь|эндпоинт|маршрут|адрес запроса|url запроса|http запрос|конечная точка",
  method: "метод|http метод|метод http|метод запроса",
  baseUrl: "базовый url|базовый адрес|сервер|серверы|окружение|песочница|хост",
  authentication:
    "аутентификация|авторизация|безопасность|требуется авторизация|требуется аутентификация",
  request:
    "запрос|тело|тело запроса|поля запроса|данные запроса|параметры тела|параметры тела запроса",
  requestExample:
    "пример запроса|примеры запроса|примеры запросов|пример кода|примеры кода|пример вызова",
  response:
    "при успехе|в случае успеха|ответ|ответы|успешный ответ|успешные ответы|тело ответа|поля ответа|параметры ответа|данные ответа|пример ответа|примеры ответа|примеры ответов|пример успешного ответа|возвращает|возвращаемые данные|выходные параметры|результат|атрибуты|поля|свойства",
  error:
    "при ошибке|в случае ошибки|ошибка|ошибки|ответ с ошибкой|ответы с ошибками|пример ошибки|возможные ошибки|ответ при ошибке",
  parameters: "параметры|аргументы|параметры запроса|входные параметры|входные данные",
  path: "параметры пути|параметры url|параметры адреса|параметры path",
  query: "параметры query|query параметры|параметры строки запроса|строка запроса|get параметры",
  header: "заголовки|заголовок|заголовки запроса|http заголовки|параметры заголовка",
  cookie: "параметры cookie",
  responseHeaders: "заголовки ответа",
  statuses:
    "коды состояния|коды ошибок|коды ответа|коды ответов|коды http|коды статуса|статус коды|http коды|коды возврата",
  status: "код|статус|код состояния|код ответа|код http|статус код|http статус",
  content: "содержимое|содержание|пример содержимого",
  schemas: "модели|схемы|определения|объекты|модели данных",
  values: "значения|возможные значения|допустимые значения",
  example: "пример|примеры",
  rateLimit: "лимиты|ограничения|лимиты запросов|ограничение запросов|ограничения запросов",
  aside:
    "примечание|примечания|описание|обзор|введение|права доступа|условие|условия|смотрите также|см также|история изменений",
};

/** The languages whose phrases are known; English and Chinese have patterns of their own. */
export const LANGUAGES: readonly Words[] = [SPANISH, PORTUGUESE, FRENCH, GERMAN, RUSSIAN];
