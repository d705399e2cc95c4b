/** A part of a document: some of its operations, and what they reach. */
import { dirname, relative } from "node:path";
import leven from "leven";
import picomatch from "picomatch";
import type { OpenApiDocument } from "./document.ts";
import { isObject, type UnknownObject } from "./json.ts";
import { METHODS } from "./methods.ts";
import { child, entries, identity, items, type Node } from "./node.ts";
import { type OperationNode, operationsOf } from "./operations.ts";
import { pointerTo } from "./pointer.ts";
import { reachedFrom } from "./reach.ts";

/** A pattern matches no operation: the message lists those that it may mean. */
export class NoOperationError extends Error {
  override readonly name = "NoOperationError";
}

/** How many operations a message lists. */
const NEAR = 3;

/** Names and paths are texts, in which braces are no choice and a dot at the beginning is none special. */
const GLOB = { nobrace: true, noextglob: true, nonegate: true, nobracket: true, dot: true };

/**
 * The operations that patterns name: `GET /v2/balances`, a path alone (each of its methods), or an
 * `operationId`. `*` stands for what has no slash, `**` for anything, `?` for a character; a method may be
 * `*`. What is written like an operation is that one, whatever it holds.
 *
 * @throws {NoOperationError} when one names none.
 */
export function operationsMatching(
  document: OpenApiDocument,
  patterns: readonly string[],
): OperationNode[] {
  // What is wrong elsewhere in the document is no concern of what is asked for.
  const all = operationsOf(document, undefined, () => {});
  const chosen = new Set<OperationNode>();
  for (const pattern of patterns) {
    const found = all.filter(matcherOf(pattern.trim()));
    if (found.length === 0) throw nothingFor(pattern, all);
    for (const operation of found) chosen.add(operation);
  }
  return all.filter((operation) => chosen.has(operation));
}

function matcherOf(pattern: string): (operation: OperationNode) => boolean {
  const [, method = "*", path] = /^(?:(\S+)\s+)?(\/.*)$/.exec(pattern) ?? [];
  const fits = fitting(path ?? pattern);
  if (path === undefined) return ({ id }) => id !== undefined && fits(id);
  const wanted = method.toLowerCase();
  return (one) => (wanted === "*" || one.method === wanted) && fits(one.path);
}

function fitting(pattern: string): (value: string) => boolean {
  // Of no characters there is no pattern.
  if (pattern === "") return () => false;
  const matches = picomatch(pattern, GLOB);
  return (value) => value === pattern || matches(value);
}

