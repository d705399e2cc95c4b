/** Where a field is sent: in a part of the request's head, in its body, or in an answer. */
export type FieldPlace = "path" | "query" | "header" | "cookie" | "request" | "response";

/** What pages call the places, in the languages they are written in. */
const WORDS: ReadonlyMap<string, FieldPlace> = new Map(
  Object.entries({
    path: "path uri url route urlpath pathparam pathparameter pathvariable ruta caminho chemin pfad путь впути 路径 路徑",
    query:
      "query querystring querystrings queryparam queryparameter search consulta cadenadeconsulta requête abfrage anfrage строказапроса запрос 查询",
    header:
      "header headers httpheader requestheader cabecera cabeçalho en-tête kopfzeile заголовок 请求头 头部",
    cookie: "cookie cookies",
    request:
      "body form formdata form-data json payload requestbody bodyparam bodyparameter multipart multipartformdata multipart/form-data cuerpo corpo corps rumpf тело телозапроса 请求体",
    response: "response responsebody respuesta resposta réponse antwort ответ 响应 返回",
  } satisfies Record<FieldPlace, string>).flatMap(([place, words]) =>
    words.split(" ").map((word) => [word, place as FieldPlace] as const),
  ),
);

/** The place that a cell or a word beside a name states: `In: query`, `URL path`, `formData`. */
export function placeOf(text: string): FieldPlace | undefined {
  const words = text
    .toLowerCase()
    .replaceAll(/[`*"'()]/g, "")
    .replace(/^\s*in\s+/, "")
    .trim();
  if (words.length > 40) return undefined;
  const joined = words.replaceAll(/[\s_]+/g, "").replace(/(?:parameters?|params?)$/, "");
  return (
    WORDS.get(words) ??
    WORDS.get(joined) ??
    WORDS.get(joined.replace(/^(?:the|http|url|request)/, ""))
  );
}
