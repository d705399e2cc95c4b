import type { Content } from "../../api/model.ts";
import type { ChangeId } from "../../policy.ts";
import type { Direction } from "../../schema/shape.ts";
import { type Context, found, type Outcome, together } from "../outcome.ts";
import { type BodyForm, bodyForm } from "./body-form.ts";
import { type ByType, isAlike, pairTypes, type TypePair } from "./type-pairs.ts";

/** Compares what a body may be, by media type. An answer may have had none, or have none now. */
export function compareContent(
  context: Context,
  direction: Direction,
  subject: string,
  before: ByType,
  after: ByType,
): Outcome {
  const say = (id: ChangeId, { pointer }: Content, text: string) =>
    found({ id, direction, pointer, message: `${subject} ${text}.` });
  if (direction === context.received) {
    const { added, has, removed } = WHOLE[direction];
    const [first] = before.size === 0 ? after.values() : [];
    if (first) return say(added, first, `${has} a body now: ${list(after)}`);
    const [last] = after.size === 0 ? before.values() : [];
    if (last) return say(removed, last, `has no body any more, no ${list(before)}`);
  }
  const { kept, ranges, renamed, gone, news } = pairTypes(context, direction, before, after);
  const replaced = (id: ChangeId) => (pair: TypePair) => {
    const [[was], [is, content]] = pair;
    const named = say(id, content, `is \`${is}\` now, not \`${was}\``);
    return isAlike(context, direction, pair)
      ? together([named, slot(context, direction, pair)])
      : named;
  };
  const choice = direction === "response" && direction === context.sent ? EVENT : CHOICE;
  return together([
    ...kept.map((pair) => slot(context, direction, pair)),
    ...ranges.map(replaced("media-range-changed")),
    ...renamed.map(replaced("media-type-renamed")),
    ...gone.map(([was, content]) => say(choice.removed, content, `is no longer \`${was}\``)),
    ...news.map(([is, content]) => say(choice.added, content, `may also be \`${is}\``)),
  ]);
}

/** Who sends a body, or asks for an answer, chooses its type; who gets an event takes what comes. */
const CHOICE = { added: "media-type-added", removed: "media-type-removed" } as const;
const EVENT = { added: "event-media-type-added", removed: "event-media-type-removed" } as const;

/** An answer has a body that had none: a caller may read it, who answers a webhook must send it. */
const WHOLE = {
  request: { added: "required-body-added", has: "must have", removed: "body-removed" },
  response: { added: "media-type-added", has: "has", removed: "media-type-removed" },
} as const;

function list(types: ByType): string {
  return [...types.keys()].map((type) => `\`${type}\``).join(", ");
}

/** Both schemas; of bytes and texts each is that, be it said or not. */
function slot(context: Context, direction: Direction, [before, after]: TypePair): Outcome {
  const was = bodyForm(context, "base", direction, before);
  const is = bodyForm(context, "revision", direction, after);
  const schemas = { direction, base: before[1], revision: after[1] };
  if (!isPlain(was) || !isPlain(is)) return { findings: [], slots: [schemas] };
  const slots = [{ ...schemas, role: was === is ? was : "bytes" }] as const;
  if (was === is || !context.hasMethods) return { findings: [], slots };
  const [type, { pointer }] = after;
  const message = `\`${type}\` is ${NAMES[is]} in code now, not ${NAMES[was]}.`;
  const change = { id: "type-changed", direction, pointer, message, scope: "package" } as const;
  return { findings: [change], slots };
}

/** What code has as such, with no parts of a schema's. */
function isPlain(form: BodyForm): form is "bytes" | "text" {
  return form === "bytes" || form === "text";
}

const NAMES = { bytes: "bytes", text: "a text" };
