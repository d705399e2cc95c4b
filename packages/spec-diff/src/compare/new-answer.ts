import type { Response } from "../api/model.ts";
import type { ChangeId } from "../policy.ts";
import { compareHeaders } from "./headers.ts";
import { type Context, found, type Outcome, SAME, together } from "./outcome.ts";
import { fitsOne, isSameAnswer } from "./results.ts";
import { type Answers, isError, isResult, rangeOf, resultsOf } from "./statuses.ts";

/** A status that is described by itself now; a range or the default may have described it, and still do. */
export function compareNewAnswer(
  context: Context,
  status: string,
  response: Response,
  { before, after }: Answers,
): Outcome {
  const { received: direction, hasMethods } = context;
  const { pointer } = response;
  const say = (id: ChangeId, message: string) => found({ id, direction, pointer, message });
  const range = rangeOf(status, before);
  const described = before.get(range ?? "");
  const headers = described ? compareHeaders(context, status, described, response) : SAME;
  if (described && isSameAnswer(context, described, response)) return headers;
  const known = described ? [described] : isResult(status, after) ? resultsOf(before) : [];
  if (!hasMethods || known.length === 0 || fitsOne(context, known, response)) {
    const message = `Status ${status} is a described answer now.`;
    return together([say("response-added", message), headers]);
  }
  if (isError(status)) {
    const message = `Status ${status} has a body of its own now, other than that of ${range}.`;
    return say("error-body-changed", message);
  }
  const body = response.content.size === 0 ? "without a body" : "with a body of another type";
  return say("result-widened", `Success may come as ${status} now, ${body}.`);
}
