import { componentName } from "../../base/component-name.ts";
import { readAddress } from "../endpoints/address.ts";
import { type Said, saidIn } from "../endpoints/mention-sentence.ts";
import { isCredentialQuery, keyHeaders, maybeCredentialHeader } from "./credential-names.ts";
import { oauthScheme } from "./scheme-definition.ts";
import {
  authorizationScheme,
  BASIC,
  BEARER,
  type Credentials,
  either,
  keyScheme,
  type Scheme,
  together,
} from "./schemes.ts";

const MAX_CHARACTERS = 2000;

/**
 * What a sentence or the value of "Authentication" says about signing in. Where it is such a value,
 * `labelled`, `YES` is enough: a credential of unknown kind, by the name of a scheme that is not
 * defined.
 */
export function credentialsOfText(text: string, labelled = false): Credentials | undefined {
  const whole = text
    .slice(0, MAX_CHARACTERS)
    .normalize("NFKC")
    .replaceAll("*", "")
    .replace(GENERATED_KEY, keyWords);
  const plain = labelled ? whole : withoutIssuing(whole);
  if (isNone(plain, labelled)) return { schemes: {}, requirements: [] };
  const listed = listedSchemes(plain);
  if (listed) return listed;
  if (!labelled && !ABOUT.test(plain)) return undefined;
  const names = labelled ? schemeNames(plain) : undefined;
  if (names) return names;
  return (
    namedSchemes(plain, labelled) ??
    ((labelled && YES.test(plain)) || REQUIRED.test(plain) ? UNKNOWN : undefined)
  );
}

/** A key as generators of documentation print it: `KeyParamName:x KeyInQuery:true KeyInHeader:false`. */
const GENERATED_KEY =
  /KeyParamName:\s?([\w-]{1,80}) KeyInQuery:\s?(true|false)(?: KeyInHeader:\s?\w+)?/;

function keyWords(_: string, name: string, isInQuery: string): string {
  return isInQuery === "true" ? `in the query parameter \`${name}\`` : `in the header \`${name}\``;
}

