import { JsonNumber } from "./json-number.ts";
import { wholeOf } from "./whole.ts";

/**
 * The same JSON value, its whole numbers that JavaScript can't hold as bigints; other such numbers stay
 * {@link JsonNumber}. It is changed in place, and on a stack of its own: no depth overflows the runtime's.
 */
export function withBigInts(value: unknown): unknown {
  const root = [value];
  const open: object[] = [root];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    for (const [key, member] of Object.entries(container)) {
      if (member instanceof JsonNumber) Reflect.set(container, key, wholeOf(member.text) ?? member);
      else if (typeof member === "object" && member !== null) open.push(member);
    }
  }
  return root[0];
}
