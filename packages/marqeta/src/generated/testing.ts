// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Marqeta API, and its answers, for tests.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import {
  createMock,
  type Mock,
  type MockAnswers,
  type MockContract,
  type MockOptions,
} from "@org/core/testing";
import type { MarqetaOptions } from "./client.ts";
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

/** The operations of the Marqeta API, each with the arguments of its calls. */
export interface MarqetaOperations {
  getBalances: operations.GetBalancesArgs;
}

/** A mock of Marqeta: give it to a client as `fetch`, or all of its `options`. */
export interface MarqetaMock extends Mock<MarqetaOperations, MarqetaOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  environment: "sandbox",
  operations: [
    {
      operation: operations.getBalances,
      parameters: [{ in: "path", name: "token", arg: "token", required: true, types: ["string"] }],
      fixtures: fixtures["getBalances"],
    },
  ],
};

/**
 * A `fetch` that answers as Marqeta does, by the examples of its spec: `createMarqeta(mockMarqeta().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockMarqeta({ getBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockMarqeta(
  answers: MockAnswers<MarqetaOperations> = {},
  options: MockOptions<MarqetaOperations> = {},
): MarqetaMock {
  return createMock<MarqetaOperations, MarqetaOptions>(contract, answers, options);
}
