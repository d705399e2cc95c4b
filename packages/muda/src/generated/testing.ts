// @generated {"from":["openapi.yaml"]}
/**
 * A mock of the Muda API, and its answers, for tests.
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
import type { MudaOptions } from "./client.ts";
import { fixtures } from "./fixtures.ts";
import * as operations from "./operations.ts";
import * as validators from "./request-validators.ts";

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

/** The operations of the Muda API, each with the arguments of its calls. */
export interface MudaOperations {
  getBalances: NoArgs;
  createToken: operations.CreateTokenArgs;
}

/** A mock of Muda: give it to a client as `fetch`, or all of its `options`. */
export interface MudaMock extends Mock<MudaOperations, MudaOptions> {}

const contract: MockContract = {
  provider: operations.provider,
  operations: [
    { operation: operations.getBalances, parameters: [], fixtures: fixtures["getBalances"] },
    {
      operation: operations.createToken,
      parameters: [],
      body: { required: true, content: { "application/json": validators.TokenRequest } },
      fixtures: fixtures["createToken"],
    },
  ],
};

/**
 * A `fetch` that answers as Muda does, by the examples of its spec: `createMuda(mockMuda().options)`.
 * It refuses a request that the spec does not know, records the others, and needs no network. What
 * `answers` does not name gets the first good example: `mockMuda({ getBalances: 503 })`.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function mockMuda(
  answers: MockAnswers<MudaOperations> = {},
  options: MockOptions<MudaOperations> = {},
): MudaMock {
  return createMock<MudaOperations, MudaOptions>(contract, answers, options);
}
