import type { Body, Operation } from "../../api/model.ts";
import type { Direction } from "../../schema/shape.ts";
import { type Context, found, type Outcome, SAME, together } from "../outcome.ts";
import type { Said } from "./beside.ts";
import { compareContent } from "./content.ts";
import { compareEncodings } from "./encoding.ts";

/** What happens to a body: callers send those of operations, webhooks and callbacks bring theirs. */
const WORDS: Readonly<
  Record<
    Direction,
    Readonly<
      Record<"added" | "addedRequired" | "becameRequired" | "becameOptional" | "removed", string>
    >
  >
> = {
  request: {
    added: "A body may be sent now.",
    addedRequired: "A body must be sent now.",
    becameRequired: "A body must be sent now.",
    becameOptional: "The body may be left out now.",
    removed: "No body is taken any more",
  },
  response: {
    added: "A body may come now.",
    addedRequired: "A body comes now.",
    becameRequired: "A body always comes now.",
    becameOptional: "The body may be missing now.",
    removed: "No body comes any more",
  },
};

/** Compares request bodies: whether there is one, must be one, and what it may be. */
export function compareBodies(context: Context, base: Operation, revision: Operation): Outcome {
  const { sent: direction, hasMethods } = context;
  const before = bodyOf(context, "base", base, revision);
  const after = bodyOf(context, "revision", revision, base);
  const words = WORDS[direction];
  const say = ([id, message]: Said, { pointer }: Body) =>
    found({ id, direction, pointer, message });
  if (!before) {
    if (!after) return SAME;
    return after.required
      ? say(["required-body-added", words.addedRequired], after)
      : say(["body-added", words.added], after);
  }
  if (!after) {
    const end = hasMethods ? ": calls that pass one do not compile." : ".";
    return say(["body-removed", `${words.removed}${end}`], before);
  }
  const encodings = [...before.content].flatMap(([type, was]) => {
    const is = after.content.get(type);
    return is ? compareEncodings(context, was, is) : [];
  });
  const needed: Said = after.required
    ? ["body-became-required", words.becameRequired]
    : ["body-became-optional", words.becameOptional];
  return together([
    compareContent(context, direction, "The body", before.content, after.content),
    found(...encodings),
    before.required === after.required ? SAME : say(needed, after),
  ]);
}

/**
 * The body that callers send. A body of GET, HEAD or DELETE that says nothing is none, nor is one that
 * `fetch` can't send, as the generator has it where it reads the operation in both documents.
 */
function bodyOf(
  { packages }: Context,
  side: "base" | "revision",
  { address, body }: Operation,
  other: Operation,
): Body | undefined {
  const made = packages?.[side].operations.get(address);
  const otherSide = side === "base" ? "revision" : "base";
  const isRead = made && packages?.[otherSide].operations.has(other.address);
  return isRead && made.body === undefined ? undefined : body;
}
