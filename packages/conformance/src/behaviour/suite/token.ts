import { withValue } from "./pointer.ts";
import type { Subject, TokenOperation } from "./subject.ts";

/** How many seconds a token lives unless a case wants something else. */
const LIFETIME_S = 7_200;

/** The body of an answer that hands out this token. */
export function tokenBody(
  { answer, accessToken, expiresIn }: TokenOperation,
  token: string,
  seconds: unknown = LIFETIME_S,
): unknown {
  const body = withValue(answer, accessToken, token);
  return expiresIn === undefined ? body : withValue(body, expiresIn, seconds);
}

/** A token's answer for a request of one; undefined for any other request. */
export function answerToken({ token }: Subject, url: string): Response | undefined {
  if (token === undefined || !new URL(url).pathname.endsWith(token.path)) return undefined;
  return Response.json(tokenBody(token, "a-token"));
}
