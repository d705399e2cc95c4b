export type { Doubt } from "./doubts.ts";
export { type Extraction, type ExtractOptions, extract } from "./extract.ts";
export { formats } from "./formats/index.ts";
export { NotExtractable } from "./not-extractable.ts";
export { printDocument } from "./print.ts";
