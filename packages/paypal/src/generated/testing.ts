// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the PayPal API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { PayPalOptions } from "./client.ts";
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

/** The operations of the PayPal API, each with the arguments of its calls. */
export interface PayPalOperations {
  getBalances: operations.GetBalancesArgs;
  /** The token endpoint. */
  Oauth2: { readonly body: Readonly<Record<string, string>> };
}

/** A mock of PayPal: give it to a client as `fetch`, or all of its `options`. */
export interface PayPalMock extends Mock<PayPalOperations, PayPalOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.getBalances,
      parameters: [
        { in: "query", name: "as_of_time", arg: "as_of_time", types: ["string"] },
        { in: "query", name: "currency_code", arg: "currency_code", types: ["string"] },
      ],
      fixtures: fixtures["getBalances"],
    },
  ],
};

/**
 * A `fetch` that answers as PayPal does, by the examples of its spec: `createPayPal(mockPayPal().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockPayPal({ getBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockPayPal(
  answers: MockAnswers<PayPalOperations> = {},
  options: MockOptions<PayPalOperations> = {},
): PayPalMock {
  return createMock<PayPalOperations, PayPalOptions>(contract, answers, options);
}
