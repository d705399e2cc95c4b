import type { Role } from "./role.ts";

/** What a single word of a title says. */
type Part =
  | "response"
  | "request"
  | "error"
  | "example"
  | "body"
  | "fields"
  | "header"
  | "path"
  | "query"
  | "code"
  | "nothing";

/** Words of six languages, without accents: all of a word, or the words that a German one is made of. */
const STEMS: readonly (readonly [Part, RegExp])[] = [
  [
    "response",
    /^(?:respuestas?|respostas?|reponses?|retornos?|retour|salidas?|saidas?|sorties?|ответ\p{L}{0,2})$|antwort|ruckgabe/u,
  ],
  [
    "request",
    /^(?:solicitud(?:es)?|peticion(?:es)?|requisic(?:ao|oes)|solicitac(?:ao|oes)|pedidos?|requetes?|demandes?|запрос\p{L}{0,2})$|anfrage|aufruf/u,
  ],
  [
    "error",
    /^(?:error(?:es)?|erros?|erreurs?|fallos?|falhas?|fallid[oa]s?|echecs?|echouee?s?|ошиб\p{L}{1,4})$|fehler/u,
  ],
  ["example", /^(?:ejemplos?|exemplos?|exemples?|muestras?|пример\p{L}{0,2})$|beispiel/u],
  ["body", /^(?:cuerpos?|corpos?|corps|тел[оа]|payload|body|rumpf)$|korper|nutzdaten/u],
  [
    "fields",
    /^(?:parametros?|parametres?|argumentos?|arguments?|campos?|champs?|atributos?|attributs?|propiedades|propriedades|proprietes|datos|dados|donnees|daten|entradas?|eingaben?|пол[яеи]\p{L}?|параметр\p{L}{0,2}|данны[ех]|атрибут\p{L}{0,2})$|parameter$|felder$|eigenschaften$|argumente$/u,
  ],
  [
    "header",
    /^(?:cabeceras?|encabezados?|cabecalhos?|tetes?|entetes?|headers?|заголов\p{L}{1,3})$|kopfzeilen?/u,
  ],
  ["path", /^(?:ruta|caminho|rota|chemin|pfad|пут[ьи]|path|url)$|^pfad/u],
  ["query", /^(?:consulta|query|querystring|busqueda|busca)$|^abfrage|^such/u],
  [
    "code",
    /^(?:codigos?|codes?|estados?|status|statuts?|код\p{L}{0,2}|статус\p{L}{0,2})$|codes?$/u,
  ],
  [
    "nothing",
    /^(?:exitos[oa]s?|exito|sucesso|succes|reussie?s?|erfolg\p{L}{0,6}|успешн\p{L}{1,3}|correct[oae]s?|corret[oa]s?|valid[oae]s?|json|http|api|p?os+ib(?:le|il|ivei)s?|possiveis|comun(?:es)?|comuns|communes?|frequent(?:e?s|es)|moglicher?|возможны[ех]|общи[ех]|con|com|avec|mit|bei|en|em|im|in|с|в|при|bem|sucedid[oa]s?|complet[oae]s?|entrada|principa(?:l|is|les)|обязательны[ех]|obligatori[oa]s?|obrigatori[oa]s?|obligatoires?|opciona(?:l|les|is)|optionnels?|adicionales|adicionais)$/u,
  ],
];

/** Characters of Chinese titles, the longer words first. */
const CHINESE: readonly (readonly [Part, RegExp])[] = [
  ["code", /^(?:错误码|状态码|返回码|响应码|码)/],
  ["error", /^(?:失败|错误|异常|报错)/],
  ["response", /^(?:响应|返回|应答|输出|出参)/],
  ["request", /^(?:请求|输入|入参|调用)/],
  ["example", /^(?:示例|样例|例子|举例|示范)/],
  ["body", /^(?:正文|报文|主体|体)/],
  ["header", /^(?:头部|头)/],
  ["path", /^(?:路径|路由)/],
  ["query", /^(?:查询)/],
  ["fields", /^(?:参数|字段|属性)/],
  [
    "nothing",
    /^(?:成功|正常|数据|结果|内容|说明|列表|格式|结构|信息|接口|业务|公共|通用|有|无|空|的|时|值|json|http|api)/,
  ],
];

/** More words than a title of this kind has. */
const MAX_WORDS = 7;

/**
 * What a title means by its words, each of which is known: "Ejemplo de respuesta exitosa", "Fehlerbeispiel",
 * "参数错误响应". The words are in lowercase, without accents and articles.
 */
export function roleByParts(words: string): Role | undefined {
  const parts = partsIn(words);
  if (!parts) return undefined;
  const has = (part: Part) => parts.has(part);
  if (has("code"))
    return has("error") || has("response") || has("request") ? "statuses" : undefined;
  if (has("header")) return has("response") ? "responseHeaders" : "header";
  if (has("error")) return "error";
  if (has("path") && has("fields")) return "path";
  if (has("query") && has("fields")) return "query";
  if (has("response")) return "response";
  if (has("body") || has("request")) {
    if (has("example")) return "requestExample";
    return has("fields") && !has("body") ? "parameters" : "request";
  }
  if (has("example")) return "example";
  return has("fields") ? "parameters" : undefined;
}

function partsIn(words: string): ReadonlySet<Part> | undefined {
  const isChinese = /\p{Script=Han}/u.test(words);
  const parts = isChinese ? ofCharacters(words.replaceAll(" ", "")) : ofWords(words.split(" "));
  return parts.includes(undefined)
    ? undefined
    : new Set(parts.filter((part) => part !== undefined));
}

function ofWords(words: readonly string[]): (Part | undefined)[] {
  if (words.length > MAX_WORDS) return [undefined];
  return words.flatMap((word) => {
    const found = STEMS.filter(([, pattern]) => pattern.test(word)).map(([part]) => part);
    return found.length > 0 ? found : [undefined];
  });
}

function ofCharacters(text: string): (Part | undefined)[] {
  const found: Part[] = [];
  let rest = text;
  while (rest !== "") {
    const [part, pattern] = CHINESE.find(([, one]) => one.test(rest)) ?? [];
    if (!part || !pattern || found.length > MAX_WORDS) return [undefined];
    found.push(part);
    rest = rest.replace(pattern, "");
  }
  return found;
}
