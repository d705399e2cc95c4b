import type { Operation as Made, Parameter as MadeParameter } from "@org/generate";
import { mediaTypeName } from "../api/media-type.ts";
import type { Operation, Parameter } from "../api/model.ts";
import { type Context, found, type Outcome, SAME, together } from "../compare/outcome.ts";
import { areEquivalent } from "../compiler/equivalence.ts";

/** The parameter as the generated code has it, where the generator read the document. */
export function madeOf(
  { packages }: Context,
  side: "base" | "revision",
  { address }: Operation,
  { name, in: place }: Parameter,
): MadeParameter | undefined {
  const made = packages?.[side].operations.get(address);
  return made?.parameters.find((other) => other.in === place && other.name === name);
}

/** Compares which argument of the method each parameter is, and what a body is sent as. */
export function compareArguments(context: Context, base: Operation, revision: Operation): Outcome {
  const after = context.packages?.revision.operations.get(revision.address);
  if (after === undefined) return SAME;
  const outcomes = [...base.parameters].map(([key, before]): Outcome => {
    const now = revision.parameters.get(key);
    // A parameter of another name is told of as that.
    if (now === undefined || now.name !== before.name) return SAME;
    const was = madeOf(context, "base", base, before)?.arg;
    const is = madeOf(context, "revision", revision, now)?.arg;
    if (was === undefined || is === undefined || was === is) return SAME;
    const taken = meaningOf(after, was);
    const message = `The argument of ${now.in} parameter \`${now.name}\` is \`${is}\` now, not \`${was}\`${taken}.`;
    const { pointer } = now;
    return found({ id: "parameter-renamed", direction: context.sent, pointer, message });
  });
  return together([...outcomes, compareDefaultType(context, base, revision)]);
}

/** What an argument fills that had another meaning before. */
function meaningOf({ parameters, body }: Made, argument: string): string {
  const other = parameters.find(({ arg }) => arg === argument);
  if (other) return `, which fills ${other.in} parameter \`${other.name}\``;
  if (argument === "body" && body) return ", which is the body";
  return argument === "contentType" && body && body.content.length > 1
    ? ", which is the media type of the body"
    : "";
}

/** The media type that a call sends which names none: the first. */
function compareDefaultType(context: Context, base: Operation, revision: Operation): Outcome {
  const { packages, shapes, sent } = context;
  const first = (made: Made | undefined) => mediaTypeName(made?.body?.content[0]?.type ?? "");
  const was = first(packages?.base.operations.get(base.address));
  const is = first(packages?.revision.operations.get(revision.address));
  const before = base.body?.content.get(was);
  const after = revision.body?.content.get(is);
  if (was === is || !before || !after || !revision.body?.content.has(was)) return SAME;
  const same = areEquivalent(
    shapes,
    sent,
    shapes.base[sent].of(before),
    shapes.revision[sent].of(after),
  );
  return found({
    id: same ? "client-value-changed" : "default-media-type-changed",
    direction: sent,
    pointer: after.pointer,
    message: `Calls that name no media type send \`${is}\` now, not \`${was}\`.`,
  });
}
