// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Lithic API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { LithicOptions } from "./client.ts";
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

/** The operations of the Lithic API, each with the arguments of its calls. */
export interface LithicOperations {
  getBalances: operations.GetBalancesArgs;
}

/** A mock of Lithic: give it to a client as `fetch`, or all of its `options`. */
export interface LithicMock extends Mock<LithicOperations, LithicOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.getBalances,
      parameters: [
        { in: "query", name: "account_token", arg: "account_token", types: ["string"] },
        {
          in: "query",
          name: "business_account_token",
          arg: "business_account_token",
          types: ["string"],
        },
        { in: "query", name: "balance_date", arg: "balance_date", types: ["string"] },
        {
          in: "query",
          name: "financial_account_type",
          arg: "financial_account_type",
          types: ["string"],
          values: ["ISSUING", "OPERATING", "RESERVE", "SECURITY"],
        },
      ],
      fixtures: fixtures["getBalances"],
    },
  ],
};

/**
 * A `fetch` that answers as Lithic does, by the examples of its spec: `createLithic(mockLithic().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockLithic({ getBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockLithic(
  answers: MockAnswers<LithicOperations> = {},
  options: MockOptions<LithicOperations> = {},
): LithicMock {
  return createMock<LithicOperations, LithicOptions>(contract, answers, options);
}
