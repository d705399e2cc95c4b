import { componentName } from "../document/security.ts";
import type { Json, JsonObject } from "../json.ts";
import { type CallSample, headerOf } from "./call-sample.ts";

/** What a page says about signing in: Security Schemes by name, and Security Requirements. */
export interface Credentials {
  readonly schemes: JsonObject;
  /** Alternatives; none at all where nothing is needed. */
  readonly requirements: Json[];
}

/** Headers that clients send for other reasons, whatever their names suggest. */
const OTHER_HEADERS =
  /^(?:idempotency[-_]?key|x-idempotency[-_]?key|x-request-id|x-correlation-id|x-csrf-token|x-xsrf-token|content-.*|accept.*|user-agent|host|origin|referer|cookie|if-.*|cache-control|date|.*(?:signature|timestamp|nonce|digest).*|.*(?:pagination|page|cursor|continuation|next|device|push|reset)[-_]?token)$/i;

const KEY_HEADERS =
  /^(?:(?:x[-_])?(?:[\w-]*[-_])?(?:api|app|access|auth|client|secret|public|private|merchant|partner|subscription|project|account|user|tenant|consumer)[-_]?(?:key|token|secret|id|pass(?:word|phrase)?)|(?:x[-_])?(?:key|token|secret|auth|authorization|passphrase)|apikey|[\w-]*(?:api[-_]?key|[-_]secret|[-_]token|[-_]key))$/i;

/** `X-Client-Id`, which is one only beside a secret. */
const COMPANION =
  /^(?:x[-_])?(?:client|app|account|user|tenant|partner|project|merchant|consumer)[-_]?id$/i;

const QUERY_KEYS =
  /^(?:api[-_]?key|access[-_]?token|apikey|auth[-_]?token|app[-_]?key|key|token|appid)$/i;

/** Whether a header carries credentials; `Authorization` does. */
export function isCredentialHeader(name: string): boolean {
  if (/^(?:proxy-)?authorization$/i.test(name)) return true;
  return !OTHER_HEADERS.test(name) && !COMPANION.test(name) && KEY_HEADERS.test(name);
}

/** Whether a query parameter carries credentials. */
export function isCredentialQuery(name: string): boolean {
  return QUERY_KEYS.test(name) && !/^(?:key|token)$/i.test(name);
}

/** What a call sends to sign in; undefined where that is nothing that can be told. */
export function credentialsOfCall(call: CallSample): Credentials | undefined {
  const parts: Scheme[] = [];
  const authorization = headerOf(call.headers, "authorization");
  if (authorization !== undefined) parts.push(authorizationScheme(authorization));
  else if (call.user !== undefined) parts.push(BASIC);
  const names = call.headers.map(([name]) => name);
  const keys = names.filter((name) => isCredentialHeader(name) && !/^authorization$/i.test(name));
  const companions = keys.length > 0 ? names.filter((name) => COMPANION.test(name)) : [];
  for (const name of new Set([...companions, ...keys])) parts.push(keyScheme("header", name));
  for (const name of call.address.query) {
    if (isCredentialQuery(name)) parts.push(keyScheme("query", name));
  }
  return parts.length > 0 ? together(parts) : undefined;
}

/** What a parameter in the header or the query says, where it is one to sign in with. */
export function credentialsOfParameter(
  place: "header" | "query" | "cookie",
  name: string,
  words = "",
): Credentials | undefined {
  if (place === "header" && /^authorization$/i.test(name)) {
    return together([authorizationScheme(words)]);
  }
  const credential =
    place === "query" ? isCredentialQuery(name) : place === "header" && isCredentialHeader(name);
  return credential ? together([keyScheme(place, name)]) : undefined;
}

/**
 * What a sentence or the value of "Authentication" says. `labelled`: the text is such a value, where
 * `YES` or `Required` is enough for a credential of unknown kind.
 */