/** The operations that a sentence about signing in leaves out: "all calls, except `GET /ping`". */
export function exemptionsIn(text: string): (Pick<Said, "address"> & Partial<Said>)[] {
  const plain = text.slice(0, MAX_CHARACTERS);
  if (!credentialsOfText(plain)) return [];
  return plain.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const rest = /\b(?:except|apart from|other than|excluding|but not)\b(.*)/is.exec(sentence)?.[1];
    if (!rest) return [];
    const said = saidIn(rest);
    if (said.length > 0) return said;
    const paths = [...rest.matchAll(/`(\/[^`\s]{1,200})`/g)].map(([, path = ""]) =>
      readAddress(path),
    );
    return paths.flatMap((address) => (address ? [{ address }] : []));
  });
}

const UNKNOWN: Credentials = { schemes: {}, requirements: [{ bearer: [] }] };

/** Whether credentials are asked for, and nothing is said of their kind. */
export function isOfUnknownKind({ schemes, requirements }: Credentials): boolean {
  const [only, second] = requirements;
  return (
    second === undefined &&
    Object.keys(only ?? {}).join() === "bearer" &&
    !Object.hasOwn(schemes, "bearer")
  );
}

/** Each with a negation of its language. */
const NONE: readonly RegExp[] = [
  /\bno (?:authentication|authorization|auth|credentials|api key|access token|token)\b/i,
  /\b(?:does|do)(?: not|n't) (?:require|need) (?:any )?(?:authentication|authorization|auth|credentials|an api key|a token)\b/i,
  /\bwithout (?:any )?(?:authentication|authorization|credentials)\b/i,
  /\b(?:authentication|authorization|auth|token|api key)\s*:?\s*(?:is |are )?(?:not (?:required|needed)|none)\b/i,
  /\b(?:unauthenticated (?:endpoint|request|call)|public(?:ly accessible)? endpoint|endpoint is public|anonymous access)\b/i,
  /\b(?:endpoint|api|operation|route|resource|call) is public\b|\bno (?:api )?keys? (?:is |are )?(?:needed|required)\b/i,
  /не требует(?:ся)? (?:авторизац|аутентификац)|(?:авторизац|аутентификац)\S* не требуется|без авторизации/i,
  /无需(?:认证|鉴权|登录|授权)|不需要(?:认证|鉴权|登录|授权)/,
  /(?<!\p{L})(?:no (?:se )?requiere|não (?:requer|é necessária)|sans|ohne|keine|sin|sem) (?:autenticación|autenticação|authentification|authentifizierung|autorización|autorização)/iu,
];
const NO =
  /^\W*(?:no|none|false|not required|not needed|public|anonymous|n\/a|нет|否|无|não|nein|non)(?![\p{L}\p{N}])/iu;
const YES =
  /^[^\p{L}\p{N}✓✔✅]*(?:(?:yes|y|true|required|needed|mandatory|sí|si|sim|oui|ja|да|是|需要)(?![\p{L}\p{N}])|[✓✔✅])/iu;

/** A badge or a line of its own. */
const REQUIRED =
  /^\W*(?:this (?:endpoint|operation|call|api) )?(?:requires (?:authentication|authorization)|(?:authentication|authorization) (?:is )?required)\W*$/i;

function isNone(text: string, labelled: boolean): boolean {
  return NONE.some((pattern) => pattern.test(text)) || (labelled && NO.test(text));
}

/** What a sentence about signing in has; tokens alone may be coins. */
const ABOUT =
  /\b(?:authenticat\w*|authori[sz](?:ation|e[ds]?)|bearer|oauth ?[\d.]*|basic auth|http[- ]basic|api[- _]?keys?|access[- _]token|jwt|security|autenticaci[oó]n|autenticação|autoriza\w*|secret key)\b|\b(?:your|the) (?:key|token)\b.{0,40}(?:\?\w|header|query)|(?:kopf|kopfzeile|header|cabecera|cabeçalho|en-tête)\s+`[\w-]+(?:key|schluessel|token|chave|clave|cle)\b|query param(?:eter)? `?(?:key|token)\b|\b(?:key|token)`? query param|\bX-[A-Za-z-]*(?:Key|Token|Secret)\b|`[\w-]{1,40}-(?:key|secret):? ?[^`]{0,100}` header|авториз|аутентиф|认证|鉴权|授权|令牌|密钥/i;

/** `ShopKey, Partner + Signature`: names of schemes, which the page may define elsewhere. */
function schemeNames(text: string): Credentials | undefined {
  const words = text.replaceAll("`", "").split(/\s*(?:,|\||\bor\b)\s*/);
  const alternatives = words.map((word) => word.trim().split(/\s*(?:\+|&|\band\b)\s*/));
  const names = alternatives.flat();
  // A name of two words written as one; `X-Api-Key` is a header.
  const written = names.some((name) => /^[A-Za-z]+(?:[a-z][A-Z]|_)\w*$/.test(name));
  const valid = names.every((name) => /^[A-Za-z][\w.]{0,60}$/.test(name));
  if (!written || !valid) return undefined;
  const requirements = alternatives.map((together) =>
    Object.fromEntries(together.map((name) => [name, []])),
  );
  return { schemes: {}, requirements };
}

/** What an operation does with a credential, as if it were any other thing. */
const ISSUING =
  /\b(?:creat|return|issu|generat|revok|refresh|exchang|rotat|invalidat|obtain|list|delet|updat|get|fetch|retriev|expir)(?:e|es|ed|s|ing)?\b.{0,60}(?:tokens?|keys?|credentials?|secrets?|jwts?)\b/i;
const ASKING =
  /\b(?:authenticat\w*|authori[sz]e[ds]?|requires?|required|needs?|must|pass|send|sent|include[ds]?|provide[ds]?|supply|uses?|using|protected|secured|signed|headers?|put|add|carry|carries)\b/i;

