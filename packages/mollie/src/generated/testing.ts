// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Mollie API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { MollieOptions } from "./client.ts";
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

/** The operations of the Mollie API, each with the arguments of its calls. */
export interface MollieOperations {
  listBalances: operations.ListBalancesArgs;
  getBalance: operations.GetBalanceArgs;
  getPrimaryBalance: operations.GetPrimaryBalanceArgs;
}

/** A mock of Mollie: give it to a client as `fetch`, or all of its `options`. */
export interface MollieMock extends Mock<MollieOperations, MollieOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.listBalances,
      parameters: [
        { in: "query", name: "currency", arg: "currency", types: ["string", "null"] },
        { in: "query", name: "from", arg: "from", types: ["string", "null"] },
        { in: "query", name: "limit", arg: "limit", types: ["integer", "null"] },
        { in: "query", name: "testmode", arg: "testmode", types: ["boolean"] },
        { in: "header", name: "idempotency-key", arg: "idempotency-key", types: ["string"] },
      ],
      fixtures: fixtures["listBalances"],
    },
    {
      operation: operations.getBalance,
      parameters: [
        { in: "path", name: "balanceId", arg: "balanceId", required: true, types: ["string"] },
        { in: "query", name: "testmode", arg: "testmode", types: ["boolean"] },
        { in: "header", name: "idempotency-key", arg: "idempotency-key", types: ["string"] },
      ],
      fixtures: fixtures["getBalance"],
    },
    {
      operation: operations.getPrimaryBalance,
      parameters: [
        { in: "header", name: "idempotency-key", arg: "idempotency-key", types: ["string"] },
      ],
      fixtures: fixtures["getPrimaryBalance"],
    },
  ],
};

/**
 * A `fetch` that answers as Mollie does, by the examples of its spec: `createMollie(mockMollie().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockMollie({ listBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockMollie(
  answers: MockAnswers<MollieOperations> = {},
  options: MockOptions<MollieOperations> = {},
): MollieMock {
  return createMock<MollieOperations, MollieOptions>(contract, answers, options);
}
