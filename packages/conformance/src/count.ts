import { child, entries, METHODS, type Node, type OpenApiDocument } from "@org/openapi";

/** How much there is in a spec, or was tested of it. */
export interface Count {
  readonly operations: number;
  readonly statuses: number;
  readonly examples: number;
}

/**
 * Counts operations, their statuses and the named examples of those, by walking the document on its
 * own: a list of cases that loses some must not count itself complete.
 *
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 */
export function countSpec({ files, root }: OpenApiDocument): Count {
  const at = (node: Node | undefined, key: string): Node | undefined => {
    const found = node && child(node, key);
    return found && files.resolve(found);
  };
  const members = (node: Node | undefined): Node[] =>
    entries(node, "what is counted").map(([, member]) => files.resolve(member));

  const operations = members(at(root, "paths")).flatMap((item) =>
    METHODS.flatMap((method) => at(item, method) ?? []),
  );
  const responses = operations.flatMap((operation) => members(at(operation, "responses")));
  const examples = responses.map((response) => {
    const media = members(at(response, "content"));
    // A response without a body is a case of its own.
    if (media.length === 0) return 1;
    return media.reduce((sum, one) => sum + members(at(one, "examples")).length, 0);
  });
  return {
    operations: operations.length,
    statuses: responses.length,
    examples: examples.reduce((sum, count) => sum + count, 0),
  };
}

/** `1 operations, 7 statuses, 18 examples` */
export function showCount({ operations, statuses, examples }: Count): string {
  return `${operations} operations, ${statuses} statuses, ${examples} examples`;
}
