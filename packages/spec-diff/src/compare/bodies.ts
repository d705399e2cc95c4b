import type { Operation } from "../api/model.ts";
import { compareContent } from "./content.ts";
import { compareEncodings } from "./encoding.ts";
import { type Context, found, type Outcome, SAME, together } from "./outcome.ts";

/** Compares request bodies: whether there is one, must be one, and what it may be. */
export function compareBodies(
  context: Context,
  { body: before }: Operation,
  { body: after }: Operation,
): Outcome {
  const { sent: direction } = context;
  if (!before && !after) return SAME;
  if (!before && after) {
    const { pointer } = after;
    return after.required
      ? found({
          id: "required-body-added",
          direction,
          pointer,
          message: "A body must be sent now.",
        })
      : found({ id: "body-added", direction, pointer, message: "A body may be sent now." });
  }
  if (!before) return SAME;
  if (!after) {
    const message = "No body is taken any more: calls that pass one do not compile.";
    return found({ id: "body-removed", direction, pointer: before.pointer, message });
  }
  const { pointer } = after;
  const outcomes = [
    compareContent(context, direction, "The body", before.content, after.content),
    found(
      ...[...before.content].flatMap(([type, base]) => {
        const revision = after.content.get(type);
        return revision ? compareEncodings(context, base, revision) : [];
      }),
    ),
  ];
  if (!before.required && after.required) {
    const message = "A body must be sent now.";
    outcomes.push(found({ id: "body-became-required", direction, pointer, message }));
  }
  if (before.required && !after.required) {
    const message = "The body may be left out now.";
    outcomes.push(found({ id: "body-became-optional", direction, pointer, message }));
  }
  return together(outcomes);
}
