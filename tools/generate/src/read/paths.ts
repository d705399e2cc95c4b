/** Paths Object and Path Item Object: OpenAPI 3.1, sections 4.8.8 and 4.8.9. */
import type { Operation } from "../model.ts";
import { child, entries, fault, type Node, text } from "../node.ts";
import { type OperationContext, readOperation } from "./operation.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of all paths. */
export function readPaths(paths: Node | undefined, context: OperationContext): Operation[] {
  const { files } = context.reading;
  const ids = new Set<string>();
  return entries(paths, "`paths`")
    .filter(([path]) => !path.startsWith("x-"))
    .flatMap(([path, at]) => {
      const pathItem = files.resolve(at);
      return METHODS.flatMap((method) => {
        const node = child(pathItem, method);
        if (node === undefined) return [];
        refuseTwice(node, ids);
        return [readOperation(node, { path, pathItem, method }, context)];
      });
    });
}

function refuseTwice(node: Node, ids: Set<string>): void {
  const id = text(node, "operationId");
  if (id === undefined) return;
  if (ids.has(id)) throw fault(node, `the operationId "${id}" is used twice`);
  ids.add(id);
}