/** What an operation gives for the calls after it is nothing that it asks for. */
const FOR_LATER =
  /\b(?:provides?|returns?|issues?|gives?|obtains?|gets?|receives?)\b[^.]{0,80}\b(?:tokens?|keys?|jwts?)\b[^.]{0,60}\b(?:subsequent|further|future|later) (?:api )?(?:requests?|calls?)/i;

/** The sentences that don't only say that a key or token is made, read or gone. */
function withoutIssuing(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !ISSUING.test(sentence) || ASKING.test(sentence))
    .filter((sentence) => !FOR_LATER.test(sentence))
    .join(" ");
}

function namedSchemes(text: string, labelled: boolean): Credentials | undefined {
  const basic =
    /\bbasic\s+(?:auth|http|access|scheme|credential)|http[- ]basic|^\W*basic\W*$|`basic\b/i;
  const bearer = /\bbearer\b|\bjwt\b|json web token/i;
  const flow = /client[_ ]credentials|authorization[_ ]code|token url/i;
  const keys = keysIn(text, /\bapi[- _]?keys?\b|\btoken\b|密钥|令牌|ключ|токен/i.test(text));
  const alternatives: Scheme[][] = [];
  // A JWT in a header of its own is no bearer token.
  const isBearer = bearer.test(text) && (keys.length === 0 || /\bbearer\b/i.test(text));
  const oauth = !bearer.test(text) || flow.test(text) ? oauthScheme(text) : undefined;
  if (oauth) alternatives.push([{ name: "oauth2", scheme: oauth }]);
  else if (isBearer) alternatives.push([bearerScheme(text)]);
  if (basic.test(text) || (labelled && /\bbasic\b/i.test(text))) alternatives.push([BASIC]);
  const apart = APART.test(text);
  if (apart) alternatives.push(...joinedKeys(keys, text));
  else if (keys.length > 0 && alternatives.length > 0 && /\b(?:and|both|also)\b/i.test(text)) {
    alternatives[0]?.push(...keys);
  } else if (keys.length > 0) alternatives.push(keys);
  if (isBearer && apart && keys.length === 0 && KEY_AS_AUTHORIZATION.test(text)) {
    alternatives.push([keyScheme("header", "Authorization")]);
  }
  return alternatives.length > 0 ? either(alternatives) : plainWords(text);
}

/** Whether a text names one thing or another. */
export function saysOr(text: string): boolean {
  return APART.test(text.slice(0, MAX_CHARACTERS));
}

const APART = /\bor\b|\beither\b|\balternatively\b|\balso accept(?:ed|s)?\b|\binstead\b/i;

/** "or an API key in the header `Authorization`" */
const KEY_AS_AUTHORIZATION =
  /\bor (?:an? |the |your )?api[- _]?key in (?:the |an? )?(?:http )?(?:header `?authorization\b|`?authorization`? header)/i;

/** Alternatives of keys: those with nothing but "and" between them are needed together. */
function joinedKeys(keys: readonly Scheme[], text: string): Scheme[][] {
  const groups: Scheme[][] = [];
  let end = -1;
  for (const key of keys) {
    const name = String(key.scheme["name"]);
    const at = text.indexOf(name, Math.max(end, 0));
    const between = end < 0 || at < 0 ? "" : text.slice(end, at);
    if (/^[^.]{0,80}(?:\band\b|[+&])[^.]{0,20}$/i.test(between) && !/\bor\b/i.test(between)) {
      groups.at(-1)?.push(key);
    } else groups.push([key]);
    end = at < 0 ? end : at + name.length;
  }
  return groups;
}

