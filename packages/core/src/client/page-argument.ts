import type { Args } from "../contract.ts";
import { memberOf, resolvePointer, toPointer, unescapeToken } from "../json/pointer.ts";

/** What the argument of a page is: by its name, or by a JSON pointer into the arguments, `/body/cursor`. */
export function argumentOf(args: Args, argument: string): unknown {
  return resolvePointer(args, pointerOf(argument));
}

/** The arguments with another value for that one. */
export function withArgument(args: Args, argument: string, value: unknown): Args {
  return withValueAt(args, pointerOf(argument), value) as Args;
}

/** A value with another one at a JSON pointer (RFC 6901), and objects on the way to it. */
export function withValueAt(value: unknown, pointer: string, replacement: unknown): unknown {
  const [, ...keys] = pointer.split("/").map(unescapeToken);
  return withMember(value, keys, replacement);
}

function pointerOf(argument: string): string {
  return argument.startsWith("/") ? argument : toPointer(argument);
}

function withMember(parent: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const member = withMember(memberOf(parent, key), rest, value);
  if (!Array.isArray(parent)) return { ...Object(parent), [key]: member };
  return parent.map((item, index) => (String(index) === key ? member : item));
}
