import type { JsonObject } from "../../base/json.ts";
import { nullable } from "./nullable.ts";
import { namedType } from "./type-names.ts";
import { literals, splitUnion } from "./type-parts.ts";

/** `"A" | "B"`, `'A' or 'B'`, `Enum<A|B>`, `enum(A, B)`: a list of values is the type. */
export function readLiterals(text: string): JsonObject | undefined {
  const inner = /^(?:string |integer )?enum(?:eration)?\s*[:<([{]\s*(.+?)\s*[>)\]}]?$/i.exec(
    text,
  )?.[1];
  const parts = splitUnion(inner?.replaceAll(/(["'])[ \t]{1,9}(?=["'])/g, "$1, ") ?? text);
  if (inner && parts.length > 1 && parts.every((part) => /^["']?[\w.-]+["']?$/.test(part))) {
    if (parts.every((part) => !namedType(part))) return literals(parts);
  }
  const quoted = parts.filter((part) => isValueOf(part, text));
  if (quoted.length === 0) return undefined;
  const others = parts.filter((part) => !quoted.includes(part));
  if (others.length === 0) return literals(quoted);
  return others.every((part) => part.toLowerCase() === "null")
    ? nullable(literals(quoted))
    : undefined;
}

/** A value in quotes, or, between bars and beside no name of a type, a bare word: `debit | credit`. */
function isValueOf(part: string, text: string): boolean {
  if (/^(?:"[^"]*"|'[^']*')$/.test(part)) return true;
  const parts = text.split(/\s*\|\s*/).filter((one) => one.toLowerCase() !== "null");
  return (
    parts.length > 1 &&
    parts.every((one) => /^(?:[a-z][a-z\d_-]*|[A-Z][A-Z\d_]+)$/.test(one) && !namedType(one)) &&
    parts.includes(part)
  );
}