/** The header or query parameter that a text names. */
const NAMED_HEADER =
  /`([A-Za-z][\w-]{0,60}):[^`]{0,200}`|`([A-Za-z]\w{0,60}-[\w-]{1,60})`|parameter name:?\s+([A-Za-z][\w-]{1,60})|(?:headers?|kopf|kopfzeile|cabecera|cabeçalho|en-tête|заголовке)\s+(?:named\s+|called\s+|is\s+)?["'`:]{0,3}\s*([A-Za-z][\w-]{1,60})|\b(X-[A-Za-z][\w-]{1,60})\b|\b([\w-]{1,60})[`"']?\s+(?:request\s+|http\s+)?header\b/gi;
const NAMED_QUERY =
  /`([A-Za-z]\w{0,60})(?:=[^`]{0,200})?`|\?(\w{1,60})=|\bparam(?:eter)?\s+(?:named\s+|called\s+|name:?\s+)?"?(\w{1,60})|\b(\w{1,60})\s+(?:query|url)\b/gi;

function keysIn(text: string, said: boolean): Scheme[] {
  const inQuery = /\bquery\b|\burl param|\?\w+=/i.test(text);
  const named = [...new Set(namesOf(NAMED_HEADER, text))];
  const known = keyHeaders(named);
  const possible = named.filter(maybeHeader);
  // "Both `X-Key` and `X-Sign` as headers": what signs a call need not be called a key.
  const isBoth = /\bboth\b[^.\n]*\band\b/i.test(text) && /\bheaders\b/i.test(text);
  const signed = isBoth ? [...new Set([...known, ...possible])] : known;
  const headers = known.length > 0 ? signed : said ? possible.slice(0, 1) : [];
  const queries = inQuery
    ? new Set(namesOf(NAMED_QUERY, text).filter((name) => isCredentialQuery(name, said)))
    : new Set<string>();
  const onlyQuery = inQuery && !/\bheaders?\b/i.test(text);
  // "apiKey header X-Key" names the type first.
  const others = headers.filter((name) => !/^api_?key$/i.test(name));
  const kept = onlyQuery ? [] : others.length > 0 ? others : headers;
  return [
    ...kept.filter((name) => !queries.has(name)).map((name) => keyScheme("header", name)),
    ...[...queries].map((name) => keyScheme("query", name)),
  ];
}

/** A header of one's own: `X-Partner`, `Shop-Login`. */
function maybeHeader(name: string): boolean {
  return /-/.test(name) && maybeCredentialHeader(name);
}

function namesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap((found) =>
    found.slice(1).filter((name) => name !== undefined),
  );
}

/** Words that name no parameter: a key in `Authorization`, a key of unknown place, a token. */
function plainWords(text: string): Credentials | undefined {
  const key = /\bapi[- _]?keys?\b|密钥/i.test(text);
  if (
    /\bauthorization\b.{0,20}\bheader|\bheaders?\b.{0,20}\bauthorization\b|\bauthorization:/i.test(
      text,
    )
  ) {
    const value = /authorization:\s*([^`"'\n]+)/i.exec(text)?.[1];
    if (value) return together([authorizationScheme(value)]);
    return together([key && !/token/i.test(text) ? keyScheme("header", "Authorization") : BEARER]);
  }
  if (key) return { schemes: {}, requirements: [{ apiKey: [] }] };
  return /\b(?:access|auth|api|user)[- _]?tokens?\b|\btoken auth|令牌|токен/i.test(text)
    ? together([BEARER])
    : undefined;
}

function bearerScheme(text: string): Scheme {
  if (!/\bjwt\b|json web token/i.test(text)) return BEARER;
  return { ...BEARER, scheme: { ...BEARER.scheme, bearerFormat: "JWT" } };
}

/**
 * "authenticated by means of one of the following methods: bearerAuth, apiKey ( Scopes: x )": names
 * of schemes, which the page may define elsewhere.
 */
function listedSchemes(text: string): Credentials | undefined {
  const list = /by means of one of the following methods:?([\s\S]+)/i.exec(text)?.[1];
  if (list === undefined) return undefined;
  const names = list.matchAll(/([A-Za-z][\w.-]{0,80})\s*(?:\(\s*scopes?:([^()]*)\))?/gi);
  const requirements = [...names].map(([, name = "", scopes = ""]) => ({
    [componentName(name)]: scopes.split(/[\s,]+/).filter((scope) => scope !== ""),
  }));
  return { schemes: {}, requirements };
}
