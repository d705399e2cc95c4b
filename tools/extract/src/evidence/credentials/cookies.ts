import { isCredentialCookie } from "./credential-names.ts";
import { keyScheme, type Scheme } from "./schemes.ts";

/** A cookie by its name: "the cookie `purse_sid`", "`purse_sid` cookie", "Cookie name: `purse_sid`", `Cookie: purse_sid=…`. */
const NAMED =
  /\bcookies?(?: name)?(?: (?:named|called|is))?\s*:?\s*[`"']([A-Za-z_][\w.-]{1,60})(?:=[^`"']{0,200})?[`"']|[`"']([A-Za-z_][\w.-]{1,60})(?:=[^`"']{0,200})?[`"'] (?:session |auth(?:entication)? |http-?only )?cookie\b|\bcookie:\s*`?([A-Za-z_][\w.-]{1,60})=/gi;

/** What a cookie is, and not called. */
const ATTRIBUTE =
  /^(?:http-?only|secure|same-?site|path|domain|expires|max-age|set-cookie|cookies?)$/i;

/** The cookies by which a text about signing in says that it is done. */
export function cookieSchemes(text: string): Scheme[] {
  if (!/\bcookie/i.test(text)) return [];
  const names = [...text.matchAll(NAMED)].map(([, a, b, c]) => a ?? b ?? c ?? "");
  const own = names.filter((name) => name !== "" && !ATTRIBUTE.test(name));
  return [...new Set(own)].map((name) => keyScheme("cookie", name));
}

/** The cookies in a header's value that carry credentials: `purse_sid=abc; lang=en`. */
export function cookiesSent(value: string): Scheme[] {
  const names = value.split(";").map((pair) => /^\s*([\w.-]{1,60})=/.exec(pair)?.[1] ?? "");
  return names.filter(isCredentialCookie).map((name) => keyScheme("cookie", name));
}
