import type { Response } from "../../api/model.ts";
import type { ChangeId } from "../../policy.ts";
import { type Context, found, type Outcome, remark, SAME } from "../outcome.ts";
import { isSameAnswer } from "./same-answer.ts";
import { type Answers, isAwaited, isStill, rangeOf } from "./statuses.ts";

/** A status that is not described by itself any more; a range or the default may describe it, as it did. */
export function compareRemovedAnswer(
  context: Context,
  status: string,
  response: Response,
  answers: Answers,
): Outcome {
  const { before, after } = answers;
  const { received: direction } = context;
  const { pointer } = response;
  const say = (id: ChangeId, message: string) => found({ id, direction, pointer, message });
  const range = rangeOf(status, after);
  const now = after.get(range ?? "");
  if (now && isSameAnswer(context, response, now)) {
    if (!isStill(range, answers)) return SAME;
    const message = `Status ${status} is described as ${range} is now, with the same body.`;
    return found(remark("documentation-changed", now.pointer, message));
  }
  if (!isAwaited(status, before)) {
    return say("error-response-removed", `Status ${status} is no longer described.`);
  }
  const heirs = [...after.keys()].filter(
    (key) => isAwaited(key, after) && rangeOf(key, before) === status,
  );
  return heirs.length > 0
    ? say("success-narrowed", `Success is described as ${heirs.join(", ")} now, not as ${status}.`)
    : say(
        "response-removed",
        direction === "response"
          ? `Success no longer comes as ${status}: code that reads its body gets none.`
          : `Success can't be answered as ${status} any more.`,
      );
}

/** The default that stood for success and stands for errors alone now, or the other way round. */
export function compareRole(context: Context, before: Response, after: Response): Outcome {
  if (isSameAnswer(context, before, after)) return SAME;
  const { received: direction } = context;
  const message = "Statuses that are not described by themselves have another body now.";
  return found({ id: "response-added", direction, pointer: after.pointer, message });
}
