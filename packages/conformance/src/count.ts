/** How much there is in a spec, or was tested of it. */
export interface Count {
  readonly operations: number;
  readonly statuses: number;
  readonly examples: number;
}

type Node = Readonly<Record<string, unknown>>;

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * Counts operations, their statuses and the named examples of those, by walking the document on its
 * own: a list of cases that loses some must not count itself complete.
 */
export function countSpec(document: unknown): Count {
  const resolve = (node: unknown): Node => {
    const reference = isNode(node) ? node["$ref"] : undefined;
    if (typeof reference !== "string") return isNode(node) ? node : {};
    const keys = reference.slice(2).split("/");
    return resolve(keys.reduce<unknown>((at, key) => (isNode(at) ? at[key] : undefined), document));
  };
  const operations = Object.values(resolve(resolve(document)["paths"])).flatMap((item) =>
    METHODS.map((method) => resolve(item)[method]).filter(isNode),
  );
  const responses = operations.flatMap((one) =>
    Object.values(resolve(one["responses"])).map(resolve),
  );
  const examples = responses.map((response) => {
    const media = Object.values(resolve(response["content"])).map(resolve);
    // A response without a body is a case of its own.
    if (media.length === 0) return 1;
    return media.reduce((sum, one) => sum + Object.keys(resolve(one["examples"])).length, 0);
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

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
