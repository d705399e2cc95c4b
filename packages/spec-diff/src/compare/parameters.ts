import type { Operation, Parameter } from "../api/model.ts";
import { stableJson } from "../json.ts";
import type { ChangeId } from "../policy.ts";
import type { Shape } from "../schema/shape.ts";
import { type Context, found, type Outcome, SAME, type Slot, together } from "./outcome.ts";

/** Compares the parameters of an operation by place and name, those of the path by position. */
export function compareParameters(context: Context, base: Operation, revision: Operation): Outcome {
  const keys = new Set([...base.parameters.keys(), ...revision.parameters.keys()]);
  return together(
    [...keys].map((key) =>
      compareParameter(context, base.parameters.get(key), revision.parameters.get(key)),
    ),
  );
}

function compareParameter(
  context: Context,
  before: Parameter | undefined,
  after: Parameter | undefined,
): Outcome {
  const finding = (id: ChangeId, parameter: Parameter, text: string) =>
    found({
      id,
      direction: context.sent,
      pointer: parameter.pointer,
      message: `${capital(parameter.in)} parameter \`${parameter.name}\` ${text}`,
    });
  if (!before) return after ? compareNew(after, finding) : SAME;
  if (!after)
    return finding("parameter-removed", before, "is gone: calls that pass it do not compile.");
  const slot: Slot = { direction: context.sent, base: before, revision: after };
  const outcomes: Outcome[] = [{ findings: [], slots: [slot] }];
  const say = (id: ChangeId, text: string) => outcomes.push(finding(id, after, text));
  if (before.in === "path" && before.name !== after.name) {
    say("parameter-renamed", `was \`${before.name}\`: calls pass it by that name.`);
  }
  if (!before.required && after.required && after.clientValue === undefined) {
    say("parameter-became-required", "must be passed now.");
  }
  if (before.required && !after.required) say("parameter-became-optional", "may be left out now.");
  const parts =
    hasParts(context.shapes.base[context.sent].of(before)) ||
    hasParts(context.shapes.revision[context.sent].of(after));
  if (serialization(before, parts) !== serialization(after, parts)) {
    say("parameter-serialization-changed", "travels in another form.");
  }
  if (before.clientValue !== after.clientValue) {
    say(
      "client-value-changed",
      `is sent as ${after.clientValue ?? "nothing"} by the client itself.`,
    );
  }
  if (before.emptyAllowed !== after.emptyAllowed) {
    const id = after.emptyAllowed ? "constraint-loosened" : "constraint-tightened";
    say(id, after.emptyAllowed ? "may be empty now." : "may not be empty now.");
  }
  if (before.deprecated !== after.deprecated) {
    say(
      "deprecation-changed",
      after.deprecated ? "is deprecated now." : "is no longer deprecated.",
    );
  }
  return together(outcomes);
}

function compareNew(
  parameter: Parameter,
  finding: (id: ChangeId, parameter: Parameter, text: string) => Outcome,
): Outcome {
  return parameter.required && parameter.clientValue === undefined
    ? finding("required-parameter-added", parameter, "is new and must be passed.")
    : finding("parameter-added", parameter, "is new; it may be left out.");
}

/**
 * What decides the text a parameter travels as. `explode`, and the styles of lists, matter only
 * for values that have parts (OpenAPI 3.1, section 4.8.12.4, Style Examples).
 */
function serialization({ serialization }: Parameter, parts: boolean): string {
  const { style, explode, allowReserved, mediaType } = serialization;
  if (mediaType !== undefined) return `content ${mediaType}`;
  if (parts) return stableJson({ style, explode, allowReserved });
  return stableJson({ style: LISTS.has(style) ? "plain" : style, allowReserved });
}

/** Styles that write a value without parts as it is. */
const LISTS = new Set(["form", "simple", "spaceDelimited", "pipeDelimited", "deepObject"]);

function hasParts({ alternatives }: Shape): boolean {
  return (
    alternatives === "any" || alternatives.some(({ kind }) => kind === "array" || kind === "object")
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
