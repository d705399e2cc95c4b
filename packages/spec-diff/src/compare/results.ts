import type { Response } from "../api/model.ts";
import { type Bump, largestBump } from "../change.ts";
import { bodyForm } from "./body-form.ts";
import type { Context } from "./outcome.ts";
import { isAlike, pairTypes, type TypePair } from "./type-pairs.ts";

/** Whether code that reads one of the old answers can read the new one: no body is as good as none. */
export function fitsOne(context: Context, before: readonly Response[], after: Response): boolean {
  if (after.content.size === 0) return before.some(({ content }) => content.size === 0);
  return [...after.content].every((now) =>
    before.some(({ content }) =>
      [...content].some((old) => judge(context, [old, now]) !== "major"),
    ),
  );
}

/** Whether two answers are described by the same bodies, and say the same of them. */
export function isSameAnswer(context: Context, before: Response, after: Response): boolean {
  const { received } = context;
  const pairs = pairTypes(context, received, before.content, after.content);
  const all = [...before.content.keys(), ...after.content.keys()];
  return (
    2 * pairs.kept.length === all.length &&
    largestBump(pairs.kept.map((pair) => judge(context, pair))) === "none"
  );
}

/** What it costs code that reads the old body to read the new one. */
function judge(context: Context, pair: TypePair): Bump {
  const { received } = context;
  if (!isAlike(context, received, pair)) return "major";
  const [old, [, now]] = pair;
  const isJson = bodyForm(context, "base", received, old) === "json";
  return isJson ? context.judge({ direction: received, base: old[1], revision: now }) : "none";
}
