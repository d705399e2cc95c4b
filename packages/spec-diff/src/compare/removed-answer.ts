import type { Response } from "../api/model.ts";
import type { ChangeId } from "../policy.ts";
import { type Context, found, type Outcome, SAME } from "./outcome.ts";
import { fitsOne, isSameAnswer } from "./results.ts";
import { type Answers, isAwaited, isError, rangeOf } from "./statuses.ts";

/** A status that is not described by itself any more; a range or the default may describe it, as it did. */
export function compareRemovedAnswer(
  context: Context,
  status: string,
  response: Response,
  { before, after }: Answers,
): Outcome {
  const { received: direction } = context;
  const say = (id: ChangeId, message: string, { pointer } = response) =>
    found({ id, direction, pointer, message });
  const range = rangeOf(status, after);
  const now = after.get(range ?? "");
  if (now && isSameAnswer(context, response, now)) return SAME;
  const fits = now !== undefined && fitsOne(context, [response], now);
  if (now && !fits && isError(status)) {
    return say("error-body-changed", `Status ${status} has the body of ${range} now.`, now);
  }
  if (!isAwaited(status, before)) {
    return say("error-response-removed", `Status ${status} is no longer described.`);
  }
  const heirs = [...after.keys()].filter(
    (key) => isAwaited(key, after) && (rangeOf(key, before) === status || (fits && key === range)),
  );
  return heirs.length > 0
    ? say("success-narrowed", `Success is described as ${heirs.join(", ")} now, not as ${status}.`)
    : say(
        "response-removed",
        `Success no longer comes as ${status}: code that reads its body gets none.`,
      );
}

/** The default that stood for success and stands for errors now, or the other way round. */
export function compareRole(
  context: Context,
  before: Response,
  after: Response,
  isSuccess: boolean,
): Outcome {
  if (isSameAnswer(context, before, after)) return SAME;
  const { received: direction } = context;
  const { pointer } = after;
  const breaks = isSuccess && !fitsOne(context, [before], after);
  return breaks
    ? found({
        id: "error-body-changed",
        direction,
        pointer,
        message: "Statuses of errors have the body of the success now.",
      })
    : found({
        id: "response-added",
        direction,
        pointer,
        message: "Statuses that are not described by themselves have a body of their own now.",
      });
}
