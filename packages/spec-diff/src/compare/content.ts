import type { Content } from "../api/model.ts";
import type { ChangeId } from "../policy.ts";
import type { Direction } from "../schema/shape.ts";
import { type Context, found, type Outcome, together } from "./outcome.ts";
import { type ByType, isAlike, pairTypes, type TypePair } from "./type-pairs.ts";

/** Compares what a body may be, by media type. */
export function compareContent(
  context: Context,
  direction: Direction,
  subject: string,
  before: ByType,
  after: ByType,
): Outcome {
  const { kept, ranges, renamed, gone, news } = pairTypes(context, direction, before, after);
  const say = (id: ChangeId, { pointer }: Content, text: string) =>
    found({ id, direction, pointer, message: `${subject} ${text}.` });
  const replaced = (id: ChangeId) => (pair: TypePair) => {
    const [[was], [is, content]] = pair;
    const named = say(id, content, `is \`${is}\` now, not \`${was}\``);
    return isAlike(context, direction, pair) ? together([named, slot(direction, pair)]) : named;
  };
  return together([
    ...kept.map((pair) => slot(direction, pair)),
    ...ranges.map(replaced("media-range-changed")),
    ...renamed.map(replaced("media-type-renamed")),
    ...gone.map(([was, content]) => say("media-type-removed", content, `is no longer \`${was}\``)),
    ...news.map(([is, content]) => say("media-type-added", content, `may also be \`${is}\``)),
  ]);
}

function slot(direction: Direction, [[, base], [, revision]]: TypePair): Outcome {
  return { findings: [], slots: [{ direction, base, revision }] };
}
