/** What differs between two values of JSON, in words. */
import { canonicalJson, isObject } from "@org/openapi";

/** The places told, before the rest is left out. */
const TOLD = 3;

/** How much of a value is shown. */
const LONGEST = 80;

/** What differs, the first three: `x-token.ttl` went from 60 to 120. The path may be empty. */
export function differences(path: string, before: unknown, after: unknown): string {
  const all = leaves(path, before, after);
  const rest = all.length > TOLD ? ` and ${all.length - TOLD} more` : "";
  return `${all.slice(0, TOLD).join(", ")}${rest}`;
}

function leaves(path: string, before: unknown, after: unknown): readonly string[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys]
      .sort()
      .flatMap((key) => leaves(path === "" ? key : `${path}.${key}`, before[key], after[key]));
  }
  if (before === undefined) return [`\`${path}\` is ${shown(after)} now`];
  if (after === undefined) return [`\`${path}\` was ${shown(before)} and is gone`];
  return [`\`${path}\` went from ${shown(before)} to ${shown(after)}`];
}

function shown(value: unknown): string {
  const text = canonicalJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
