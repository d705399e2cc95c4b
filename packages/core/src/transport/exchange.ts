import { ConnectionError, ResponseFormatError } from "../errors/index.ts";
import { BodyTooLarge, readBody } from "./body.ts";
import type { Call, OutgoingRequest } from "./call.ts";
import { Reply } from "./reply.ts";

/**
 * Sends a request once and reads the whole answer.
 *
 * @throws ConnectionError, ResponseFormatError for a body past the limit, or the deadline's error.
 */
export async function exchange(call: Call, request: OutgoingRequest): Promise<Reply> {
  const { settings, operation, deadline } = call;
  const { url, headers, body } = request;
  let response: Response | undefined;
  try {
    const { method } = operation;
    const { signal } = deadline;
    // A redirect would take the credentials along: it is an answer like any other here.
    const init: RequestInit = { method, headers, body, signal, redirect: "manual" };
    response = await deadline.race(settings.fetch(url, init));
    return new Reply(response, await readBody(response, settings.maxResponseBytes, deadline));
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    const where = { provider: settings.provider.name, operation: operation.id };
    if (error instanceof BodyTooLarge && response !== undefined) {
      const message = `${error.message} Raise maxResponseBytes if that is expected.`;
      const contentType = response.headers.get("content-type");
      const { status } = response;
      throw new ResponseFormatError({ ...where, message, status, contentType, excerpt: "" });
    }
    const cause = settings.redactor.error(error);
    const problem = response === undefined ? "no answer came" : "the answer broke off";
    throw new ConnectionError({ ...where, message: `${problem} (${reasonOf(cause)}).`, cause });
  }
}

/** The innermost reason: `fetch failed` says nothing, its cause does. */
function reasonOf(error: unknown): string {
  let reason = error;
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause;
  if (!(reason instanceof Error)) return String(reason);
  const code = "code" in reason ? String(reason.code) : reason.name;
  return reason.message.includes(code) ? reason.message : `${code}: ${reason.message}`;
}
