// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Adyen API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { AdyenOptions } from "./client.ts";
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

/** The operations of the Adyen API, each with the arguments of its calls. */
export interface AdyenOperations {
  listBalanceAccounts: operations.ListBalanceAccountsArgs;
  getBalanceAccount: operations.GetBalanceAccountArgs;
}

/** A mock of Adyen: give it to a client as `fetch`, or all of its `options`. */
export interface AdyenMock extends Mock<AdyenOperations, AdyenOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.listBalanceAccounts,
      parameters: [
        { in: "path", name: "id", arg: "accountHolderId", required: true, types: ["string"] },
        { in: "query", name: "offset", arg: "offset", types: ["integer"] },
        { in: "query", name: "limit", arg: "limit", types: ["integer"] },
      ],
      fixtures: fixtures["listBalanceAccounts"],
    },
    {
      operation: operations.getBalanceAccount,
      parameters: [
        { in: "path", name: "id", arg: "balanceAccountId", required: true, types: ["string"] },
      ],
      fixtures: fixtures["getBalanceAccount"],
    },
  ],
};

/**
 * A `fetch` that answers as Adyen does, by the examples of its spec: `createAdyen(mockAdyen().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockAdyen({ listBalanceAccounts: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockAdyen(
  answers: MockAnswers<AdyenOperations> = {},
  options: MockOptions<AdyenOperations> = {},
): AdyenMock {
  return createMock<AdyenOperations, AdyenOptions>(contract, answers, options);
}
