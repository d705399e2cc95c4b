import type { MockCall } from "./answer.ts";
import { checkRequest } from "./check-request.ts";
import type { MockContract, MockedOperation } from "./contract.ts";
import { findOperation } from "./find-operation.ts";
import { RequestMismatchError } from "./mismatch.ts";
import { readArguments } from "./read-arguments.ts";
import type { MockRequest } from "./request.ts";

/** A request that the spec knows. */
export interface Accepted {
  readonly mocked: MockedOperation;
  readonly call: MockCall<string, Readonly<Record<string, unknown>>>;
}

/**
 * What a request asks for.
 *
 * @throws {RequestMismatchError} when the spec refuses it: it says all that is wrong.
 */
export function acceptRequest(
  contract: Pick<MockContract, "provider" | "operations">,
  baseUrl: string | undefined,
  request: MockRequest,
): Accepted {
  const { provider } = contract;
  const { method, url, headers, text } = request;
  const found = findOperation(contract, baseUrl, request);
  const { id: operation } = found.mocked.operation;
  const reasons = checkRequest(provider, found, request);
  if (reasons.length > 0) {
    throw new RequestMismatchError({
      provider: provider.name,
      operation,
      method,
      url: url.href,
      reasons,
    });
  }
  const args = readArguments(found, request);
  return {
    mocked: found.mocked,
    call: { operation, args, method, url: url.href, headers, text },
  };
}
