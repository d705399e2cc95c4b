import { checkDepth } from "./depth.ts";
import { mayRound } from "./may-round.ts";

/**
 * The same as `parseJson`; its code for numbers that JavaScript can't hold is loaded by the first text
 * that may have one.
 *
 * @throws {SyntaxError} when the text is not JSON, or has more than 100,000 levels.
 */
export async function parseJsonLater(text: string): Promise<unknown> {
  checkDepth(text);
  if (!mayRound(text)) return JSON.parse(text);
  return (await import("./parse-exactly.ts")).parseExactly(text);
}
