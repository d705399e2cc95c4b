import type { AnyDefinition } from "@org/core/provider";
import type { Operation } from "@org/generate";
import type { Spec } from "@org/specs";
import { findPlaces, goodAnswersOf, type Places, partsOf } from "./spec/index.ts";

/** Wrong values for parts of an answer, by JSON pointer, and the example that they are parts of. */
export interface WrongAnswer {
  readonly canary: Readonly<Record<string, unknown>>;
  /** Default: the first. */
  readonly canaryExample?: string;
}

/**
 * A wrong answer of the operation, made of its first example that has an amount.
 *
 * @throws {TypeError} when no example has anything to make wrong.
 */
export function wrongAnswerOf(
  spec: Spec,
  operation: Operation,
  { provider, normalize }: Pick<AnyDefinition, "provider" | "normalize">,
): WrongAnswer {
  const found = goodAnswersOf(spec, operation).map(({ name, schema, value }) => ({
    name,
    places: findPlaces(partsOf(schema, value), normalize, provider.errors.status),
  }));
  const chosen = found.find(({ places }) => places.amount !== undefined) ?? found[0];
  const canary = canaryOf(chosen?.places ?? { maps: [] });
  return chosen === undefined ? { canary } : { canary, canaryExample: chosen.name };
}

/**
 * Wrong values for the places of an answer that a client must notice: an amount of another type, and
 * no currency where there must be one.
 *
 * @throws {TypeError} when it has no place for either.
 */
export function canaryOf({ amount, currency, required }: Places): Record<string, unknown> {
  const wrong = amount ?? required;
  if (wrong === undefined) {
    throw new TypeError("No good answer has a part to make wrong: state the `canary`.");
  }
  return {
    [wrong.pointer]: wrong.type === "string" ? 7 : "7",
    ...(currency?.required && { [currency.pointer]: null }),
  };
}
