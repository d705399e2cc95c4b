import { type CallSample, headerOf } from "./call-sample.ts";
import { isCredentialHeader, isCredentialQuery, keyHeaders } from "./credential-names.ts";
import {
  authorizationScheme,
  BASIC,
  type Credentials,
  keyScheme,
  type Scheme,
  together,
} from "./schemes.ts";

/** What a call sends to sign in; undefined where it sends nothing of the kind. */
export function credentialsOfCall(call: CallSample): Credentials | undefined {
  const authorization = headerOf(call.headers, "authorization");
  const signed: Scheme[] = [];
  if (authorization !== undefined) signed.push(authorizationScheme(authorization));
  else if (call.user !== undefined) signed.push(BASIC);
  const parts = [
    ...signed,
    ...keyHeaders(call.headers.map(([name]) => name)).map((name) => keyScheme("header", name)),
    ...call.address.query
      .filter((name) => isCredentialQuery(name))
      .map((name) => keyScheme("query", name)),
  ];
  return parts.length > 0 ? together(parts) : undefined;
}

/** What a parameter says of signing in, by its name and the words beside it; undefined for others. */
export function credentialsOfParameter(
  place: "header" | "query",
  name: string,
  words = "",
): Credentials | undefined {
  if (place === "query") {
    return isCredentialQuery(name) ? together([keyScheme(place, name)]) : undefined;
  }
  if (!isCredentialHeader(name)) return undefined;
  const authorization = /^authorization$/i.test(name);
  return together([authorization ? ofWords(words) : keyScheme(place, name)]);
}

/** A description is no value: only what it names counts. */
function ofWords(words: string): Scheme {
  const value = /`([^`]+)`/.exec(words)?.[1] ?? /^\s*\S+(?: \S+)?\s*$/.exec(words)?.[0] ?? "";
  return /\b(?:basic|bearer|digest)\b/i.test(words)
    ? authorizationScheme(words)
    : authorizationScheme(/^(?:string|required|yes|token)$/i.test(value.trim()) ? "" : value);
}

/**
 * What the words and a call of the same page say together. Words lead: they tell OAuth from any other
 * bearer token, and alternatives. Where they only say that something is needed, the call tells what.
 */
export function agree(
  said: Credentials | undefined,
  sent: Credentials | undefined,
): Credentials | undefined {
  if (!said || !sent || said.requirements.length === 0) return said ?? sent;
  const defined = said.requirements.some((requirement) =>
    Object.keys(requirement as object).some((name) => Object.hasOwn(said.schemes, name)),
  );
  return defined ? said : sent;
}
