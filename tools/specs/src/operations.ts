import { isObject } from "./json.ts";
import { members, specError } from "./place.ts";
import { join } from "./pointer.ts";
import type { Spec } from "./spec.ts";

/** An operation of a spec. */
export interface SpecOperation {
  readonly operationId: string;
  /** In capitals, as HTTP has it. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** JSON pointer of the operation. */
  readonly pointer: string;
}

/** OpenAPI 3.1, Path Item Object. */
const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/**
 * The operations of a spec, in its order.
 *
 * @throws SpecError where one has no `operationId`.
 */
export function listOperations(spec: Spec): SpecOperation[] {
  return members(spec, "/paths").flatMap(([path, item]) =>
    members(spec, item.pointer)
      .filter(([method]) => methods.has(method))
      .map(([method, { pointer, value }]) => {
        const { operationId } = isObject(value) ? value : {};
        if (typeof operationId === "string") {
          return { operationId, method: method.toUpperCase(), path, pointer };
        }
        const message = "The operation has no `operationId`; add one.";
        throw specError(spec, pointer, "operation-id", message);
      }),
  );
}

/** A media type of a response, by its status. */
export interface ResponseContent {
  /** As in the spec: `200`, `4XX` or `default`. */
  readonly status: string;
  /** Null where the response has no body. */
  readonly mediaType: string | null;
  /** JSON pointer of the Media Type Object, or of the response that has none. */
  readonly pointer: string;
}

/** Every media type of every response of an operation, in the order of the spec. */
export function listResponses(spec: Spec, operation: SpecOperation): ResponseContent[] {
  return members(spec, join(operation.pointer, "responses")).flatMap<ResponseContent>(
    ([status, response]) => {
      const content = members(spec, join(response.pointer, "content"));
      if (content.length === 0) return [{ status, mediaType: null, pointer: response.pointer }];
      return content.map(([mediaType, { pointer }]) => ({ status, mediaType, pointer }));
    },
  );
}
