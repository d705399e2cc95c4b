import { child, type Files, type Node } from "@org/openapi";

/** Where references lead, and the pointers on the way: that of each reference, the last its own. */
export interface Followed {
  readonly node: Node;
  readonly trail: readonly string[];
}

/**
 * Follows the references at a node.
 *
 * @throws {SpecError} when one leads nowhere, or in a circle.
 */
export function follow(files: Files, start: Node): Followed {
  // Says so where they lead in a circle; below, they end.
  files.resolve(start);
  const trail = [start.pointer];
  let node = start;
  while (child(node, "$ref") !== undefined) {
    node = files.target(node);
    trail.push(node.pointer);
  }
  return { node, trail };
}
