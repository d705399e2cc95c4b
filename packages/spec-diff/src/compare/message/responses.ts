import type { Operation, Response } from "../../api/model.ts";
import { type Context, found, type Outcome, together } from "../outcome.ts";
import { compareContent } from "./content.ts";
import { compareHeaders } from "./headers.ts";
import { compareNewAnswer } from "./new-answer.ts";
import { compareRemovedAnswer, compareRole } from "./removed-answer.ts";
import {
  type Answers,
  isAwaited,
  type Moved,
  movedSuccess,
  type Responses,
  rangeOf,
} from "./statuses.ts";

/** Compares the responses of an operation by status, and what each carries. */
export function compareResponses(context: Context, base: Operation, revision: Operation): Outcome {
  const answers: Answers = { before: base.responses, after: revision.responses };
  const { before, after } = answers;
  const moved = movedSuccess(answers);
  return together([
    ...(moved ? [compareMoved(context, moved, answers)] : []),
    ...[...before]
      .filter(([status]) => status !== moved?.was)
      .map(([status, response]) => compareOld(context, status, response, answers)),
    ...[...after]
      .filter(([status]) => !before.has(status) && status !== moved?.is)
      .map(([status, response]) => compareNew(context, status, response, answers)),
  ]);
}

function compareMoved(
  { received: direction }: Context,
  { was, is }: Moved,
  { before, after }: Answers,
): Outcome {
  const [old, now] = [before.get(was), after.get(is)];
  const comes = direction === "response" ? "comes" : "must be answered";
  const message = `Success ${comes} as ${is} now, not as ${was}.`;
  const hasBody = [old, now].some((response) => response?.content.size !== 0);
  const pointer = (hasBody ? old : now)?.pointer ?? "";
  const id = hasBody ? "response-removed" : "success-status-changed";
  return found({ id, direction, pointer, message });
}

/** A status that was described. Where a new range stands for it alone, both are compared as one. */
function compareOld(
  context: Context,
  status: string,
  response: Response,
  answers: Answers,
): Outcome {
  const { before, after } = answers;
  const listed = after.get(status);
  if (listed && isAwaited(status, before) === isAwaited(status, after)) {
    return compareResponse(context, status, response, listed);
  }
  if (listed) return compareRole(context, response, listed);
  const range = successorOf(status, before, after);
  return range
    ? compareResponse(context, status, response, range)
    : compareRemovedAnswer(context, status, response, answers);
}

/** A status that is described now. Where a range that is gone became it alone, both are compared as one. */
function compareNew(
  context: Context,
  status: string,
  response: Response,
  answers: Answers,
): Outcome {
  const range = successorOf(status, answers.after, answers.before);
  return range
    ? compareResponse(context, status, range, response)
    : compareNewAnswer(context, status, response, answers);
}

/** What describes a status that only the first have, where only the others have that, and nothing else like it. */
function successorOf(status: string, own: Responses, others: Responses): Response | undefined {
  const range = rangeOf(status, others);
  if (range === undefined || own.has(range)) return undefined;
  const alike = [...own.keys()].filter((key) => !others.has(key) && rangeOf(key, others) === range);
  return alike.length === 1 ? others.get(range) : undefined;
}

function compareResponse(
  context: Context,
  status: string,
  before: Response,
  after: Response,
): Outcome {
  const subject = `Answer ${status}`;
  return together([
    compareContent(context, context.received, subject, before.content, after.content),
    compareHeaders(context, status, before, after),
  ]);
}
