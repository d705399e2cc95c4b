/** What operations reach in their document. */
import type { OpenApiDocument } from "./document.ts";
import { isObject, ownMember } from "./json.ts";
import { METHODS } from "./methods.ts";
import { child, entries, identity, type Node, text } from "./node.ts";
import { type OperationNode, operationsOf } from "./operations.ts";
import { pointerKeys, pointerTo, step } from "./pointer.ts";
import { SpecError } from "./spec-error.ts";

/** Operations, and what they can't do without. */
export interface Reached {
  /** The operations, and those that get the tokens they are called with (`x-token`). */
  readonly operations: readonly OperationNode[];
  /** Components by kind and key: `/schemas/Balance`. */
  readonly components: ReadonlySet<string>;
}

/** Where the schemas are that a name alone refers to. */
const SCHEMAS = "#/components/schemas/";

/** What operations reach: by `$ref`, the mapping of a discriminator, what extends it, and `security`. */
export function reachedFrom(document: OpenApiDocument, chosen: readonly OperationNode[]): Reached {
  const { files, root } = document;
  const components = new Set<string>();
  const operations = new Map<string, OperationNode>();
  const schemes = new Set<string>();
  const seen = new Set<unknown>();
  const children = extendedBy(document);
  const open: Node[] = [];

  const meet = (ref: string, from: Node): void => {
    try {
      enter(files.target({ ...from, value: { $ref: ref } }));
    } catch (error) {
      // Where it leads nowhere, the reader of the place says so.
      if (!(error instanceof SpecError)) throw error;
    }
  };
  const enter = (node: Node): void => {
    const [kind, key] = componentOf(root, node);
    if (kind === undefined || key === undefined) {
      open.push(node);
      return;
    }
    components.add(pointerTo("", kind, key));
    const group = child(child(root, "components") ?? root, kind);
    const whole = group && child(group, key);
    if (whole !== undefined) open.push(whole);
  };
  const visit = (node: Node): void => {
    const { source, pointer, value } = node;
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const ref = ownMember(value, "$ref");
    if (typeof ref === "string") meet(ref, node);
    if (isObject(ownMember(value, "discriminator"))) {
      for (const name of mappedNames(value)) meet(name, node);
      for (const one of children.get(identity(node)) ?? []) enter(one);
    }
    for (const [key, inner] of Object.entries(value)) {
      visit({ source, pointer: pointer + step(key), value: inner });
    }
  };
  const call = (operation: OperationNode): void => {
    const key = `${operation.method} ${operation.path}`;
    if (operations.has(key)) return;
    operations.set(key, operation);
    open.push(operation.node);
    for (const [name, node] of entries(operation.pathItem, "a path item")) {
      if (!METHODS.some((method) => method === name)) open.push(node);
    }
    for (const scheme of schemesOf(root, operation)) {
      if (schemes.has(scheme)) continue;
      schemes.add(scheme);
      meet(`#/components/securitySchemes/${encodeURIComponent(step(scheme).slice(1))}`, root);
      for (const token of tokenOperations(document, scheme)) call(token);
    }
  };
  for (const operation of chosen) call(operation);
  for (let node = open.pop(); node !== undefined; node = open.pop()) visit(node);
  return { operations: [...operations.values()], components };
}

/** The kind and the key of the component that a node is, or is in. */
function componentOf(root: Node, node: Node): (string | undefined)[] {
  if (node.source.path !== root.source.path) return [];
  const [components, kind, key] = pointerKeys(node.pointer);
  return components === "components" ? [kind, key] : [];
}

/** What the values of a discriminator's `mapping` refer to: a name is one of a schema. */
function mappedNames(schema: object): string[] {
  const mapping = ownMember(ownMember(schema, "discriminator"), "mapping");
  if (!isObject(mapping)) return [];
  return Object.values(mapping)
    .filter((value) => typeof value === "string")
    .map((value) => (/[/.#]/.test(value) ? value : SCHEMAS + value));
}

/** The components that have a schema in their `allOf`, by the schema: its discriminator may mean them. */
function extendedBy({ files, root }: OpenApiDocument): ReadonlyMap<string, readonly Node[]> {
  const result = new Map<string, Node[]>();
  const components = child(root, "components");
  const schemas = components && child(components, "schemas");
  for (const [, schema] of isObject(schemas?.value) ? entries(schemas, "`schemas`") : []) {
    const parts = child(schema, "allOf");
    for (const part of Array.isArray(parts?.value) ? parts.value : []) {
      if (typeof ownMember(part, "$ref") !== "string") continue;
      try {
        const base = identity(files.target({ ...schema, value: part }));
        result.set(base, [...(result.get(base) ?? []), schema]);
      } catch (error) {
        if (!(error instanceof SpecError)) throw error;
      }
    }
  }
  return result;
}

/** The names of the security schemes that an operation may be called with. */
function schemesOf(root: Node, { node }: OperationNode): string[] {
  const security = child(node, "security") ?? child(root, "security");
  const alternatives: readonly unknown[] = Array.isArray(security?.value) ? security.value : [];
  return alternatives.flatMap((one) => (isObject(one) ? Object.keys(one) : []));
}

/** The operation that gets the tokens of a scheme, where our `x-token` names one. */
function tokenOperations(document: OpenApiDocument, scheme: string): OperationNode[] {
  const components = child(document.root, "components");
  const schemes = components && child(components, "securitySchemes");
  const found = schemes && child(schemes, scheme);
  const token = found && child(found, "x-token");
  if (token === undefined) return [];
  const id = text(token, "operation");
  if (id === undefined) return [];
  return operationsOf(document, undefined, () => {}).filter((one) => one.id === id);
}
