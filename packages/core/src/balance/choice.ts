import { JsonNumber } from "../json/json-number.ts";
import { Refusal } from "../money/refusal.ts";
import type { ByValue } from "./normalizer.ts";
import { type Place, valuesAt, type Way } from "./way.ts";

/** What a row says of an amount. */
export interface Chosen<T> {
  readonly is: T;
  /** The value of the answer that decided; absent where none had to. */
  readonly word?: string;
}

/** Why nothing could be chosen. */
export type NoChoice = Refusal<"unknown_value">;

/** Decides what a row says of an amount by what stands beside it. */
export type Choice<T> = (way: Way) => Chosen<T> | NoChoice;

/** The choice that is always the same. */
export function always<T>(is: T): Choice<T> {
  const chosen = { is };
  return () => chosen;
}

/** So many characters of a value are shown. */
const EXCERPT_LENGTH = 40;

/**
 * The choice by the value at a place. Of several the one that the table states first counts; a value that
 * the table does not state is refused, and so is none, unless there is something to say `otherwise`.
 */
export function choiceBy<T>(
  { by, values }: ByValue<T>,
  place: Place | undefined,
  otherwise?: Chosen<T>,
): Choice<T> {
  const known = new Map(Object.entries(values));
  return (way) => {
    const words = wordsAt(place, way);
    if (words.length === 0) return otherwise ?? nothingAt(by);
    const unknown = words.find((word) => !known.has(word));
    if (unknown !== undefined) return unknownAt(by, unknown);
    const [first] = [...known].filter(([word]) => words.includes(word));
    return first === undefined ? nothingAt(by) : { is: first[1], word: first[0] };
  };
}

/** The choice of the value itself, in lower case. */
export function choiceOf(by: string, place: Place | undefined): Choice<string> {
  return (way) => {
    const [word] = wordsAt(place, way);
    return word === undefined ? nothingAt(by) : { is: word.toLowerCase(), word };
  };
}

/** The texts, numbers and flags at a place, as texts. */
function wordsAt(place: Place | undefined, way: Way): string[] {
  if (place === undefined) return [];
  return valuesAt(place, way)
    .filter((one) => isScalar(one) && one !== "")
    .map(String);
}

function isScalar(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) || value instanceof JsonNumber;
}

function nothingAt(by: string): NoChoice {
  return new Refusal("unknown_value", `nothing is at ${by}, which decides what the amount is.`);
}

function unknownAt(by: string, word: string): NoChoice {
  const shown = word.length > EXCERPT_LENGTH ? `${word.slice(0, EXCERPT_LENGTH)}…` : word;
  const message = `${JSON.stringify(shown)} at ${by} is a value that the table does not know.`;
  return new Refusal("unknown_value", message);
}
