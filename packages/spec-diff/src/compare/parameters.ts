import type { Operation, Parameter } from "../api/model.ts";
import { madeOf } from "../package/arguments.ts";
import type { ChangeId } from "../policy.ts";
import type { Direction } from "../schema/shape.ts";
import { type Context, found, type Outcome, SAME, type Slot, together } from "./outcome.ts";
import { keptKinds, wireForm } from "./wire-form.ts";

/** Compares the parameters of an operation by place and name, those of the path by position. */
export function compareParameters(context: Context, base: Operation, revision: Operation): Outcome {
  const gone = [...base.parameters].filter(([key]) => !revision.parameters.has(key));
  const news = [...revision.parameters].filter(([key]) => !base.parameters.has(key));
  const moved = new Map(
    gone.flatMap(([, before]) => {
      const after = news.find(([, { name }]) => name === before.name);
      return after ? [[before, after[1]] as const] : [];
    }),
  );
  const arrived = new Set(moved.values());
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

/** A header of a part is needed in the requests that have the part. */
function isWithPart(
  { shapes, sent }: Context,
  side: "base" | "revision",
  { body }: Operation,
  { ofPart }: Parameter,
): boolean {
  if (!ofPart) return true;
  if (!body?.required || body.content.size > 1) return false;
  const { alternatives } = shapes[side][sent].of(ofPart.body);
  if (alternatives === "any") return false;
  return alternatives.every(
    (item) => item.kind === "object" && item.properties.get(ofPart.member)?.required === true,
  );
}

function isNeeded({ required, clientValue }: Sent): boolean {
  return required && clientValue === undefined;
}

function compareGone({ sent }: Context, before: Parameter, after: Parameter | undefined): Outcome {
  if (!after) {
    return say(sent, "parameter-removed", before, "is gone: calls that pass it do not compile.");
  }
  return say(sent, "parameter-moved", after, `travelled in ${before.in} before.`);
}

function compareNew({ sent }: Context, added: Sent): Outcome {
  return isNeeded(added)
    ? say(sent, "required-parameter-added", added.parameter, "is new and must be passed.")
    : say(sent, "parameter-added", added.parameter, "is new; it may be left out.");
}

function compareKept(context: Context, base: Sent, revision: Sent): Outcome {
  const { sent } = context;
  const before = base.parameter;
  const after = revision.parameter;
  const slot: Slot = { direction: sent, base: before, revision: after };
  const outcomes: Outcome[] = [{ findings: [], slots: [slot] }];
  const add = (id: ChangeId, text: string) => outcomes.push(say(sent, id, after, text));
  if (before.in === "path" && before.name !== after.name) {
    add("parameter-renamed", `was \`${before.name}\`: calls pass it by that name.`);
  }
  if (!isNeeded(base) && isNeeded(revision)) {
    add("parameter-became-required", "must be passed now.");
  }
  if (base.required && !revision.required) add("parameter-became-optional", "may be left out now.");
  if (travelsOtherwise(context, before, after)) {
    add("parameter-serialization-changed", "travels in another form.");
  }
  if (base.clientValue !== revision.clientValue) {
    const value = revision.clientValue ?? "nothing";
    add("client-value-changed", `is sent as ${value} by the client itself.`);
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
  const was = before.serialization;
  const is = after.serialization;
  if (was.mediaType !== is.mediaType) return true;
  if (was.mediaType !== undefined) return false;
  if (was.allowReserved !== is.allowReserved) return true;
  const kinds = keptKinds(shapes.base[sent].of(before), shapes.revision[sent].of(after));
  return kinds.some(({ kind }) => wireForm(kind, was) !== wireForm(kind, is));
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
