import type { Parameter } from "../../api/model.ts";
import type { ChangeId } from "../../policy.ts";
import { type Context, found, type Outcome, type Slot, together } from "../outcome.ts";
import { BESIDE, neededBeside, newBeside } from "./beside.ts";
import { keptKinds, textForm } from "./wire-form.ts";

/** A parameter, and what the client sends for it where the caller gives nothing. */
export interface Sent {
  readonly parameter: Parameter;
  readonly required: boolean;
  readonly clientValue: string | undefined;
}

/** A parameter that is gone, or travels elsewhere now. */
export function compareGoneParameter(
  context: Context,
  before: Parameter,
  after: Parameter | undefined,
): Outcome {
  if (after) {
    const was = before.name === after.name ? `in ${before.in}` : `as \`${before.name}\``;
    return say(context, "parameter-moved", after, `travelled ${was} before.`);
  }
  const [id, text] = BESIDE[context.sent].removed;
  const told = context.hasMethods ? "is gone: calls that pass it do not compile" : text;
  return say(context, id, before, `${told}.`);
}

export function compareNewParameter(context: Context, added: Sent): Outcome {
  const [id, text] = newBeside(context.sent, added.required);
  return say(context, id, added.parameter, `${text}${byItself(added)}.`);
}

/**
 * A parameter that stays. What must be passed is the API's, whoever calls; what our client sends by itself is
 * the package's.
 */
export function compareKeptParameter(context: Context, base: Sent, revision: Sent): Outcome {
  const { sent, hasMethods } = context;
  const before = base.parameter;
  const after = revision.parameter;
  const slot: Slot = { direction: sent, base: before, revision: after };
  const outcomes: Outcome[] = [{ findings: [], slots: [slot] }];
  const add = (id: ChangeId, text: string) => outcomes.push(say(context, id, after, `${text}.`));
  // The names of headers have no case, those of arguments do.
  if (before.name !== after.name && (before.in === "path" || hasMethods)) {
    add("parameter-renamed", `was \`${before.name}\`: calls pass it by that name`);
  }
  const needed = neededBeside(sent, base, revision);
  if (needed) add(needed[0], `${needed[1]}${byItself(revision)}`);
  const { clientValue } = revision;
  if (base.clientValue !== undefined && clientValue === undefined && revision.required) {
    const text = "must be passed now: the client sends nothing by itself any more";
    // Who calls with other code had to pass it before, or is told above that it must.
    if (base.required) add("argument-became-required", text);
  } else if (base.clientValue !== clientValue) {
    const text = clientValue === undefined ? "not sent" : `sent as ${clientValue}`;
    add("client-value-changed", `is ${text} by the client itself now`);
  }
  const otherwise = travelsOtherwise(context, before, after);
  if (otherwise) add("parameter-serialization-changed", otherwise);
  if (before.emptyAllowed !== after.emptyAllowed) {
    const id = after.emptyAllowed ? "constraint-loosened" : "constraint-tightened";
    add(id, after.emptyAllowed ? "may be empty now" : "may not be empty now");
  }
  if (before.deprecated !== after.deprecated) {
    const text = after.deprecated ? "is deprecated now" : "is no longer deprecated";
    add("deprecation-changed", text);
  }
  return together(outcomes);
}

/** Of what must be passed: whether code that uses the generated client has to do anything. */
function byItself({ required, clientValue }: Sent): string {
  return required && clientValue !== undefined ? "; the generated client does so by itself" : "";
}

function say({ sent }: Context, id: ChangeId, parameter: Parameter, text: string): Outcome {
  const { name, in: place, pointer } = parameter;
  const message = `${capital(place)} parameter \`${name}\` ${text}`;
  return found({ id, direction: sent, pointer, message });
}

/** How a value that both take becomes another text; undefined where it stays the same. */
function travelsOtherwise(
  { sent, shapes }: Context,
  before: Parameter,
  after: Parameter,
): string | undefined {
  const kinds = keptKinds(shapes.base[sent].of(before), shapes.revision[sent].of(after));
  return kinds.flatMap(({ kind }) => {
    const [was, is] = [textForm(kind, before), textForm(kind, after)];
    return was === is ? [] : [`travels as ${is} now, not as ${was}`];
  })[0];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
