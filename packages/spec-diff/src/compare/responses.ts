import type { Header, Operation, Response } from "../api/model.ts";
import { compareContent } from "./bodies.ts";
import { type Context, found, type Outcome, SAME, together } from "./outcome.ts";

/** Compares the responses of an operation by status, and what each carries. */
export function compareResponses(
  context: Context,
  { responses: before }: Operation,
  { responses: after }: Operation,
): Outcome {
  const added = [...after].filter(([status]) => !before.has(status));
  const kept = [...before].map(([status, response]): Outcome => {
    const now = after.get(status) ?? rangeOf(status, after);
    if (now) return compareResponse(context, status, response, now);
    return removed(context, status, response, isSuccess(status, before));
  });
  const news = added
    .filter(([status]) => !rangeOf(status, before))
    .map(([status, { pointer }]) => {
      const message = `Status ${status} is a described answer now.`;
      return found({ id: "response-added", direction: context.received, pointer, message });
    });
  return together([...kept, ...news]);
}

/** What describes a status that is not listed itself: its range (`2XX`), for errors the default. */
function rangeOf(status: string, responses: ReadonlyMap<string, Response>): Response | undefined {
  if (status === "default") return undefined;
  const range = responses.get(`${status.slice(0, 1)}XX`);
  return range ?? (isError(status) ? responses.get("default") : undefined);
}

function removed(
  { received: direction }: Context,
  status: string,
  { pointer }: Response,
  success: boolean,
): Outcome {
  return success
    ? found({
        id: "response-removed",
        direction,
        pointer,
        message: `Success no longer comes as ${status}: code that reads its body gets none.`,
      })
    : found({
        id: "error-response-removed",
        direction,
        pointer,
        message: `Status ${status} is no longer described.`,
      });
}

function isError(status: string): boolean {
  return /^[45]/.test(status);
}

/** `default` stands for success where no success is described. */
function isSuccess(status: string, responses: ReadonlyMap<string, Response>): boolean {
  if (status !== "default") return !isError(status);
  return ![...responses.keys()].some((other) => /^[23]/.test(other));
}

function compareResponse(
  context: Context,
  status: string,
  before: Response,
  after: Response,
): Outcome {
  const { received: direction } = context;
  const names = new Set([...before.headers.keys(), ...after.headers.keys()]);
  return together([
    compareContent(direction, `Answer ${status}`, before.content, after.content),
    ...[...names].map((name) =>
      compareHeader(context, status, before.headers.get(name), after.headers.get(name)),
    ),
  ]);
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
