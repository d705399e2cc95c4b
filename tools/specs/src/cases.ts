import { isObject, type Json } from "./json.ts";
import { listOperations, listResponses } from "./operations.ts";
import { members, specError } from "./place.ts";
import { join } from "./pointer.ts";
import type { Spec } from "./spec.ts";

/** One answer that a spec documents: an operation, a status and a named example. */
export interface Case {
  readonly provider: string;
  readonly operationId: string;
  /** In capitals, as HTTP has it. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** As in the spec: `200`, `4XX` or `default`. */
  readonly status: string;
  /** Null where the response has no body. */
  readonly mediaType: string | null;
  /** The example's name; null where the response has no body. */
  readonly example: string | null;
  /** The body; null too where the response has none. */
  readonly value: Json;
}

/**
 * Every operation × documented status × named example of a spec, in its order. A response without
 * a body is one case.
 *
 * @throws SpecError where a response has a body and no named example.
 */
export function listCases(spec: Spec): Case[] {
  return listOperations(spec).flatMap((operation) => {
    const { operationId, method, path } = operation;
    return listResponses(spec, operation).flatMap(({ status, mediaType, pointer }) => {
      const common = { provider: spec.provider, operationId, method, path, status, mediaType };
      if (mediaType === null) return [{ ...common, example: null, value: null }];
      return namedExamples(spec, pointer).map((found) => ({ ...common, ...found }));
    });
  });
}

function namedExamples(spec: Spec, mediaType: string): Pick<Case, "example" | "value">[] {
  const examples = members(spec, join(mediaType, "examples"));
  if (examples.length === 0) {
    const message = "The response has no named example; add one under `examples`.";
    throw specError(spec, mediaType, "named-examples", message);
  }
  return examples.map(([example, { pointer, value }]) => {
    const { value: body } = isObject(value) ? value : {};
    if (body !== undefined) return { example, value: body };
    throw specError(spec, pointer, "named-examples", "The example has no `value`; add one.");
  });
}
