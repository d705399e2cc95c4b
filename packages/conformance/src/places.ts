import type { Spec } from "@org/specs";

type Node = Readonly<Record<string, unknown>>;

/**
 * The arguments of an operation in the places where its spec has them, as openapi-fetch takes them:
 * `{ params: { path, query, header, cookie }, body }`.
 */
export function placesOf(spec: Spec, operationId: string, args: object): object {
  const { body, ...values } = args as Readonly<Record<string, unknown>>;
  const params: Record<string, Record<string, unknown>> = {};
  for (const parameter of parametersOf(spec.document, operationId)) {
    const name = String(parameter["name"]);
    const place = String(parameter["in"]);
    if (Object.hasOwn(values, name)) params[place] = { ...params[place], [name]: values[name] };
  }
  return { params, body };
}

/** The operation's own parameters and those of its path. */
function parametersOf(document: Node, operationId: string): Node[] {
  const items = Object.values(nodeOf(document["paths"])).map(nodeOf);
  return items.flatMap((item) => {
    const own = Object.values(item)
      .map(nodeOf)
      .find((operation) => operation["operationId"] === operationId);
    if (own === undefined) return [];
    const lists = [item["parameters"], own["parameters"]];
    return lists
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .map((one) => open(document, one));
  });
}

function open(document: Node, value: unknown): Node {
  const reference = nodeOf(value)["$ref"];
  if (typeof reference !== "string") return nodeOf(value);
  const keys = reference.slice(2).split("/");
  return nodeOf(keys.reduce<unknown>((at, key) => nodeOf(at)[key], document));
}

function nodeOf(value: unknown): Node {
  return typeof value === "object" && value !== null ? (value as Node) : {};
}
