// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Wise API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { WiseOptions } from "./client.ts";
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

/** The operations of the Wise API, each with the arguments of its calls. */
export interface WiseOperations {
  listBalances: operations.ListBalancesArgs;
}

/** A mock of Wise: give it to a client as `fetch`, or all of its `options`. */
export interface WiseMock extends Mock<WiseOperations, WiseOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    {
      operation: operations.listBalances,
      parameters: [
        { in: "path", name: "profileId", arg: "profileId", required: true, types: ["integer"] },
        { in: "query", name: "types", arg: "types", required: true, types: ["string"] },
        {
          in: "header",
          name: "X-External-Correlation-Id",
          arg: "X-External-Correlation-Id",
          types: ["string"],
        },
      ],
      fixtures: fixtures["listBalances"],
    },
  ],
};

/**
 * A `fetch` that answers as Wise does, by the examples of its spec: `createWise(mockWise().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockWise({ listBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockWise(
  answers: MockAnswers<WiseOperations> = {},
  options: MockOptions<WiseOperations> = {},
): WiseMock {
  return createMock<WiseOperations, WiseOptions>(contract, answers, options);
}