export function credentialsOfText(text: string, labelled = false): Credentials | undefined {
  const plain = text
    .slice(0, MAX_CHARACTERS)
    .normalize("NFKC")
    .replaceAll(/[*`]/g, (mark) => (mark === "`" ? "`" : ""));
  if (isNone(plain, labelled)) return { schemes: {}, requirements: [] };
  const listed = listedSchemes(plain);
  if (listed) return listed;
  if (!labelled && !MENTIONS.test(plain)) return undefined;
  return named(plain) ?? (labelled && isYes(plain) ? unknown() : undefined);
}

const MAX_CHARACTERS = 2000;

interface Scheme {
  readonly name: string;
  readonly scheme: JsonObject;
  readonly scopes?: readonly string[];
}

const BEARER: Scheme = { name: "bearerAuth", scheme: { type: "http", scheme: "bearer" } };
const BASIC: Scheme = { name: "basicAuth", scheme: { type: "http", scheme: "basic" } };

/** A scheme of an API key; named like what it is sent in, since a page may have several. */
function keyScheme(place: "header" | "query" | "cookie", name: string): Scheme {
  return { name: componentName(name), scheme: { type: "apiKey", in: place, name } };
}

/** A value of `Authorization`, or words about it: bearer where it does not say. */
function authorizationScheme(value: string): Scheme {
  if (/\bbasic\b/i.test(value)) return BASIC;
  if (/\bbearer\b/i.test(value)) return BEARER;
  if (/\bdigest\b/i.test(value)) {
    return { name: "digestAuth", scheme: { type: "http", scheme: "digest" } };
  }
  const bare = value.trim().replace(/^["'`]+/, "");
  const own = /^(?:token|apikey|api[-_]key|key|hmac[\w-]*|signature|aws4[\w-]*)\b/i.test(bare);
  // `Authorization: <key>`: the value is the credential itself.
  const alone = bare !== "" && !/\s/.test(bare.replaceAll(/[<{[][^<>{}[\]]*[>}\]]/g, "x"));
  return own || alone ? keyScheme("header", "Authorization") : BEARER;
}

function together(parts: readonly Scheme[]): Credentials {
  return {
    schemes: Object.fromEntries(parts.map(({ name, scheme }) => [name, { ...scheme }])),
    requirements: [
      Object.fromEntries(parts.map(({ name, scopes }) => [name, [...(scopes ?? [])]])),
    ],
  };
}

/** A credential is needed, and the page doesn't say which: its scheme is not defined, so it is doubted. */
function unknown(): Credentials {
  return { schemes: {}, requirements: [{ bearer: [] }] };
}

const NONE =
  /\b(?:no (?:authentication|authorization|auth|credentials|api key|token)|(?:does|do) not (?:require|need) (?:any )?(?:authentication|authorization|auth|credentials|an api key|a token)|without (?:authentication|authorization)|(?:authentication|authorization|auth|token|api key) (?:is |are )?not (?:required|needed)|unauthenticated|public(?:ly accessible)? endpoint|endpoint is public|anonymous access)\b|не требует(?:ся)? (?:авторизац|аутентификац)|无需(?:认证|鉴权|登录|授权)|不需要(?:认证|鉴权|登录|授权)|(?:no requiere|não requer|sans|ohne|keine|sin|sem) (?:autenticaci[oó]n|autenticação|authentification|authentifizierung)/i;

function isNone(text: string, labelled: boolean): boolean {
  if (NONE.test(text)) return true;
  return (
    labelled &&
    /^\W*(?:no|none|false|not required|not needed|public|anonymous|n\/a|нет|否|无|não|nein|non)(?![\p{L}\p{N}])/iu.test(
      text,
    )
  );
}

function isYes(text: string): boolean {
  return (
    /^\W*(?:yes|y|true|required|needed|mandatory|sí|si|sim|oui|ja|да|是|需要|✓|✔|✅)(?![\p{L}\p{N}])/iu.test(
      text,
    ) || /^\s*[✓✔✅]/u.test(text)
  );
}

/** Where a sentence is about signing in, rather than about a token that is a coin. */
const MENTIONS =
  /\b(?:auth(?:entication|enticate[ds]?|entifi\w*|ori[sz]ation|ori[sz]ed)?|bearer|oauth ?2?(?:\.0)?|basic auth|api[- _]?keys?|apikey|access[- _]token|jwt|credentials|security|autenticaci[oó]n|autenticação|autoriza\w*|secret key)\b|авториз|аутентиф|认证|鉴权|授权|令牌|密钥/i;

/** The header that a sentence names in code, or in plain words that can't be others. */
const NAMED_HEADER =
  /`([A-Za-z][\w-]{1,60})(?::[^`]*)?`\s*(?:(?:http|request|custom)\s+)?header|headers?\s+(?:named\s+|called\s+|is\s+)?[`"':]?\s*`?([A-Za-z][\w-]*)`?|\b(X-[A-Za-z][\w-]*)\b/gi;
const NAMED_QUERY =
  /`([A-Za-z][\w-]{0,60})(?:=[^`]*)?`\s*(?:query|url|request)(?:[- ]string)?\s*param|query(?:[- ]string)?\s*(?:param(?:eter)?)?\s*(?:named\s+|called\s+)?`([A-Za-z][\w-]*)/gi;

