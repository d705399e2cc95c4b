import { child, fault, type Json, type Node, operationsOf, responsesOf } from "@org/openapi";
import { examplesOf, mediaTypesOf } from "./media-types.ts";
import type { Spec } from "./spec.ts";

/** One answer that a spec documents: an operation, a status and a named example. */
export interface Case {
  readonly provider: string;
  readonly operationId: string;
  /** In capitals, as HTTP has it. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** `200`, `4XX` or `default`. */
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
 * @throws {SpecError} when an operation has no `operationId`, or a body no named example.
 */
export function listCases({ provider, document }: Spec): Case[] {
  return operationsOf(document).flatMap(({ id, node, method, path }) => {
    if (id === undefined) throw fault(node, "the operation has no `operationId`; add one.");
    const operation = { provider, operationId: id, method: method.toUpperCase(), path };
    return responsesOf(document, { node }).flatMap(([status, response]): Case[] => {
      const mediaTypes = mediaTypesOf(document, response);
      if (mediaTypes.length === 0) {
        return [{ ...operation, status, mediaType: null, example: null, value: null }];
      }
      return mediaTypes.flatMap(([mediaType, at]) =>
        namedExamples(document, at).map((found) => ({ ...operation, status, mediaType, ...found })),
      );
    });
  });
}

function namedExamples(
  document: Spec["document"],
  mediaType: Node,
): Pick<Case, "example" | "value">[] {
  const examples = examplesOf(document, mediaType);
  if (examples.length === 0) {
    throw fault(mediaType, "the response has no named example; add one under `examples`.");
  }
  return examples.map(([example, node]) => {
    const body = child(node, "value");
    // What a YAML or JSON file holds is JSON.
    if (body !== undefined) return { example, value: body.value as Json };
    throw fault(node, "the example has no `value`; add one.");
  });
}
