/** Where operations and their parts stand: Paths, Path Item and Operation Object of OpenAPI 3.1. */
import type { OpenApiDocument } from "./document.ts";
import { METHODS, type Method } from "./methods.ts";
import { child, entries, items, type Node, requiredText, text } from "./node.ts";
import { pointerKeys } from "./pointer.ts";

/** An operation and where it stands. */
export interface OperationNode {
  readonly node: Node;
  readonly pathItem: Node;
  /** The path template. */
  readonly path: string;
  readonly method: Method;
  /** `operationId`, where there is one. */
  readonly id: string | undefined;
}

/**
 * The operations of path items: those of the document unless others are given (its webhooks, a
 * callback).
 *
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 */
export function operationsOf(
  { files, root }: OpenApiDocument,
  paths: Node | undefined = child(root, "paths"),
): OperationNode[] {
  return entries(paths, "`paths`")
    .filter(([path]) => !path.startsWith("x-"))
    .flatMap(([path, at]) => {
      const pathItem = files.resolve(at);
      return METHODS.flatMap((method) => {
        const node = child(pathItem, method);
        return node === undefined
          ? []
          : [{ node, pathItem, path, method, id: text(node, "operationId") }];
      });
    });
}

/** Header parameters that OpenAPI says to ignore (3.1, section 4.8.12.1): other objects speak for them. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** Whether a header parameter of this name says nothing. */
export function isIgnoredHeader(name: string): boolean {
  return IGNORED_HEADERS.has(name.toLowerCase());
}

/**
 * The parameters of an operation, references followed: those of its path, where the operation does
 * not replace them, then its own. The headers that OpenAPI ignores are left out.
 *
 * @throws {SpecError} when a reference leads nowhere, or a parameter has no name.
 */
export function parametersOf(
  { files }: OpenApiDocument,
  { node, pathItem }: Pick<OperationNode, "node" | "pathItem">,
): Node[] {
  const parameters = new Map<string, Node>();
  for (const owner of [pathItem, node]) {
    for (const item of items(child(owner, "parameters"), "`parameters`")) {
      const parameter = files.resolve(item);
      const name = requiredText(parameter, "name", "a parameter");
      const place = text(parameter, "in");
      if (place === "header" && isIgnoredHeader(name)) continue;
      parameters.set(`${place} ${name}`, parameter);
    }
  }
  return [...parameters.values()];
}

/**
 * The responses of an operation by status, in capitals (`200`, `4XX`) or `default`; references
 * followed.
 *
 * @throws {SpecError} when a reference leads nowhere.
 */
export function responsesOf(
  { files }: OpenApiDocument,
  { node }: Pick<OperationNode, "node">,
): [status: string, response: Node][] {
  return entries(child(node, "responses"), "`responses`")
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, at]) => [
      status.toLowerCase() === "default" ? "default" : status.toUpperCase(),
      files.resolve(at),
    ]);
}

/** The key of a component of this kind, where the node is one: `responses`, `parameters`, … */
export function componentKey(root: Node, node: Node, kind: string): string | undefined {
  if (node.source !== root.source) return undefined;
  const [components, found, key, ...rest] = pointerKeys(node.pointer);
  return components === "components" && found === kind && rest.length === 0 ? key : undefined;
}
