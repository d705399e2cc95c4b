/** The cases of misbehaviour, and what runs them: nothing of Node is in it. */
export { CASES } from "./cases/index.ts";
export * from "./suite/call.ts";
export type { RuntimeName } from "./suite/case.ts";
export { useDefinitions } from "./suite/known-definitions.ts";
export { useFetch } from "./suite/known-fetch.ts";
export { pathOf, placed } from "./suite/path.ts";
export { valueWith } from "./suite/pointer.ts";
export { ROWS, type Row } from "./suite/rows.ts";
export { concerns, type Result, type Runtime, runCases } from "./suite/run.ts";
export { connectServer, type Scenario, type ServerHandle } from "./suite/server-handle.ts";
export { spill } from "./suite/spill.ts";
export type { Subject } from "./suite/subject.ts";
export { answerToken, tokenBody } from "./suite/token.ts";
export { watchedController } from "./suite/watched-controller.ts";
