import type { AnyOperation, Args, WithResponse } from "../contract.ts";
import type { FetchHeaders } from "../transport/fetch.ts";
import { requestIdIn } from "../transport/request-id.ts";
import type { Caller } from "./caller.ts";
import type { CallOptions } from "./options.ts";

/**
 * The validated answer of an operation with its status, headers and request id: all as they came, like any
 * answer of success.
 *
 * @throws {ProviderError} when no answer comes that fits: its class says what went wrong.
 */
export function callWithResponse(
  caller: Caller,
  operation: AnyOperation,
  args: Args,
  options: CallOptions,
): Promise<WithResponse<unknown>> {
  return caller.ask(operation, args, options, async (call, reply) => {
    const { status, statusText, headers } = reply.response;
    return {
      data: await caller.dataOf(call, reply),
      response: { status, statusText, headers: copyHeaders(headers) },
      requestId: await requestIdIn(call, reply),
    };
  });
}

/** Headers of the platform, whatever `fetch` made the answer. */
export function copyHeaders(
  headers: FetchHeaders,
  edit: (value: string) => string = (value) => value,
): Headers {
  const copy = new Headers();
  headers.forEach((value, name) => {
    copy.append(name, edit(value));
  });
  return copy;
}
