// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Northbank API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { NorthbankOptions } from "./client.ts";
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

/** The operations of the Northbank API, each with the arguments of its calls. */
export interface NorthbankOperations {
  getBalances: operations.GetBalancesArgs;
}

/** A mock of Northbank: give it to a client as `fetch`, or all of its `options`. */
export interface NorthbankMock extends Mock<NorthbankOperations, NorthbankOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.getBalances,
      parameters: [
        { in: "path", name: "accountId", arg: "accountId", required: true, types: ["string"] },
      ],
      fixtures: fixtures["getBalances"],
    },
  ],
};

/**
 * A `fetch` that answers as Northbank does, by the examples of its spec: `createNorthbank(mockNorthbank().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockNorthbank({ getBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockNorthbank(
  answers: MockAnswers<NorthbankOperations> = {},
  options: MockOptions<NorthbankOperations> = {},
): NorthbankMock {
  return createMock<NorthbankOperations, NorthbankOptions>(contract, answers, options);
}
