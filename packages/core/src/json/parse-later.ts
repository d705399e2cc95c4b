import { mayNest } from "./may-nest.ts";
import { mayRound } from "./may-round.ts";

/**
 * The same as `parseJson`, or a promise of it: its code for numbers that JavaScript can't hold, and for
 * texts that may nest too deep, is loaded by the first that may.
 *
 * @throws {SyntaxError} when the text is not JSON, or has more than 100,000 levels.
 */
export function parseJsonLater(text: string): unknown {
  if (!mayRound(text) && !mayNest(text)) return JSON.parse(text);
  return import("./parse.ts").then(({ parseJson }) => parseJson(text));
}
