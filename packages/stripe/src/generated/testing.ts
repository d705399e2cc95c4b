// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Stripe API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { StripeOptions } from "./client.ts";
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

/** The operations of the Stripe API, each with the arguments of its calls. */
export interface StripeOperations {
  getBalance: operations.GetBalanceArgs;
}

/** A mock of Stripe: give it to a client as `fetch`, or all of its `options`. */
export interface StripeMock extends Mock<StripeOperations, StripeOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.getBalance,
      parameters: [
        { in: "query", name: "expand", arg: "expand", types: ["string"], members: "bracketed" },
        { in: "header", name: "Stripe-Account", arg: "account", types: ["string"] },
        { in: "header", name: "Stripe-Version", arg: "Stripe-Version", types: ["string"] },
      ],
      fixtures: fixtures["getBalance"],
    },
  ],
};

/**
 * A `fetch` that answers as Stripe does, by the examples of its spec: `createStripe(mockStripe().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockStripe({ getBalance: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockStripe(
  answers: MockAnswers<StripeOperations> = {},
  options: MockOptions<StripeOperations> = {},
): StripeMock {
  return createMock<StripeOperations, StripeOptions>(contract, answers, options);
}
