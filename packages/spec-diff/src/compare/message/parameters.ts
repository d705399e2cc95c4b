import type { Operation, Parameter } from "../../api/model.ts";
import { madeOf } from "../../package/arguments.ts";
import { type Context, type Outcome, SAME, together } from "../outcome.ts";
import {
  compareGoneParameter,
  compareKeptParameter,
  compareNewParameter,
  type Sent,
} from "./parameter.ts";
import { isOfLoneMember, isWithPart } from "./part-headers.ts";

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
  const sent = (side: Side, operation: Operation, parameter: Parameter): Sent => ({
    parameter,
    required: parameter.required && isWithPart(context, side, operation, parameter),
    clientValue: clientValueOf(context, side, operation, parameter),
  });
  return together([
    ...gone.map(([, before]) => compareGoneParameter(context, before, moved.get(before))),
    ...news
      .filter(([, after]) => !arrived.has(after))
      .map(([, after]) => compareNewParameter(context, sent("revision", revision, after))),
    ...[...base.parameters].map(([key, before]) => {
      const after = revision.parameters.get(key);
      if (!after) return SAME;
      return compareKeptParameter(
        context,
        sent("base", base, before),
        sent("revision", revision, after),
      );
    }),
  ]);
}

type Side = "base" | "revision";

/** What our client sends by itself; who calls with other code has no such help, nor a webhook's provider. */
function clientValueOf(
  context: Context,
  side: Side,
  operation: Operation,
  parameter: Parameter,
): string | undefined {
  if (!context.hasMethods) return undefined;
  const made = madeOf(context, side, operation, parameter);
  const key = made?.idempotencyKey ? "a new key" : undefined;
  return parameter.clientValue ?? (made?.ofParts ? made.value : undefined) ?? key;
}

type Owned = readonly [operation: Operation, parameter: Parameter];

/** Whether one value travels elsewhere: under its name in another place, as the same argument or option. */
function isMoved(context: Context, [base, before]: Owned, [revision, after]: Owned): boolean {
  if (before.name === after.name) return true;
  const was = madeOf(context, "base", base, before);
  const is = madeOf(context, "revision", revision, after);
  if (!was || !is) return false;
  return was.arg === is.arg || (was.option !== undefined && was.option === is.option);
}
