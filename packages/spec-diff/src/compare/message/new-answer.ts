import type { Response } from "../../api/model.ts";
import { type Context, found, type Outcome, remark, SAME, together } from "../outcome.ts";
import { compareHeaders } from "./headers.ts";
import { isSameAnswer } from "./same-answer.ts";
import { type Answers, isStill, rangeOf } from "./statuses.ts";

/**
 * A status that is described by itself now; a range or the default may have described it, and still do.
 * What a body of its own makes of the type of all answers, the generated code tells.
 */
export function compareNewAnswer(
  context: Context,
  status: string,
  response: Response,
  answers: Answers,
): Outcome {
  const { received: direction } = context;
  const { pointer } = response;
  const range = rangeOf(status, answers.before);
  const described = answers.before.get(range ?? "");
  const headers = described ? compareHeaders(context, status, described, response) : SAME;
  if (described && isSameAnswer(context, described, response)) {
    if (!isStill(range, answers)) return headers;
    const message = `Status ${status} is described by itself now, with the body of ${range}.`;
    return together([found(remark("documentation-changed", pointer, message)), headers]);
  }
  const message = `Status ${status} is a described answer now.`;
  return together([found({ id: "response-added", direction, pointer, message }), headers]);
}
