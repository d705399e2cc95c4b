import { methodAlone } from "./mention.ts";
import type { Role } from "./role.ts";
import { roleByParts } from "./role-stems.ts";
import { LANGUAGES } from "./role-words.ts";

export type { Role } from "./role.ts";
export { statusesIn } from "./statuses.ts";

/** Longer than any heading or label. */
const MAX_CHARACTERS = 160;

const PARAMETERS = "(?:param(?:eter)?s?|arguments?|variables?|fields?|args)";
const SHAPE =
  "(?:body|bodies|payload|data|fields?|attributes|properties|param(?:eter)?s?|schema|model|object|structure|format|content|details|definition)";
const EXAMPLE = "(?:examples?|samples?)";

/** English, tried in this order: the more special words first. */
const ENGLISH: readonly (readonly [Role, RegExp])[] = [
  [
    "endpoint",
    "(?:api |request |resource |http |full )?(?:url|uri|endpoint|end point|path|route)s?|base url path|http requests?|url structure|path template|request (?:line|path)",
  ],
  ["method", "(?:http |request )?(?:method|verb|action)s?|http request method"],
  [
    "baseUrl",
    "(?:api |the )?(?:base|root|server) (?:urls?|uris?|paths?|endpoints?|address)|(?:api )?(?:hosts?|servers?)|host(?:name)?|environments?|production(?: environment| url| server)?|sandbox(?: environment| url| server)?|staging|live|test environment",
  ],
  [
    "authentication",
    "(?:requires? |available |required |supported )?auth(?:entication|ori[sz]ations?)?(?: (?:is )?required| headers?| methods?| type| scheme)?|security(?: schemes?| requirements?)?|credentials|authenticate|api keys?",
  ],
  ["path", `(?:(?:url|uri|path|route) )+${PARAMETERS}|path`],
  [
    "query",
    `(?:(?:url|uri|optional|request|supported) )?(?:query(?: string)?|querystring|search|filter(?:ing)?)(?: ${PARAMETERS})?`,
  ],
  ["responseHeaders", "(?:response|returned) headers?(?: fields?)?"],
  ["aside", "headers? examples?"],
  [
    "header",
    `(?:(?:http|request|required|custom|common|additional|optional|api) )*headers?(?: ${PARAMETERS})?`,
  ],
  ["cookie", `(?:request )?cookies?(?: ${PARAMETERS})?`],
  ["rateLimit", "(?:api )?(?:rate|request|usage) ?limit(?:s|ing)?|throttling|quotas?"],
  [
    "statuses",
    "(?:http |possible |common |standard |api )*(?:status|error|response|result|return|http|failure|success|exit) (?:status )?(?:codes|codes? (?:list|table|summary|reference)s?)|http (?:statuses|status codes)|response (?:statuses|codes)|(?:possible|common|api|list)? ?errors? (?:cases|reference|table|list|messages)",
  ],
  ["status", "(?:http |response )?(?:status )?code|(?:http |response )?status"],
  ["content", `content(?: ${EXAMPLE})?`],
  [
    "error",
    `(?:(?:example|sample|possible|common|potential|other|api|client|server|http|json) )*(?:errors?|failures?|unsuccessful|exceptions?)(?: (?:handling|responses?|${SHAPE}|cases))*(?: ${EXAMPLE})?|(?:example|sample)s? (?:of )?errors?(?: responses?)?|what can go wrong`,
  ],
  [
    "requestExample",
    `${EXAMPLE} (?:api )?(?:requests?|calls?|code|usage|payloads?|(?:request )?bod(?:y|ies))(?: (?:body|payload))?|(?:api |http |json |curl )?(?:requests?|calls?|code|body|payload|curl)(?: (?:body|payload))? ${EXAMPLE}|data ${EXAMPLE}|code snippets?|curl(?: (?:request|command))?|usage ${EXAMPLE}|try it(?: out)?`,
  ],
  [
    "parameters",
    `(?:(?:http|api|input|required|optional) )*request ${PARAMETERS.replace("|fields?", "")}`,
  ],
  [
    "request",
    `(?:(?:json|http|api|raw|the|required|optional|expected) )*(?:request|payload|body|post)(?: (?:body|payload|data))?(?: ${SHAPE})?s?|(?:(?:required|optional) )?data (?:constraints|param(?:eter)?s)|form (?:data|fields|param(?:eter)?s|body)|(?:json|raw) body|entity|requests|multipart form data|inputs?(?: data| body)`,
  ],
  [
    "response",
    `(?:(?:success(?:ful)?|example|sample|json|http|api|expected|server|the|ok|possible|all) )*(?:responses?|answers?|repl(?:y|ies)|success|successful|returns?|return (?:values?|types?)|returned (?:data|fields|object|values?)|outputs?|results?)(?: (?:payload|body))?(?: ${SHAPE})?s?(?: ${EXAMPLE})?(?: ok| json)?`,
  ],
  ["response", "fields?|attributes"],
  [
    "parameters",
    `(?:(?:request|input|api|required|optional|method|common|call|supported|available|operation|function) )*(?:${PARAMETERS}|params)|inputs?|parameters list`,
  ],
  [
    "schemas",
    "(?:(?:data|api|object|resource|response|request|common|shared|component) )*(?:models|schemas|objects|definitions|structures|components)|data ?types?|types|object definitions|models schemas",
  ],
  ["example", `(?:full |complete |basic |simple )?${EXAMPLE}`],
  [
    "values",
    "(?:(?:possible|allowed|supported|available|valid|accepted|permitted|enum) )+(?:values?|options?|enums?|statuses|states|types|codes|currencies|networks|assets)|enum(?:eration)?s?|enum values",
  ],
  [
    "aside",
    "permissions?(?: required)?|required permissions?|conditions?|preconditions?|notes?|remarks?|descriptions?|overview|introduction|summary|change ?log|release notes|see also|related(?: (?:endpoints|resources|articles|pages))?|webhooks?|callbacks|sdks?|libraries|client libraries|prerequisites|requirements|getting started|quick ?start|next steps|faq|support|best practices|tips?|warnings?|important|versioning|background|use cases?|limitations|glossary|table of contents|contents|idempotency|pagination|workflow|how it works|what s next|on this page|constraints|behaviou?r",
  ],
].map(([role, words]) => [role as Role, new RegExp(`^(?:${words})$`)] as const);

