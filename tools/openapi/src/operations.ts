/** Where operations and their parts stand: Paths, Path Item and Operation Object of OpenAPI 3.1. */
import type { OpenApiDocument } from "./document.ts";
import type { Files } from "./files.ts";
import { isObject, ownMember } from "./json.ts";
import { METHODS, type Method } from "./methods.ts";
import { child, entries, items, type Node, requiredText, text } from "./node.ts";
import { pointerKeys } from "./pointer.ts";
import { SpecError } from "./spec-error.ts";

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
 * @param refuse is given what is wrong with a path item, or with one operation of it (`method`), which is
 * passed over; else it is thrown
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 */
export function operationsOf(
  { files, root }: OpenApiDocument,
  paths: Node | undefined = child(root, "paths"),
  refuse: (fault: SpecError, path: string, method?: Method) => void = (fault) => {
    throw fault;
  },
): OperationNode[] {
  const attempt = <Found>(find: () => Found[], path: string, method?: Method): Found[] => {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      refuse(error, path, method);
      return [];
    }
  };
  return pathsIn(paths).flatMap(([path, at]) =>
    attempt(() => {
      const pathItem = files.resolve(at);
      return METHODS.flatMap((method) =>
        attempt(() => operationsIn(files, pathItem, path, method), path, method),
      );
    }, path),
  );
}

/** An operation of a method that no Path Item Object of OpenAPI 3.1 has a field for. */
export interface OtherOperation {
  readonly node: Node;
  readonly path: string;
  readonly method: string;
}

/** The operations of OpenAPI 3.2 alone (section 4.9): `query`, and `additionalOperations`. */
export function otherOperationsOf({ files, root }: OpenApiDocument): OtherOperation[] {
  return pathsIn(child(root, "paths")).flatMap(([path, at]) => {
    const pathItem = typeof ownMember(at.value, "$ref") === "string" ? tryResolve(files, at) : at;
    if (pathItem === undefined || !isObject(pathItem.value)) return [];
    const query = child(pathItem, "query");
    const others = child(pathItem, "additionalOperations");
    return [
      ...(query === undefined ? [] : [{ node: query, path, method: "QUERY" }]),
      ...(isObject(others?.value) ? entries(others, "") : []).map(([method, node]) => {
        return { node, path, method };
      }),
    ];
  });
}

function pathsIn(paths: Node | undefined): [string, Node][] {
  return entries(paths, "`paths`").filter(([path]) => !path.startsWith("x-"));
}

function tryResolve(files: Files, node: Node): Node | undefined {
  try {
    return files.resolve(node);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

/** The operation of a method, where a path item has one. */
function operationsIn(files: Files, pathItem: Node, path: string, method: Method): OperationNode[] {
  const found = child(pathItem, method);
  if (found === undefined) return [];
  // OpenAPI has no reference here, and documents that were put together of parts have some.
  const node = files.resolve(found);
  return [{ node, pathItem, path, method, id: text(node, "operationId") }];
}

/** Header parameters that OpenAPI says to ignore (3.1, section 4.8.12.1): other objects speak for them. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** Whether a header parameter of this name says nothing. */
export function isIgnoredHeader(name: string): boolean {
  return IGNORED_HEADERS.has(name.toLowerCase());
}

/**
 * The parameters of an operation, references followed: those of its path, where the operation does
 * not replace them, then its own, then those of the template that none describes: each a text. The
 * headers that OpenAPI ignores are left out. Of two headers whose names differ in case alone, which are
 * one header (RFC 9110, section 5.1), the first of a list stands for both.
 *
 * @throws {SpecError} when a reference leads nowhere, or a parameter has no name.
 */
export function parametersOf(
  { files }: OpenApiDocument,
  { node, pathItem, path }: Pick<OperationNode, "node" | "pathItem" | "path">,
): Node[] {
  const inherited = parametersIn(files, pathItem);
  const own = parametersIn(files, node);
  const described = [...new Map([...inherited, ...own]).values()];
  const names = new Set(described.map((one) => `${text(one, "in")} ${text(one, "name")}`));
  const query = path.indexOf("?");
  const undescribed = [...path.matchAll(/\{([^{}]+)\}/g)]
    .filter(({ 1: name, index }) => {
      const isInQuery = query >= 0 && index > query;
      return !names.has(`path ${name}`) && !(isInQuery && names.has(`query ${name}`));
    })
    .map(([, name = ""]) => name);
  return [
    ...described,
    ...[...new Set(undescribed)].map((name) => ({ ...pathItem, value: textInPath(name) })),
  ];
}

function textInPath(name: string) {
  return { name, in: "path", required: true, schema: { type: "string" } };
}

/** The parameters of a path item or an operation by what they are known by. */
function parametersIn(files: Files, owner: Node): Map<string, Node> {
  const parameters = new Map<string, Node>();
  for (const item of items(child(owner, "parameters"), "`parameters`")) {
    if (item.value === null) continue;
    const parameter = files.resolve(item);
    const name = requiredText(parameter, "name", "a parameter");
    const place = text(parameter, "in");
    if (place === "header" && isIgnoredHeader(name)) continue;
    const key = `${place} ${place === "header" ? name.toLowerCase() : name}`;
    if (!parameters.has(key)) parameters.set(key, parameter);
  }
  return parameters;
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
