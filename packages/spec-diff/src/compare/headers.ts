import type { Header, Response } from "../api/model.ts";
import { type Context, found, type Outcome, SAME, together } from "./outcome.ts";

/** Compares the headers of an answer, by their names without case. */
export function compareHeaders(
  context: Context,
  status: string,
  before: Response,
  after: Response,
): Outcome {
  const names = new Set([...before.headers.keys(), ...after.headers.keys()]);
  return together(
    [...names].map((name) =>
      compareHeader(context, status, before.headers.get(name), after.headers.get(name)),
    ),
  );
}

function compareHeader(
  { received: direction }: Context,
  status: string,
  before: Header | undefined,
  after: Header | undefined,
): Outcome {
  if (!before) {
    if (!after) return SAME;
    const message = `Answer ${status} has a header \`${after.name}\` now.`;
    return found({ id: "header-added", direction, pointer: after.pointer, message });
  }
  if (!after) {
    const message = `Answer ${status} has no header \`${before.name}\` any more.`;
    return found({ id: "header-removed", direction, pointer: before.pointer, message });
  }
  const slots = [{ direction, base: before, revision: after }];
  if (before.required === after.required) return { findings: [], slots };
  const { name, pointer } = after;
  const change = after.required
    ? ({ id: "header-became-required", text: "always comes now" } as const)
    : ({ id: "header-became-optional", text: "may be missing now" } as const);
  const message = `Header \`${name}\` of answer ${status} ${change.text}.`;
  return { findings: [{ id: change.id, direction, pointer, message }], slots };
}
