/** Prism for every spec. */
export { type AccountArgument, exampleArgument } from "./argument.ts";
export { type Canary, startCanary } from "./canary.ts";
export { MockError } from "./error.ts";
export { type Mock, type MockOptions, type Spec, startMock } from "./mock.ts";
export type { MockOperation } from "./operations.ts";
export { readScenario } from "./scenario/read-scenario.ts";
export type { Scenario } from "./scenario/scenario.ts";
export { knownSpecs } from "./specs.ts";
