export { type Conformance, testConformance } from "./conformance.ts";
export { showReport } from "./show-report.ts";
