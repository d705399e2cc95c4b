/** Headers that clients send for other reasons, whatever their names suggest. */
const OTHER_HEADERS =
  /^(?:x-request-id|x-correlation-id|content-.*|accept.*|user-agent|host|origin|referer|cookie|if-.*|cache-control|date|.*(?:signature|timestamp|nonce|digest|csrf|xsrf|captcha|otp|idempoten).*|.*(?:pagination|page|cursor|continuation|next|device|push|reset|card|payment|refresh|verification|sync|callback|webhook|hook|signing)[-_]?token|.*(?:request|cache|sort|partition|routing|encryption|dedup\w*|unique|trace)[-_]?key)$/i;

const KEY_HEADERS =
  /^(?:(?:[\w-]*[-_])?(?:api|app|access|auth|client|secret|public|private|merchant|partner|subscription|project|account|user|tenant|consumer)[-_]?(?:key|token|secret|pass(?:word|phrase)?)|(?:x[-_])?(?:key|token|secret|auth|authorization|passphrase)|[\w-]*[-_](?:secret|token|key|chave|clave|llave|schluessel|cle))$/i;

/** `X-Client-Id`, which is one only beside a secret. */
const COMPANIONS = /^(?:x[-_])?(?:client|app|application|consumer|auth)[-_]?id$/i;

const QUERY_KEYS = /^(?:(?:api|app|access|auth|secret)[-_]?(?:key|token)|appid|app_id)$/i;

/** Names that may as well be those of coins and records; words beside them tell. */
const VAGUE_QUERY_KEYS = /^(?:\w{1,40}[-_])?(?:key|token|secret|auth)$/i;

/** Longer than the name of any header. */
const MAX_CHARACTERS = 100;

/** Whether a header carries credentials; `Authorization` does. */
export function isCredentialHeader(name: string): boolean {
  if (name.length > MAX_CHARACTERS) return false;
  if (/^(?:proxy-)?authorization$/i.test(name)) return true;
  return !OTHER_HEADERS.test(name) && KEY_HEADERS.test(name);
}

/** Whether a query parameter carries credentials; `said`: where the page says that one does. */
export function isCredentialQuery(name: string, said = false): boolean {
  return (
    QUERY_KEYS.test(name) || (said && VAGUE_QUERY_KEYS.test(name) && !OTHER_HEADERS.test(name))
  );
}

/** Whether a cookie carries credentials: a session, a token. */
export function isCredentialCookie(name: string): boolean {
  if (name.length > MAX_CHARACTERS || OTHER_HEADERS.test(name)) return false;
  return /session|^(?:[\w-]*_)?sid$|sessid$|^auth|token$|^jwt$/i.test(name);
}

/** Whether a header might carry credentials, where the page says that one does. */
export function maybeCredentialHeader(name: string): boolean {
  return (
    name.length < MAX_CHARACTERS &&
    !OTHER_HEADERS.test(name) &&
    !/^(?:\w*authorization|api[ _]?key)$/i.test(name)
  );
}

/**
 * Those of the headers' names that carry credentials other than `Authorization`, each once. A name
 * like `X-Client-Id` is one of them beside another.
 */
export function keyHeaders(names: readonly string[]): string[] {
  const isKey = (name: string) => isCredentialHeader(name) && !/authorization$/i.test(name);
  if (!names.some(isKey)) return [];
  const unique = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...unique.values()].filter((name) => isKey(name) || COMPANIONS.test(name));
}