function nothingFor(pattern: string, all: readonly OperationNode[]): NoOperationError {
  const near = all
    .map((operation) => ({ operation, distance: distanceOf(pattern, operation) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, NEAR)
    .map(({ operation }) => labelOf(operation));
  const hint =
    near.length === 0 ? "the document has no operations" : `the nearest are ${near.join(", ")}`;
  return new NoOperationError(`no operation is called "${pattern}": ${hint}`);
}

/** How far an operation is from what a pattern says of it: its path, with its method, or its name. */
function distanceOf(pattern: string, { id, method, path }: OperationNode): number {
  const called = `${method} ${path}`;
  const said = pattern.startsWith("/") ? path : pattern.includes("/") ? called : (id ?? called);
  return leven(said.toLowerCase(), pattern.toLowerCase());
}

/** `GET /v2/balances (listBalances)`. */
export function labelOf({
  method,
  path,
  id,
}: Pick<OperationNode, "path" | "id"> & { method: string }): string {
  return `${method.toUpperCase()} ${path}${id === undefined ? "" : ` (${id})`}`;
}

/**
 * The document with these operations alone, and the components that they reach: by `$ref`, by the
 * mapping of a discriminator, by the security they need. Every place in it is the place it was.
 */
export function selectOperations(
  document: OpenApiDocument,
  chosen: readonly OperationNode[],
): OpenApiDocument {
  const { operations, components } = reachedFrom(document, chosen);
  const kept = new Set(operations.map(keyOf));
  const whole = withPaths(document, (operation) => kept.has(keyOf(operation)), "selected");
  const { webhooks: _webhooks, ...rest } = whole;
  const selected = withComponents(rest, (kind, key) => components.has(pointerTo("", kind, key)));
  return { ...document, root: { ...document.root, value: selected } };
}

/**
 * The document without these operations and schemas; whoever refers to one finds it still. Every place
 * in it is the place it was.
 *
 * @param schemas their nodes, of which those that are components are left out
 */
export function withoutParts(
  document: OpenApiDocument,
  operations: readonly OperationNode[],
  schemas: readonly Node[],
): OpenApiDocument {
  const leftOut = new Set(operations.map(keyOf));
  const places = new Set(schemas.map(identity));
  const whole = withPaths(document, (operation) => !leftOut.has(keyOf(operation)), "the rest");
  const rest = withComponents(whole, (kind, key) => {
    const pointer = pointerTo("", "components", kind, key);
    return !places.has(identity({ ...document.root, pointer }));
  });
  return { ...document, root: { ...document.root, value: rest } };
}

function keyOf({ method, path }: OperationNode): string {
  return `${method} ${path}`;
}

function withComponents(
  whole: UnknownObject,
  keeps: (kind: string, key: string) => boolean,
): UnknownObject {
  const { components } = whole;
  if (!isObject(components)) return whole;
  const kept = Object.entries(components).map(([kind, members]) => [
    kind,
    isObject(members) && !kind.startsWith("x-")
      ? Object.fromEntries(Object.entries(members).filter(([key]) => keeps(kind, key)))
      : members,
  ]);
  return { ...whole, components: Object.fromEntries(kept) };
}

/** The document's value, its paths with those operations alone that are kept: what was asked for, or what was not refused. */
function withPaths(
  document: OpenApiDocument,
  keeps: (operation: OperationNode) => boolean,
  what: "selected" | "the rest",
): UnknownObject {
  const { root } = document;
  const whole = isObject(root.value) ? root.value : {};
  const byPath = new Map<string, OperationNode[]>();
  for (const one of operationsOf(document, undefined, () => {})) {
    byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
  }
  const paths = entries(child(root, "paths"), "`paths`").flatMap(([path, at]) => {
    if (path.startsWith("x-")) return [[path, at.value] as const];
    const all = byPath.get(path) ?? [];
    const kept = all.filter(keeps);
    if (what === "the rest" && kept.length === all.length) return [[path, at.value] as const];
    return kept.length === 0 ? [] : [[path, pathItemOf(document, at, kept)] as const];
  });
  return { ...whole, paths: Object.fromEntries(paths) };
}

/** The fields of a Path Item Object that hold operations: those of OpenAPI 3.2 as well (section 4.9). */
const OPERATIONS = new Set<string>([...METHODS, "query", "additionalOperations"]);

/** A path item with these operations alone; where it stands elsewhere, each of its parts leads there. */
function pathItemOf(
  { root }: OpenApiDocument,
  at: Node,
  kept: readonly OperationNode[],
): UnknownObject {
  const [{ pathItem } = { pathItem: at }] = kept;
  const isHere = identity(pathItem) === identity(at);
  const methods = new Set<string>(kept.map(({ method }) => method));
  const part = (key: string, node: Node): unknown => {
    if (isHere) return node.value;
    if (key === "parameters") {
      return items(node, "`parameters`").map((item) => ({ $ref: referenceTo(item, root) }));
    }
    return methods.has(key) ? { $ref: referenceTo(node, root) } : node.value;
  };
  const members = entries(pathItem, "a path item")
    .filter(([key]) => methods.has(key) || !OPERATIONS.has(key))
    .map(([key, node]) => [key, part(key, node)]);
  return Object.fromEntries(members);
}

function referenceTo({ source, pointer }: Node, root: Node): string {
  const file =
    source.path === root.source.path ? "" : relative(dirname(root.source.path), source.path);
  return `${encodePath(file.replaceAll("\\", "/"))}#${encodePath(pointer)}`;
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
