import type { Args } from "../contract.ts";
import { memberOf, resolvePointer, toPointer, unescapeToken } from "../json/pointer.ts";

/** What the argument of a page is: by its name, or by a JSON pointer into the arguments, `/body/cursor`. */
export function argumentOf(args: Args, argument: string): unknown {
  return resolvePointer(args, pointerOf(argument));
}

/** The arguments with another value for that one. */
export function withArgument(args: Args, argument: string, value: unknown): Args {
  const [, ...keys] = pointerOf(argument).split("/").map(unescapeToken);
  return withMember(args, keys, value) as Args;
}

function pointerOf(argument: string): string {
  return argument.startsWith("/") ? argument : toPointer(argument);
}

function withMember(parent: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  return { ...Object(parent), [key]: withMember(memberOf(parent, key), rest, value) };
}
