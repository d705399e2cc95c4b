/** A spec against the page it describes. */
export { type Comparison, compareFacts, type Difference } from "./compare.ts";
export { describeChanges, describeDifference } from "./describe.ts";
export { verify } from "./verify.ts";
export { type Look, look, type WatchOptions } from "./watch/look.ts";
