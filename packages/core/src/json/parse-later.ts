import { checkDepth } from "./depth.ts";
import { mayRound } from "./may-round.ts";

/**
 * The same as `parseJson`, or a promise of it: its code for numbers that JavaScript can't hold is loaded where a
 * text may have one.
 *
 * @throws {SyntaxError} when the text is not JSON, or has more than 100,000 levels.
 */
export function parseJsonLater(text: string): unknown {
  checkDepth(text);
  if (!mayRound(text)) return JSON.parse(text);
  return import("./parse-exactly.ts").then(({ parseExactly }) => parseExactly(text));
}
