import { checkDepth } from "./depth.ts";
import { mayRound } from "./may-round.ts";
import { parseExactly } from "./parse-exactly.ts";

/**
 * The value of a JSON text (RFC 8259) without losing a digit: like `JSON.parse`, but a number that
 * JavaScript can't hold exactly comes as a {@link JsonNumber}. A repeated member name keeps the
 * last value and `__proto__` is a member like any other, both as with `JSON.parse`.
 *
 * @throws {SyntaxError} when the text is not JSON, or has more than 100,000 levels.
 */
export function parseJson(text: string): unknown {
  checkDepth(text);
  return mayRound(text) ? parseExactly(text) : JSON.parse(text);
}
