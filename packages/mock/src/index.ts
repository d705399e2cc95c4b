export { type Canary, startCanary } from "./canary.ts";
export { type Mock, type MockOptions, type Spec, startMock } from "./mock.ts";
export type { MockOperation } from "./operations.ts";
export { knownSpecs } from "./specs.ts";
