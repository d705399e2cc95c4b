import { ConnectionError, ProviderError } from "../errors/index.ts";
import { type Body, discardBody, readBody } from "./body.ts";
import type { Call, OutgoingRequest } from "./call.ts";
import type { FetchInit, FetchResponse } from "./fetch.ts";
import { Reply } from "./reply.ts";

/**
 * Sends a request once and reads the answer, as far as is allowed.
 *
 * @throws {ConnectionError} when no complete answer comes.
 * @throws {TimeoutError} when the deadline passes.
 * @throws {AbortedError} when the caller's signal aborts.
 */
export async function exchange(call: Call, request: OutgoingRequest): Promise<Reply> {
  const { settings, operation, deadline, fetchOptions } = call;
  const { url, headers } = request;
  // The only kind of body that all types of fetch share is text.
  const body = request.body as FetchInit["body"];
  let sending: Promise<FetchResponse> | undefined;
  let response: FetchResponse | undefined;
  try {
    const { method } = operation;
    const { signal } = deadline;
    sending = settings.fetch(url, {
      ...fetchOptions,
      method,
      headers,
      body,
      signal,
      redirect: "manual",
    });
    response = await deadline.race(sending);
    return new Reply(response, await (call.readBody ?? readWhole)(call, response));
  } catch (error) {
    if (deadline.signal.aborted) {
      // A fetch that does not watch its signal may answer yet, and nobody will read that.
      sending?.then(discardBody, () => {});
      throw deadline.signal.reason;
    }
    // A fetch may know better than that a connection failed, and that nothing else will come of it.
    if (error instanceof ProviderError) throw error;
    const problem = response === undefined ? "no answer came" : "the answer broke off";
    throw await connectionError(call, problem, error);
  }
}

/** The body of an answer, as far as is allowed. */
export function readWhole({ settings, deadline }: Call, response: FetchResponse): Promise<Body> {
  return readBody(response, settings.maxResponseBytes, deadline, settings.isOwnFetch);
}

/** The error of a connection that failed: what failed with it, and why, secrets removed. */
export async function connectionError(
  { redactor, where }: Call,
  problem: string,
  error: unknown,
): Promise<ConnectionError> {
  await redactor.ready();
  const cause = redactor.error(error);
  return new ConnectionError({ ...where, message: `${problem} (${reasonOf(cause)}).`, cause });
}

/** The innermost reason: `fetch failed` says nothing, its cause does. */
function reasonOf(error: unknown): string {
  let reason = error;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  if (!(reason instanceof Error)) return String(reason);
  const code = "code" in reason ? String(reason.code) : reason.name;
  const message = reason.message.trim();
  return message.includes(code) ? message : `${code}: ${message}`;
}
