import type { Operation, Parameter } from "../api/model.ts";
import { madeOf } from "../package/arguments.ts";
import type { ChangeId } from "../policy.ts";
import type { Direction } from "../schema/shape.ts";
import { type Context, found, type Outcome, SAME, type Slot, together } from "./outcome.ts";
import { isOfLoneMember, isWithPart } from "./part-headers.ts";
import { keptKinds, textForm } from "./wire-form.ts";

/** Compares the parameters of an operation by place and name, those of the path by position. */
export function compareParameters(context: Context, base: Operation, revision: Operation): Outcome {
  const gone = [...base.parameters].filter(
    ([key, before]) =>
      !revision.parameters.has(key) && !isOfLoneMember(context, "base", before, revision),
  );
  const news = [...revision.parameters].filter(
    ([key, after]) =>
      !base.parameters.has(key) && !isOfLoneMember(context, "revision", after, base),
  );
  const moved = new Map<Parameter, Parameter>();
  const arrived = new Set<Parameter>();
  for (const [, before] of gone) {
    const found = news.find(
      ([, after]) => !arrived.has(after) && isMoved(context, [base, before], [revision, after]),
    );
    if (!found) continue;
    moved.set(before, found[1]);
    arrived.add(found[1]);
  }
  const sent = (side: "base" | "revision", operation: Operation, parameter: Parameter): Sent => {
    const made = madeOf(context, side, operation, parameter);
    const key = made?.idempotencyKey ? "a new key" : undefined;
    return {
      parameter,
      required: parameter.required && isWithPart(context, side, operation, parameter),
      clientValue: parameter.clientValue ?? (made?.ofParts ? made.value : undefined) ?? key,
    };
  };
  return together([
    ...gone.map(([, before]) => compareGone(context, before, moved.get(before))),
    ...news
      .filter(([, after]) => !arrived.has(after))
      .map(([, after]) => compareNew(context, sent("revision", revision, after))),
    ...[...base.parameters].map(([key, before]) => {
      const after = revision.parameters.get(key);
      if (!after) return SAME;
      return compareKept(context, sent("base", base, before), sent("revision", revision, after));
    }),
  ]);
}

/** A parameter, and what the client sends for it where the caller gives nothing. */
interface Sent {
  readonly parameter: Parameter;
  readonly required: boolean;
  readonly clientValue: string | undefined;
}

function isNeeded({ required, clientValue }: Sent): boolean {
  return required && clientValue === undefined;
}

type Owned = readonly [operation: Operation, parameter: Parameter];

/** Whether one value travels elsewhere: under its name in another place, or as the same argument. */
function isMoved(context: Context, [base, before]: Owned, [revision, after]: Owned): boolean {
  if (before.name === after.name) return true;
  const was = madeOf(context, "base", base, before)?.arg;
  return was !== undefined && was === madeOf(context, "revision", revision, after)?.arg;
}

function compareGone({ sent }: Context, before: Parameter, after: Parameter | undefined): Outcome {
  if (!after) {
    return say(sent, "parameter-removed", before, "is gone: calls that pass it do not compile.");
  }
  const was = before.name === after.name ? `in ${before.in}` : `as \`${before.name}\``;
  return say(sent, "parameter-moved", after, `travelled ${was} before.`);
}

function compareNew({ sent }: Context, added: Sent): Outcome {
  return isNeeded(added)
    ? say(sent, "required-parameter-added", added.parameter, "is new and must be passed.")
    : say(sent, "parameter-added", added.parameter, "is new; it may be left out.");
}

function compareKept(context: Context, base: Sent, revision: Sent): Outcome {
  const { sent, hasMethods } = context;
  const before = base.parameter;
  const after = revision.parameter;
  const slot: Slot = { direction: sent, base: before, revision: after };
  const outcomes: Outcome[] = [{ findings: [], slots: [slot] }];
  const add = (id: ChangeId, text: string) => outcomes.push(say(sent, id, after, text));
  // The names of headers have no case, those of arguments do.
  if (before.name !== after.name && (before.in === "path" || hasMethods)) {
    add("parameter-renamed", `was \`${before.name}\`: calls pass it by that name.`);
  }
  const becameRequired = !isNeeded(base) && isNeeded(revision);
  if (becameRequired) {
    const why =
      base.clientValue === undefined ? "" : ": the client sends nothing by itself any more";
    add("parameter-became-required", `must be passed now${why}.`);
  }
  if (base.required && !revision.required) add("parameter-became-optional", "may be left out now.");
  if (travelsOtherwise(context, before, after)) {
    add("parameter-serialization-changed", "travels in another form.");
  }
  if (base.clientValue !== revision.clientValue && !becameRequired) {
    const { clientValue } = revision;
    const text = clientValue === undefined ? "not sent" : `sent as ${clientValue}`;
    add("client-value-changed", `is ${text} by the client itself now.`);
  }
  if (before.emptyAllowed !== after.emptyAllowed) {
    const id = after.emptyAllowed ? "constraint-loosened" : "constraint-tightened";
    add(id, after.emptyAllowed ? "may be empty now." : "may not be empty now.");
  }
  if (before.deprecated !== after.deprecated) {
    const text = after.deprecated ? "is deprecated now." : "is no longer deprecated.";
    add("deprecation-changed", text);
  }
  return together(outcomes);
}

function say(direction: Direction, id: ChangeId, parameter: Parameter, text: string): Outcome {
  const { name, in: place, pointer } = parameter;
  const message = `${capital(place)} parameter \`${name}\` ${text}`;
  return found({ id, direction, pointer, message });
}

/** Whether a value that both take becomes another text. */
function travelsOtherwise({ sent, shapes }: Context, before: Parameter, after: Parameter): boolean {
  const kinds = keptKinds(shapes.base[sent].of(before), shapes.revision[sent].of(after));
  return kinds.some(({ kind }) => textForm(kind, before) !== textForm(kind, after));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
