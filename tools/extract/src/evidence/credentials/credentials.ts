import { type CallSample, headerOf } from "../calls/call-sample.ts";
import type { Address } from "../endpoints/address.ts";
import { cookiesSent } from "./cookies.ts";
import {
  isCredentialCookie,
  isCredentialHeader,
  isCredentialQuery,
  keyHeaders,
} from "./credential-names.ts";
import {
  authorizationScheme,
  BASIC,
  BEARER,
  type Credentials,
  keyScheme,
  type Scheme,
  together,
} from "./schemes.ts";

export { isCredentialHeader, isCredentialQuery } from "./credential-names.ts";
export { credentialsOfText, exemptionsIn, isOfUnknownKind } from "./credential-words.ts";
export { saysOr } from "./named-schemes.ts";
export type { Credentials } from "./schemes.ts";

/** What a call sends to sign in; undefined where it sends nothing of the kind. */
export function credentialsOfCall(call: CallSample): Credentials | undefined {
  const authorization = headerOf(call.headers, "authorization");
  const signed: Scheme[] = [];
  if (authorization !== undefined) signed.push(authorizationScheme(authorization));
  else if (call.user !== undefined || call.address.hasUser) signed.push(BASIC);
  const parts = [
    ...signed,
    ...keyHeaders(call.headers.map(([name]) => name)).map((name) => keyScheme("header", name)),
    ...call.headers.flatMap(([name, value]) => (/^cookie$/i.test(name) ? cookiesSent(value) : [])),
    ...call.address.query
      .filter((name) => isCredentialQuery(name))
      .map((name) => keyScheme("query", name)),
  ];
  return parts.length > 0 ? together(parts) : undefined;
}

/** What an address carries to sign in: a name and a password, parameters. */
export function credentialsOfAddress({ query, hasUser }: Address): (Credentials | undefined)[] {
  const ofQuery = query.map((name) => credentialsOfParameter("query", name));
  return hasUser ? [together([BASIC]), ...ofQuery] : ofQuery;
}

/** What a parameter says of signing in, by its name and the words beside it; undefined for others. */
export function credentialsOfParameter(
  place: "header" | "query" | "cookie",
  name: string,
  words = "",
): Credentials | undefined {
  if (place === "header" && /^authorization$/i.test(name)) return together([ofWords(words)]);
  return IS_CREDENTIAL[place](name) ? together([keyScheme(place, name)]) : undefined;
}

const IS_CREDENTIAL = {
  header: isCredentialHeader,
  query: (name: string) => isCredentialQuery(name),
  cookie: isCredentialCookie,
};

/** What is said of `Authorization`: bearer where the words name nothing else. */
function ofWords(words: string): Scheme {
  if (/\b(?:basic|bearer|digest)\b/i.test(words)) return authorizationScheme(words);
  const values = [...words.matchAll(/`([^`]{0,200})`|"([^"]{0,200})"/g)];
  const isOwn = values.some((found) => OWN_SCHEME.test(found[1] ?? found[2] ?? ""));
  const isKey = /\bapi[- _]?key\b/i.test(words) && !/\btoken\b/i.test(words);
  return isOwn || isKey ? keyScheme("header", "Authorization") : BEARER;
}

/** `Token <key>`, but not "Token of the shop". */
const OWN_SCHEME = /^(?:token|apikey|api[-_]key|key|hmac[\w-]*)[ =:]+(?:\S+|<[^<>]+>|\{[^{}]+\})$/i;
