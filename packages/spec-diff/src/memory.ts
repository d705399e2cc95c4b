/**
 * Memory of the process, for a run that reads documents of megabytes: V8 takes what the machine has, where
 * an action's runner or a container has little. Node 20 to 24 know both flags; V8 says on standard error
 * where it does not know one.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Keeps the young generation as small as it begins: what is read lives long, what is compared does not. */
export function keepSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** From so many characters on a document leaves enough behind to be collected at once. */
const LARGE = 1_000_000;

let collect: (() => void) | undefined;

/** Frees what reading a text has left, where it is large: its syntax tree is many times that. */
export function freeAfter(text: string): void {
  if (text.length < LARGE) return;
  collect ??= garbageCollector();
  collect();
}

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const found: unknown = runInNewContext("typeof gc === 'function' ? gc : undefined");
  return typeof found === "function" ? () => found() : () => undefined;
}
