import type { Content } from "../api/model.ts";
import type { ChangeId } from "../policy.ts";
import type { Direction } from "../schema/shape.ts";
import { bodyForm } from "./body-form.ts";
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
    return isAlike(context, direction, pair)
      ? together([named, slot(context, direction, pair)])
      : named;
  };
  return together([
    ...kept.map((pair) => slot(context, direction, pair)),
    ...ranges.map(replaced("media-range-changed")),
    ...renamed.map(replaced("media-type-renamed")),
    ...gone.map(([was, content]) => say("media-type-removed", content, `is no longer \`${was}\``)),
    ...news.map(([is, content]) => say("media-type-added", content, `may also be \`${is}\``)),
  ]);
}

/** Both schemas; of bytes and texts each is that, be it said or not. */
function slot(context: Context, direction: Direction, pair: TypePair): Outcome {
  const [before, after] = pair;
  const form = bodyForm(context, "base", direction, before);
  const isPlain = (form === "bytes" || form === "text") && isAlike(context, direction, pair);
  const schemas = { direction, base: before[1], revision: after[1] };
  return { findings: [], slots: [isPlain ? { ...schemas, role: form } : schemas] };
}
