import { isCredentialCookie } from "./credential-names.ts";
import { keyScheme, type Scheme } from "./schemes.ts";

/** A cookie by its name: "the cookie `purse_sid`", "`purse_sid` cookie", "Cookie name: `purse_sid`", `Cookie: purse_sid=…`. */
const NAMED =
  /\bcookies?(?: name)?(?: (?:named|called|is))?\s{0,9}:?\s{0,9}[`"']([A-Za-z_][\w.-]{1,60})(?:=[^`"']{0,200})?[`"']|[`"']([A-Za-z_][\w.-]{1,60})(?:=[^`"']{0,200})?[`"'] (?:session |auth(?:entication)? |http-?only )?cookie\b|\bcookie:\s{0,9}`?([A-Za-z_][\w.-]{1,60})=/gi;

/** What a cookie is, and not called. */
const ATTRIBUTE =
  /^(?:http-?only|secure|same-?site|path|domain|expires|max-age|set-cookie|cookies?)$/i;

/** Where cookies are ruled out, or for something else. */
const OTHERWISE =
  /\b(?:not|never|no|without|ignored?|optional|language|preferences?|dashboard)\b|n['’]t\b/i;

/**
 * The cookies by which a text about signing in says that it is done; beside another way to do it those alone that
 * are called like one.
 */
export function cookieSchemes(text: string, isBesideOthers: boolean): Scheme[] {
  if (!/\bcookie/i.test(text)) return [];
  const names = text
    .split(/(?<=[.!?])\s|\n/)
    .filter((sentence) => !OTHERWISE.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(NAMED)].map(([, a, b, c]) => a ?? b ?? c ?? ""));
  const own = names.filter((name) => name !== "" && !ATTRIBUTE.test(name));
  const kept = isBesideOthers ? own.filter(isCredentialCookie) : own;
  return [...new Set(kept)].map((name) => keyScheme("cookie", name));
}

/** The cookies in a header's value that carry credentials: `purse_sid=abc; lang=en`. */
export function cookiesSent(value: string): Scheme[] {
  const names = value.split(";").map((pair) => /^\s*([\w.-]{1,60})=/.exec(pair)?.[1] ?? "");
  return names.filter(isCredentialCookie).map((name) => keyScheme("cookie", name));
}
