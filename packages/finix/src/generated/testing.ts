// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Finix API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { FinixOptions } from "./client.ts";
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

/** The operations of the Finix API, each with the arguments of its calls. */
export interface FinixOperations {
  getBalance: operations.GetBalanceArgs;
  listBalances: operations.ListBalancesArgs;
}

/** A mock of Finix: give it to a client as `fetch`, or all of its `options`. */
export interface FinixMock extends Mock<FinixOperations, FinixOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.getBalance,
      parameters: [
        { in: "path", name: "balance_id", arg: "balance_id", required: true, types: ["string"] },
        { in: "header", name: "Finix-Version", arg: "Finix-Version", types: ["string"] },
      ],
      fixtures: fixtures["getBalance"],
    },
    {
      operation: operations.listBalances,
      parameters: [
        { in: "query", name: "linked_to", arg: "linked_to", types: ["string"] },
        { in: "query", name: "limit", arg: "limit", types: ["integer"] },
        { in: "query", name: "after_cursor", arg: "after_cursor", types: ["string"] },
        { in: "header", name: "Finix-Version", arg: "Finix-Version", types: ["string"] },
      ],
      fixtures: fixtures["listBalances"],
    },
  ],
};

/**
 * A `fetch` that answers as Finix does, by the examples of its spec: `createFinix(mockFinix().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockFinix({ getBalance: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockFinix(
  answers: MockAnswers<FinixOperations> = {},
  options: MockOptions<FinixOperations> = {},
): FinixMock {
  return createMock<FinixOperations, FinixOptions>(contract, answers, options);
}
