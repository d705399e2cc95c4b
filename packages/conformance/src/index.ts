/** Tests of a provider's package, for vitest. */
export { type Conformance, testConformance } from "./conformance.ts";
export { showReport } from "./show-report.ts";
export { testBehaviour } from "./test-behaviour.ts";
export type { MockFactory } from "./test-mock.ts";