/** Tabs that show the same request in several languages. */
const PROGRAMS =
  /^(?:curl|shell|bash|cli|javascript|js|typescript|ts|node(?: ?js)?|python(?: ?3)?|php|ruby|go(?:lang)?|java|kotlin|swift|objective c|c|c\+\+|c#|csharp|net|dart|rust|elixir|perl|powershell|http|httpie|wget|axios|fetch|requests|guzzle|okhttp)$/;

/** Words that no phrase needs, in each of the languages. */
const SMALL =
  /(?<![\p{L}])(?:the|an?|and|of|de|del|la|las|los|el|al|para|por|da|do|das|dos|des|du|le|les|un|une|pour|von|vom|der|die|des|dem|den|für|zur|zum|d|l)(?![\p{L}])/gu;

const OTHERS = new Map(
  LANGUAGES.flatMap((words) =>
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
  for (const part of partsOf(text)) {
    const role = wordsRole(normalize(part));
    if (role) return role;
  }
  const words = normalize(text);
  return sentenceRole(words) ?? (as === "heading" ? looseRole(words) : undefined);
}

function wordsRole(words: string): Role | undefined {
  if (words === "") return undefined;
  const english = ENGLISH.find(([, pattern]) => pattern.test(words))?.[0];
  const other = english ?? OTHERS.get(words) ?? roleByParts(words);
  return other ?? (PROGRAMS.test(words) ? "requestExample" : undefined);
}

/** All of it, then what stands before a sign or a word that begins a remark. */
function partsOf(text: string): string[] {
  const [before = text] = text.split(
    /\s[-–—|]\s|[:：]\s*(?=\S)|\s(?=(?:for|of|in|when|to|from|by|if)\s)/i,
  );
  // A page in two languages: "Réponse / Response".
  const [, second = before] = before.split(/\s\/\s/);
  return [...new Set([text, before, second])];
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
  return /\b(?:requests?|payload|body|send|post)\b/.test(words) ? "requestExample" : undefined;
}

/** Headings that say of what they are the fields, statuses or values. */
function looseRole(words: string): Role | undefined {
  if (/\b(?:errors?|failures?) responses?\b/.test(words)) return "error";
  if (/\b(?:status|error|response|http) codes?$|\berror cases$/.test(words)) return "statuses";
  if (/\b(?:errors|failed|failures?|rejected|declined)$/.test(words)) return "error";
  if (/字段$/.test(words)) return "response";
  if (/\b(?:response|return)\b.*\b(?:fields|attributes|properties)$/.test(words)) return "response";
  if (/\bquery (?:param(?:eter)?s|string)$/.test(words)) return "query";
  if (/\b(?:path|url) param(?:eter)?s$/.test(words)) return "path";
  if (/\b(?:request|body)\b.*\b(?:fields|param(?:eter)?s)$/.test(words)) return "request";
  if (/\b(?:content|media|mime) types?$/.test(words)) return undefined;
  return /\b(?:status|statuses|states?|values|types?|codes?|enums?)$/.test(words)
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
