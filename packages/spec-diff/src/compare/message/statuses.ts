/** Which answers stand for a status, and what for: OpenAPI 3.1, section 4.8.16. */
import type { Response } from "../../api/model.ts";

export type Responses = ReadonlyMap<string, Response>;

/** The answers of an operation in both documents, by status. */
export interface Answers {
  readonly before: Responses;
  readonly after: Responses;
}

/** What describes a status that is not listed itself: its range (`2XX`), else the default. */
export function rangeOf(status: string, responses: Responses): string | undefined {
  if (status === "default") return undefined;
  const range = `${status.slice(0, 1)}XX`;
  if (range !== status && responses.has(range)) return range;
  const isDefault = isError(status) || (isSuccess(status) && !hasSuccess(responses));
  return isDefault && responses.has("default") ? "default" : undefined;
}

export function isError(status: string): boolean {
  return /^[45]/.test(status);
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** Whether code waits for the status: `default` stands for success where no success is described. */
export function isAwaited(status: string, responses: Responses): boolean {
  return status === "default" ? !hasSuccess(responses) : !isError(status);
}

function hasSuccess(responses: Responses): boolean {
  return [...responses.keys()].some(isSuccess);
}

/** Whether a range or the default describes in both documents what it described. */
export function isStill(range: string | undefined, { before, after }: Answers): boolean {
  if (range === undefined || !before.has(range) || !after.has(range)) return false;
  return isAwaited(range, before) === isAwaited(range, after);
}

/** A status of success that stands where another one stood. */
export interface Moved {
  readonly was: string;
  readonly is: string;
}

/** The one status of success that is gone, where one other came, and neither describes the other. */
export function movedSuccess({ before, after }: Answers): Moved | undefined {
  const was = aloneIn(before, after);
  const is = aloneIn(after, before);
  return was !== undefined && is !== undefined ? { was, is } : undefined;
}

function aloneIn(own: Responses, other: Responses): string | undefined {
  const [status, ...more] = [...own.keys()].filter((key) => isSuccess(key) && !other.has(key));
  return status === undefined || more.length > 0 || rangeOf(status, other) ? undefined : status;
}
