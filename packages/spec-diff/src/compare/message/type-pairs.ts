import { isInRange } from "../../api/media-type.ts";
import type { Content } from "../../api/model.ts";
import type { Direction } from "../../schema/shape.ts";
import type { Context } from "../outcome.ts";
import { bodyForm } from "./body-form.ts";

export type ByType = ReadonlyMap<string, Content>;

/** A media type with its content. */
export type Typed = readonly [type: string, content: Content];

/** A media type of the base, and what stands in its place. */
export type TypePair = readonly [base: Typed, revision: Typed];

/** Which media types of two bodies stand for each other. */
export interface TypePairs {
  readonly kept: readonly TypePair[];
  /** One of them is a range that has the other, and code sends or reads the same. */
  readonly ranges: readonly TypePair[];
  /** The only ones, of other names. */
  readonly renamed: readonly TypePair[];
  readonly gone: readonly Typed[];
  readonly news: readonly Typed[];
}

/** Pairs the media types of a body: by name, by range, the one with the other where each is alone. */
export function pairTypes(
  context: Context,
  direction: Direction,
  before: ByType,
  after: ByType,
): TypePairs {
  const kept = [...before].flatMap(([type, content]): readonly TypePair[] => {
    const now = after.get(type);
    return now
      ? [
          [
            [type, content],
            [type, now],
          ],
        ]
      : [];
  });
  const removed = [...before].filter(([type]) => !after.has(type));
  const added = [...after].filter(([type]) => !before.has(type));
  const ranges = removed.flatMap((old) =>
    added.flatMap((now): readonly TypePair[] =>
      isAlike(context, direction, [old, now]) && isOfRange(context, direction, old, now)
        ? [[old, now]]
        : [],
    ),
  );
  const gone = removed.filter((old) => !ranges.some(([was]) => was === old));
  const news = added.filter((now) => !ranges.some(([, is]) => is === now));
  const [old] = gone;
  const [now] = news;
  const isAlone = kept.length + ranges.length === 0 && gone.length === 1 && news.length === 1;
  return old && now && isAlone
    ? { kept, ranges, renamed: [[old, now]], gone: [], news: [] }
    : { kept, ranges, renamed: [], gone, news };
}

/** Whether code has both bodies in one form. */
export function isAlike(
  context: Context,
  direction: Direction,
  [base, revision]: TypePair,
): boolean {
  const form = bodyForm(context, "base", direction, base);
  return form === bodyForm(context, "revision", direction, revision);
}

/**
 * Whether one of two media types is a range that has the other. What is sent of a range has a type of its
 * own, which may be refused once only one is taken; JSON is sent as JSON.
 */
function isOfRange(context: Context, direction: Direction, base: Typed, revision: Typed): boolean {
  if (isInRange(base[0], revision[0])) return true;
  const isSame =
    direction === context.received || bodyForm(context, "base", direction, base) === "json";
  return isSame && isInRange(revision[0], base[0]);
}
