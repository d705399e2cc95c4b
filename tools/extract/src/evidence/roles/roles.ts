import { simplified } from "../../base/simplified-chinese.ts";
import { methodAlone } from "../endpoints/mention.ts";
import { CHINESE } from "./chinese.ts";
import { ENGLISH } from "./english.ts";
import { foreignRole } from "./foreign-role.ts";
import { LANGUAGES } from "./languages/languages.ts";
import type { Role } from "./role.ts";

export type { Role } from "./role.ts";
export { statusesIn } from "./statuses.ts";

/** Longer than any heading or label. */
const MAX_CHARACTERS = 160;

/** Tabs that show the same request in several languages. */
const PROGRAMS =
  /^(?:curl|shell|bash|cli|javascript|js|typescript|ts|node(?: ?js)?|python(?: ?3)?|php|ruby|go(?:lang)?|java|kotlin|swift|objective c|c|c\+\+|c#|csharp|net|dart|rust|elixir|perl|powershell|http|httpie|wget|axios|fetch|requests|guzzle|okhttp)$/;

/** Words that no phrase needs, in each of the languages. */
const SMALL =
  /(?<![\p{L}])(?:the|an?|and|of|de|del|la|las|los|el|al|para|por|da|do|das|dos|des|du|le|les|un|une|pour|von|vom|der|die|des|dem|den|für|zur|zum|d|l)(?![\p{L}])/gu;

const PHRASES = new Map(
  // The first of two languages leads.
  LANGUAGES.toReversed().flatMap((words) =>
    Object.entries(words).flatMap(([role, phrases]) =>
      phrases.split("|").map((phrase) => [normalize(phrase), role as Role] as const),
    ),
  ),
);

/**
 * What a heading, a label, a tab or a caption means; undefined for one that names an operation or
 * something else. A heading may say more: "Response fields of a purse", "Transfer statuses".
 */
export function roleOf(text: string, as: "heading" | "label" = "heading"): Role | undefined {
  if (text.length > MAX_CHARACTERS || namesEndpoint(text) || methodAlone(text)) return undefined;
  if (DEPENDING.test(text)) return undefined;
  const outcome = OUTCOME.exec(text);
  if (outcome) {
    const role = roleOf(text.slice(0, outcome.index), as);
    if (role === "response") return /^[fe]/i.test(outcome[1] ?? "") ? "error" : role;
  }
  if (isSentAlone(text)) return "request";
  for (const part of partsOf(text)) {
    const role = wordsRole(normalize(part));
    if (role === "parameters") return placeIn(text) ?? role;
    if (role === "request") return bracketed(text) ?? role;
    if (role === "response" && OF_REQUEST.test(text)) return "request";
    const isFailed = FAILED.test(text) || OF_ERROR.test(text);
    if (role) return role === "response" && isFailed ? "error" : role;
  }
  const words = normalize(text);
  const said = sentenceRole(words);
  return said ?? (as === "heading" ? (looseRole(words) ?? foreignRole(words)) : undefined);
}

/** "Depending on the type:", above what each of several cases is like. */
const DEPENDING = /^\W*(?:according to|depending (?:up)?on|based on|selon|según|je nach)\b/i;

/** "Response body on success", "Response if it fails". */
const OUTCOME =
  /\s+(?:on|in case of|when|if|upon)\s+(?:an? |it |the request )?(success(?:ful|fully)?|succeed(?:s|ed)?|ok|fail(?:s|ed|ure)?|errors?)\W*$/i;

/** `Response Body (Failed)`, `Resposta - erro`. */
const FAILED =
  /[([:–—-]\s*(?:failed|failure|fail|errors?|unsuccessful|error|erros?|erreur|échec|fehler|ошибка|失败|错误)(?![\p{L}])/iu;

/** "Fields in the error response" */
const OF_ERROR =
  /\b(?:in|of) (?:an? |the )?(?:errors?|failed|unsuccessful) (?:responses?|answers?)\W*$/i;

/** "Fields of the form", "Attributes in the request" */
const OF_REQUEST =
  /^\W*(?:fields?|attributes|properties|members) (?:in|of) (?:an? |the )?(?:html )?(?:requests?|forms?|request body|payload)\W*$/i;

/** `Parameters (query)`. */
function placeIn(text: string): Role | undefined {
  const place = /[([（:–-]\s*(?:in |from )?(query|path|header|cookie|body|form)\b/i
    .exec(text)?.[1]
    ?.toLowerCase();
  const found = (["query", "path", "header", "cookie"] as const).find((role) => role === place);
  return found ?? (place ? "request" : undefined);
}

/** `Request (header)`. */
function bracketed(text: string): Role | undefined {
  const place = /[([（]\s*(query|path|header|cookie)s?\s*[)\]）]/i.exec(text)?.[1]?.toLowerCase();
  return (["query", "path", "header", "cookie"] as const).find((role) => role === place);
}

function wordsRole(words: string): Role | undefined {
  if (words === "") return undefined;
  const english = ENGLISH.find(([, pattern]) => pattern.test(words))?.[0];
  return (
    english ??
    chineseRole(words) ??
    PHRASES.get(words) ??
    (PROGRAMS.test(words) ? "requestExample" : undefined)
  );
}

function chineseRole(words: string): Role | undefined {
  if (!/\p{Script=Han}/u.test(words)) return undefined;
  const whole = simplified(words.replaceAll(" ", ""));
  return CHINESE.find(([, pattern]) => pattern.test(whole))?.[0];
}

/** All of it, then what stands before a sign or a word that begins a remark. */
function partsOf(text: string): string[] {
  const [before = text] = text.split(
    /\s[-–—|]\s|[:：,]\s*(?=\S)|\s(?=(?:for|of|in|when|to|from|by|if|with|using|after|com|con|mit|avec)\s)/i,
  );
  // A page in two languages: "Réponse / Response".
  const [, second = before] = before.split(/\s\/\s/);
  // "Body parameters `PurseRequest`": of what they are.
  const [beforeCode = text] = text.split(/\s(?=`[^`]+`\s*$)/);
  return [...new Set([text, before, second, beforeCode, withoutBadge(text), withoutMark(text)])];
}

/** "Required fields" of nothing: what is sent has to be there, or need not. */
function isSentAlone(text: string): boolean {
  return MARK.test(text) && /^\W*(?:fields?|attributes)\W*$/i.test(withoutMark(text));
}

const MARK =
  /\s+(?:required|mandatory|optional|requis(?:es)?|obligatoires?|requerid[oa]s|obligat[oó]ri[oa]s|erforderlich|обязательные)(?!\p{L})\W*$/iu;

/** "Headers required": that they are is read elsewhere. */
function withoutMark(text: string): string {
  return text.replace(MARK, "");
}

/** "HTTP headers Header", "Query parameters Query": what a badge beside a title says again, in one word. */
function withoutBadge(text: string): string {
  const [, title = "", badge = ""] = /^(.*\S)\s+(\p{L}{3,20})$/su.exec(text) ?? [];
  const word = badge.toLowerCase().replace(/s$/, "");
  const words = title.toLowerCase().split(/\s+/);
  return badge === "JSON" || words.some((one) => one.replace(/s$/, "") === word) ? title : text;
}

/** `## GET /responses` is no section of responses. */
function namesEndpoint(text: string): boolean {
  return /(?:^|[\s`*])(?:\/[\w{:]|https?:\/\/)/i.test(text);
}

/** "The above command returns JSON structured like this" and its like. */
function sentenceRole(words: string): Role | undefined {
  if (
    !/\b(?:like this|as follows|following|below|looks like|structured|returns json|this json)\b/.test(
      words,
    )
  ) {
    return undefined;
  }
  if (/\b(?:returns?|responds?|responses?|replies|answers?|output)\b/.test(words)) {
    return /\berrors?\b/.test(words) ? "error" : "response";
  }
  if (/\bparam(?:eter)?s\b/.test(words) && !/\b(?:payload|body|send|post)\b/.test(words)) {
    return "parameters";
  }
  // "This request accepts the following includes": it is called a request, and no body is meant.
  const said = words.replace(/^this request (?=accepts|takes|supports|requires|allows)/, "");
  return /\b(?:requests?|payload|body|send|post)\b/.test(said) ? "requestExample" : undefined;
}

/** More words are a sentence. */
const MAX_WORDS = 5;

/** Headings that say of what they are the fields, statuses or values. */
function looseRole(words: string): Role | undefined {
  if (/\b(?:errors?|failures?|failed)\b.{0,20}\bresponses?\b/.test(words)) return "error";
  if (/\b(?:status|error|response|http) codes?$|\berror cases$/.test(words)) return "statuses";
  if (/\b(?:errors|failed|failures?|rejected|declined)$/.test(words)) return "error";
  if (/字段$/.test(words)) return "response";
  if (/\b(?:response|return)\b.*\b(?:fields|attributes|properties)$/.test(words)) return "response";
  if (/\bquery (?:param(?:eter)?s|string)$/.test(words)) return "query";
  if (/\b(?:path|url) param(?:eter)?s$/.test(words)) return "path";
  if (/\b(?:request|body)\b.*\b(?:fields|param(?:eter)?s)$/.test(words)) return "request";
  if (/\b(?:content|media|mime) types?$/.test(words)) return undefined;
  if (/^(?!requests? responses?$)(?:[a-z]+ ){1,3}responses?$/.test(words)) return "response";
  const isTitle = words.split(" ").length <= MAX_WORDS;
  return isTitle && /\b(?:status|statuses|states?|values|types?|codes?|enums?)$/.test(words)
    ? "values"
    : undefined;
}

function normalize(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\([^()]*\)|\{#[^{}]*\}/g, " ")
    .replaceAll(/(?<![\p{L}\p{N}])(?:\d+(?:\.\d+)*|[1-5]xx)(?![\p{L}\p{N}])/gu, " ")
    .replaceAll(/[^\p{L}\p{N}+# ]+/gu, " ")
    .replaceAll(SMALL, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
