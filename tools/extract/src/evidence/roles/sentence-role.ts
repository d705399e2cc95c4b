import type { Role } from "./role.ts";

/** Longer sentences tell a story. */
const MAX_CHARACTERS = 200;

/** Words that speak of errors, whatever else a sentence says. */
const ERROR =
  /\b(?:errors?|failures?|exceptions?|goes wrong|error(?:es)?|erros?|erreurs?)\b|\p{L}*fehler|ошиб|错误|失败|异常|报错/iu;

const RESPONSE =
  /\b(?:respon(?:se|ses|ds?)|returns?|returned|repl(?:y|ies)|answers?|comes? back|get back|you(?: will|'ll)? (?:get|see|receive)|results? in|outputs?|respuesta|responde|devuelve|retorna|resposta|devolve|réponse|répond|renvoie|retourne|antwort\p{L}*|antwortet|liefert|zurück)(?![\p{L}])|ответ|возвраща|返回|响应/iu;

const PARAMETERS =
  /\b(?:param(?:eter)?s|arguments|parámetros|parâmetros|paramètres|parametern?)(?![\p{L}])|параметр|参数/iu;

const REQUEST =
  /\b(?:requests?|body|payload|send|submit|pass|solicitud|petición|cuerpo|envíe|enviar|requisição|corpo|envie|requête|corps|envoyez|anfrage|senden sie|gesendet)(?![\p{L}])|запрос|отправ|请求|发送/iu;

/** "Request information about a jar:", which says what a call is for. */
const ASKING =
  /^\W*requests?(?= (?:an?|the|your|all|any|(?:information|details|data)(?! (?:examples?|samples?|format)))\b)(?![^.\n]*\b(?:sending|with|by|using)\b)/i;

/**
 * What a sentence that ends with a colon says of what follows it: "All errors have this form:",
 * "You will get back:", "Les erreurs ont toutes cette forme :".
 */
export function sentenceRole(text: string): Role | undefined {
  const sentence =
    text
      .slice(-MAX_CHARACTERS - 1)
      .split(/[.!?。！？]\s+/)
      .at(-1) ?? "";
  if (sentence.length > MAX_CHARACTERS || !/[:：]$/.test(sentence.trim())) return undefined;
  if (ERROR.test(sentence)) return "error";
  if (RESPONSE.test(sentence)) return "response";
  if (PARAMETERS.test(sentence)) return "parameters";
  return REQUEST.test(sentence.replace(ASKING, "")) ? "requestExample" : undefined;
}

/** Whether a text is about errors. */
export function speaksOfErrors(text: string): boolean {
  return ERROR.test(text.slice(0, MAX_CHARACTERS));
}
