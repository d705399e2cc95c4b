/** The good answers that a spec has examples of, each with its schema. */
import type { Operation, Schema } from "@org/generate";
import { listCases, type Spec } from "@org/specs";

/** A named example of a 2xx answer. */
export interface GoodAnswer {
  readonly name: string;
  readonly value: unknown;
  readonly schema: Schema;
}

/** The good JSON answers of an operation, in the order of the spec. */
export function goodAnswersOf(spec: Spec, { method, path, responses }: Operation): GoodAnswer[] {
  const own = listCases(spec).filter(
    (one) => one.method === method && one.path === path && one.status.startsWith("2"),
  );
  return own.flatMap(({ status, mediaType, example, value }) => {
    const content = responses.find((response) => response.status === status)?.content ?? [];
    const media = content.find(({ type, body }) => type === mediaType && body === "json");
    if (media === undefined || example === null) return [];
    return [{ name: example, value, schema: media.schema }];
  });
}
