// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the WooshPay API, and its answers, for tests.
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
import type { WooshPayOptions } from "./client.ts";
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

/** The operations of the WooshPay API, each with the arguments of its calls. */
export interface WooshPayOperations {
  getBalance: NoArgs;
}

/** A mock of WooshPay: give it to a client as `fetch`, or all of its `options`. */
export interface WooshPayMock extends Mock<WooshPayOperations, WooshPayOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    { operation: operations.getBalance, parameters: [], fixtures: fixtures["getBalance"] },
  ],
};

/**
 * A `fetch` that answers as WooshPay does, by the examples of its spec: `createWooshPay(mockWooshPay().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockWooshPay({ getBalance: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockWooshPay(
  answers: MockAnswers<WooshPayOperations> = {},
  options: MockOptions<WooshPayOperations> = {},
): WooshPayMock {
  return createMock<WooshPayOperations, WooshPayOptions>(contract, answers, options);
}