function named(text: string): Credentials | undefined {
  const basic =
    /\bbasic\b(?=.{0,20}\b(?:auth|scheme|credentials|http)|\s*$|\W*$)|http basic|authorization:\s*basic/i.test(
      text,
    );
  const bearer = /\bbearer\b|\bjwt\b|json web token/i.test(text);
  const oauth = /\boauth\s*2?(?:\.0)?\b|client[_ ]credentials|authorization[_ ]code/i.test(text);
  const keys = keysIn(text);
  const alternatives: Scheme[][] = [];
  if (oauth && (!bearer || /client[_ ]credentials|authorization[_ ]code|token url/i.test(text))) {
    alternatives.push([oauthScheme(text)]);
  } else if (bearer || oauth) alternatives.push([jwt(text)]);
  if (basic) alternatives.push([BASIC]);
  if (keys.length > 0) {
    const apart =
      keys.length > 1 && /\bor\b|\beither\b/i.test(text) && !/\band\b|\bboth\b/i.test(text);
    if (apart) alternatives.push(...keys.map((key) => [key]));
    else alternatives.push([...keys]);
  }
  if (alternatives.length === 0) return plainWords(text);
  const isBoth = /\b(?:both|two|and|together|as well as)\b/i.test(text) && !/\b(?:or|either)\b/i.test(text);
  if (isBoth && alternatives.length > 1) return together(alternatives.flat());
  const all = alternatives.map(together);
  return {
    schemes: Object.assign({}, ...all.map(({ schemes }) => schemes)),
    requirements: all.flatMap(({ requirements }) => requirements),
  };
}

function keysIn(text: string): Scheme[] {
  const headers = [...text.matchAll(NAMED_HEADER)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? "",
  );
  const keys = headers.filter((name) => isCredentialHeader(name) && !/authorization$/i.test(name));
  const companions =
    keys.length > 0 || headers.length > 1 ? headers.filter((name) => COMPANION.test(name)) : [];
  const queries = [...text.matchAll(NAMED_QUERY)]
    .map((found) => found[1] ?? found[2] ?? "")
    .filter((name) => QUERY_KEYS.test(name));
  return [
    ...[...new Set([...companions, ...keys])].map((name) => keyScheme("header", name)),
    ...[...new Set(queries)].map((name) => keyScheme("query", name)),
  ];
}

/** Words that name no place: an API key in a header of unknown name, a token. */
function plainWords(text: string): Credentials | undefined {
  if (/`?authorization`? header|header `?authorization/i.test(text)) {
    return /api[- _]?key/i.test(text) && !/token/i.test(text)
      ? together([keyScheme("header", "Authorization")])
      : together([BEARER]);
  }
  if (/\bapi[- _]?keys?\b/i.test(text)) return { schemes: {}, requirements: [{ apiKey: [] }] };
  return /\b(?:access|auth|api)[- _]token\b|令牌|токен/i.test(text)
    ? together([BEARER])
    : undefined;
}

function jwt(text: string): Scheme {
  if (!/\bjwt\b|json web token/i.test(text)) return BEARER;
  return { ...BEARER, scheme: { ...BEARER.scheme, bearerFormat: "JWT" } };
}

function oauthScheme(text: string): Scheme {
  const urls = [...text.matchAll(/https?:\/\/[^\s`"'<>()]+/g)].map(([url]) =>
    url.replace(/[.,;:]+$/, ""),
  );
  const tokenUrl = urls.find((url) => /token/i.test(url));
  const authorizationUrl = urls.find((url) => /authori[sz]e/i.test(url));
  const scopes: JsonObject = {};
  const flows: JsonObject = {};
  if (tokenUrl && authorizationUrl) {
    flows["authorizationCode"] = { authorizationUrl, tokenUrl, scopes };
  } else if (tokenUrl) flows["clientCredentials"] = { tokenUrl, scopes };
  return { name: "oauth2", scheme: { type: "oauth2", flows } };
}

/**
 * "authenticated by means of one of the following methods: bearerAuth, apiKey ( Scopes: x )": the
 * names of schemes that the page may define elsewhere.
 */
function listedSchemes(text: string): Credentials | undefined {
  if (/this operation does not require authentication/i.test(text)) {
    return { schemes: {}, requirements: [] };
  }
  const list = /by means of one of the following methods:?([\s\S]{1,1000})/i.exec(text)?.[1];
  if (list === undefined) return undefined;
  const requirements = [...list.matchAll(/([A-Za-z][\w.-]*)\s*(?:\(\s*scopes?:([^()]*)\))?/gi)].map(
    (found) => ({
      [componentName(found[1] ?? "")]: (found[2] ?? "")
        .split(/[\s,]+/)
        .filter((scope) => scope !== ""),
    }),
  );
  return { schemes: {}, requirements };
}
