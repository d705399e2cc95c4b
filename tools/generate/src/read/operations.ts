/** The operations of a document: OpenAPI 3.1, sections 4.8.8 and 4.8.9. */
import { fault, type OperationNode } from "@org/openapi";
import type { Operation } from "../model.ts";
import { type OperationContext, readOperation } from "./operation.ts";

/** Reads operations in their order; no two may have the same `operationId`. */
export function readOperations(
  found: readonly OperationNode[],
  context: OperationContext,
): Operation[] {
  const ids = new Set<string>();
  return found.map((operation) => {
    const { id, node } = operation;
    if (id !== undefined) {
      if (ids.has(id)) throw fault(node, `the operationId "${id}" is used twice`);
      ids.add(id);
    }
    return readOperation(operation, context);
  });
}
