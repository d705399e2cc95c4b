// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Paystack API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { NoArgs } from "@org/core/provider";
import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { PaystackOptions } from "./client.ts";
import { fixtures } from "./fixtures.ts";
import * as operations from "./operations.ts";

export {
  cut,
  delay,
  networkError,
  reply,
  stall,
  stallBody,
  toState,
  type Answer,
  type Fixture,
  type MockCall,
  type Reply,
  RequestMismatchError,
} from "@org/core/testing";
export { fixtures, type Fixtures } from "./fixtures.ts";

/** The operations of the Paystack API, each with the arguments of its calls. */
export interface PaystackOperations {
  getBalances: NoArgs;
}

/** A mock of Paystack: give it to a client as `fetch`, or all of its `options`. */
export interface PaystackMock extends Mock<PaystackOperations, PaystackOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    { operation: operations.getBalances, parameters: [], fixtures: fixtures["getBalances"] },
  ],
};

/**
 * A `fetch` that answers as Paystack does, by the examples of its spec: `createPaystack(mockPaystack().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockPaystack({ getBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockPaystack(
  answers: MockAnswers<PaystackOperations> = {},
  options: MockOptions<PaystackOperations> = {},
): PaystackMock {
  return createMock<PaystackOperations, PaystackOptions>(contract, answers, options);
}
