import { methodOf } from "../evidence/endpoints/method.ts";
import type { Named } from "../evidence/endpoints/same-path.ts";
import type { Found, Group } from "./found.ts";

const WHAT = "(?:parameters?|params|body|payload|fields?|attributes|arguments)";
const METHOD = "[`*(]*(GET|PUT|POST|PATCH|DELETE)\\b";

/** "Fields of `PUT` are the same as those for `POST`", "The body of PATCH is the same as that of POST". */
const OF_BOTH = new RegExp(
  `\\b${WHAT}\\s+(?:for|of|in)\\s+(?:the\\s+)?${METHOD}[^.\\n]{0,30}\\bsame as\\b[^.\\n]{0,20}?${METHOD}`,
  "i",
);

/** "Takes the same fields as `POST /jars`." */
const OF_OTHER = new RegExp(`\\bsame (?:request |body )?${WHAT} as\\b[^.\\n]{0,20}?${METHOD}`, "i");

/** An operation with what was found of it, and what is said around it. */
export interface Described extends Named {
  readonly own: Found;
  readonly around: readonly Found[];
}

/** What an operation sends, with what another one does where words say that it is the same. */
export function withSameBody(one: Described, all: readonly Described[]): Found {
  const { own, around, method } = one;
  const told = [
    ...textsIn(own).flatMap((text) => OF_OTHER.exec(text)?.[1] ?? []),
    ...[own, ...around].flatMap(textsIn).flatMap((text) => {
      const [, first = "", second = ""] = OF_BOTH.exec(text) ?? [];
      return methodOf(first) === method ? second : [];
    }),
  ].map((word) => methodOf(word));
  const wanted = told.find((name) => name !== undefined && name !== method);
  const others = all.filter((other) => other.method === wanted && sent(other.own).length > 0);
  const [source] = others.filter((other) => isNear(other, one) || others.length === 1);
  if (wanted === undefined || !source || sent(own).length > 0) return own;
  return { ...own, groups: [...own.groups, ...sent(source.own)] };
}

function textsIn({ credentials }: Found): string[] {
  return credentials.map(({ text }) => text);
}

function sent({ groups }: Found): Group[] {
  return groups.flatMap((group) => {
    const fields = group.fields.filter(({ place }) => (place ?? group.role) === "request");
    return fields.length > 0 ? [{ ...group, role: "request" as const, fields }] : [];
  });
}

/** Whether two paths are of one thing: `/jars`, `/jars/{id}`. */
function isNear({ address: one }: Named, { address: other }: Named): boolean {
  return other.path.startsWith(one.path) || one.path.startsWith(other.path);
}
