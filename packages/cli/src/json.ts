import type { Answer } from "./answer.ts";
import { escapeLines } from "./escape.ts";

/**
 * The answer as JSON of the form that `balances.schema.json` states. Every text is whole; what a
 * terminal would obey, or not show, is an escape of JSON.
 */
export function renderJson(answer: Answer): string {
  return escapeLines(JSON.stringify(answer, null, 2));
}
