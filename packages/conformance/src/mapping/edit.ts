/** Answers with one thing changed. */
import { type ExactNumber, JsonNumber, parseJson } from "@org/core";
import { pointerKeys, pointerTo, replaceAt, valueAt } from "@org/openapi";
import { parentOf } from "../spec/index.ts";
import type { Amount, Sample } from "./mapping.ts";

/** The answer without the member at a pointer. */
export function removeAt(answer: unknown, pointer: string): unknown {
  const parent = parentOf(pointer);
  const last = pointerKeys(pointer).at(-1);
  const members = Object.entries(Object(valueAt(answer, parent)));
  const left = Object.fromEntries(members.filter(([key]) => key !== last));
  return replaceAt(answer, parent, left);
}

/** The answer with the entry of a map under another key. */
function renameAt(answer: unknown, pointer: string, key: string): unknown {
  const parent = parentOf(pointer);
  const last = pointerKeys(pointer).at(-1);
  const members = Object.entries(Object(valueAt(answer, parent)));
  const renamed = members.map(([name, value]) => [name === last ? key : name, value]);
  return replaceAt(answer, parent, Object.fromEntries(renamed));
}

/** The answer with other digits for an amount, in the form that its schema wants. */
export function withDigits({ answer }: Sample, { part }: Amount, digits: string): unknown {
  return replaceAt(answer, part.pointer, part.type === "string" ? digits : exact(digits));
}

/** A number of JSON, with every digit. */
function exact(digits: string): ExactNumber {
  const number: unknown = parseJson(digits);
  return typeof number === "number" ? number : new JsonNumber(digits);
}

/** An answer, and where in it an amount is now. */
export interface Moved {
  readonly answer: unknown;
  readonly pointer: string;
}

/**
 * The answer with another code for the currency of an amount: where it stands, and as the key of a map
 * that the amount is in, if that is the code.
 */
export function withCurrency(
  { answer, mapping }: Sample,
  { pointer, pattern, currency }: Amount,
  code: string,
): Moved | undefined {
  const keyed = [mapping.normalize.currency].flat().includes("*");
  const old = currency?.value;
  if (typeof old !== "string" && !keyed) return undefined;
  const lower = typeof old === "string" && old === old.toLowerCase();
  const spelled = lower ? code.toLowerCase() : code;
  const changed = currency === undefined ? answer : replaceAt(answer, currency.pointer, spelled);
  const keys = pointerKeys(pointer);
  const at = keyed ? pointerKeys(pattern).lastIndexOf("*") : keys.indexOf(String(old));
  if (at < 0) return { answer: changed, pointer };
  const place = pointerTo("", ...keys.slice(0, at + 1));
  // The key of a map; of a list it is an index.
  if (Array.isArray(valueAt(answer, parentOf(place)))) return { answer: changed, pointer };
  return {
    answer: renameAt(changed, place, spelled),
    pointer: pointerTo("", ...keys.with(at, spelled)),
  };
}
