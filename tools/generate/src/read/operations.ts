/** The operations of a document: OpenAPI 3.1, sections 4.8.8 and 4.8.9. */
import { fault, labelOf, type OperationNode, otherOperationsOf } from "@org/openapi";
import type { Operation } from "../model.ts";
import { type OperationContext, readOperation } from "./operation.ts";

/** Reads operations in their order; those that can't be carried out are faults of the reading. */
export function readOperations(
  found: readonly OperationNode[],
  context: OperationContext,
): Map<OperationNode, Operation> {
  const { document, faults } = context.reading;
  const operations = new Map<OperationNode, Operation>();
  for (const one of found) {
    const operation = faults.attempt(
      () => readOperation(one, context),
      (error) => faults.operations.set(one, error),
    );
    if (operation !== undefined) operations.set(one, operation);
  }
  for (const other of otherOperationsOf(document)) {
    const { node, method } = other;
    const message = `${method} is a method that clients don't have: get, put, post, delete, options, head and patch can be called`;
    faults.omit("operation", labelOf({ ...other, id: undefined }), fault(node, message));
  }
  return operations;
}
