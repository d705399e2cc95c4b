import { cookieSchemes } from "./cookies.ts";
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

/** The ways to sign in that words about it name; `labelled` where they are the value of "Authentication". */
export function namedSchemes(text: string, labelled: boolean): Credentials | undefined {
  const basic =
    /\bbasic\s+(?:auth|http|access|scheme|credential)|http[- ]basic|^\W*basic\W*$|`basic\b/i;
  const bearer = /\bbearer\b|\bjwt\b|json web token/i;
  const flow = /client[_ ]credentials|authorization[_ ]code|token url/i;
  const keys = keysIn(text, /\bapi[- _]?keys?\b|\btoken\b|密钥|令牌|ключ|токен/i.test(text));
  const told = credentialsTold(text);
  if (told.length > 0) return together(told);
  const alternatives: Scheme[][] = [];
  const isBesideOthers = keys.length > 0 || /\bbearer\b|\bauthorization(?:`|:| header)/i.test(text);
  const cookies = cookieSchemes(text, isBesideOthers);
  // A JWT in a header or cookie of its own is no bearer token.
  const isApart = keys.length > 0 || cookies.length > 0;
  const isBearer = bearer.test(text) && (!isApart || /\bbearer\b/i.test(text));
  const oauth = !bearer.test(text) || flow.test(text) ? oauthScheme(text) : undefined;
  if (oauth) alternatives.push([{ name: "oauth2", scheme: oauth }]);
  else if (isBearer) alternatives.push([bearerScheme(text)]);
  if (basic.test(text) || (labelled && /\bbasic\b/i.test(text))) alternatives.push([BASIC]);
  const apart = saysOr(text);
  if (apart) alternatives.push(...joinedKeys(keys, text));
  else if (keys.length > 0 && alternatives.length > 0 && /\b(?:and|both|also)\b/i.test(text)) {
    alternatives[0]?.push(...keys);
  } else if (keys.length > 0) alternatives.push(keys);
  if (cookies.length > 0) alternatives.push(cookies);
  if (isBearer && apart && keys.length === 0 && KEY_AS_AUTHORIZATION.test(text)) {
    alternatives.push([keyScheme("header", "Authorization")]);
  }
  return alternatives.length > 0 ? either(alternatives) : plainWords(text);
}

/** "or an API key in the header `Authorization`" */
const KEY_AS_AUTHORIZATION =
  /\bor (?:an? |the |your )?api[- _]?key in (?:the |an? )?(?:http )?(?:header `?authorization\b|`?authorization`? header)/i;

/** "The credentials `ShopId` and `ShopSecret` go in the header of all calls" */
const CREDENTIALS =
  /(?<!\p{L})(?:credentials?|credenciais|credenciales|identifiants|zugangsdaten|credenziali)\s((?:`[A-Za-z][\w-]{1,60}`(?:, | and | e | y | et | und | ed )?){1,4})\s?[^.\n]{0,60}(?:headers?|cabeçalhos?|cabeceras?|encabezados?|en-têtes?|kopfzeilen?|intestazion[ei])(?!\p{L})/iu;

/** What is exchanged, or sent in another way than by headers of one's own. */
const OTHERWISE = /\b(?:authorization|bearer|basic|token|exchanged?|oauth)\b/i;

function credentialsTold(text: string): Scheme[] {
  if (OTHERWISE.test(text)) return [];
  const list = CREDENTIALS.exec(text)?.[1] ?? "";
  return [...list.matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => keyScheme("header", name));
}

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

/** "two headers", in the languages that have another word for it as well. */
const TWO =
  /(?<!\p{L})(?:two|dos|dois|deux|zwei|due|dwa|два) (?:request |http )?(?:headers?|encabezados|cabeceras|cabeçalhos|en-têtes|kopfzeilen|intestazioni|nagłówki|заголовка)(?!\p{L})/iu;

/** What is computed with a secret is a signature: the secret itself is not sent. */
const SIGNING = /签名|验签|拼接|\bmd5\b|\bhmac\b/i;

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
  const beside = isBoth
    ? possible
    : TWO.test(text)
      ? possible.filter((name) => !SETTING.test(name))
      : [];
  const signed = [...new Set([...known, ...beside])];
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

/** A header that sets how a call is answered, and not by whom it is made. */
const SETTING =
  /region|version|locale|language|currency|zone|environment|mode|format|trace|correlation/i;

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
  const key = /\bapi[- _]?keys?\b/i.test(text) || (/密钥/.test(text) && !SIGNING.test(text));
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

/** Whether a text names one thing or another. */
export function saysOr(text: string): boolean {
  return APART.test(text);
}

const APART = /\bor\b|\beither\b|\balternatively\b|\balso accept(?:ed|s)?\b|\binstead\b/i;
