/**
 * What the `testing` entries of provider packages are made of. A test imports those: `mockFinix` and
 * `fixtures` of `@org/finix/testing`.
 */

export {
  type Answer,
  type Answers,
  cut,
  delay,
  type Fault,
  type MockCall,
  networkError,
  type PlainAnswer,
  type Reply,
  reply,
  stall,
  stallBody,
  toState,
} from "./testing/answer.ts";
export { CallCounter, type CallLimit } from "./testing/call-limit.ts";
export type {
  MockContract,
  MockedBody,
  MockedOperation,
  MockedParameter,
  ParameterType,
} from "./testing/contract.ts";
export {
  type Changes,
  type ExactChanges,
  type Fixture,
  type FixtureInit,
  fixture,
} from "./testing/fixture.ts";
export { RequestMismatchError } from "./testing/mismatch.ts";
export {
  createMock,
  type Mock,
  type MockAnswers,
  type MockCallOf,
  type MockOptions,
  type OperationArgs,
} from "./testing/mock.ts";
export { respond } from "./testing/respond.ts";
export { type AnswersByOperation, Player, type Script } from "./testing/script.ts";
