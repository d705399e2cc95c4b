import { canonicalJson, ownMember, setMember } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";

/** A field that a page describes, with the names that lead to it. */
export interface Field {
  /**
   * `["data", "amount"]`; an array in between is seen from its schema, or from `[]` in a name. `*`
   * stands for every member of a map: `["balances", "*", "amount"]`.
   */
  readonly path: readonly string[];
  readonly schema: JsonObject;
  readonly required: boolean;
  /** Line of the page. */
  readonly line: number;
}

/** The part of a path that stands for every member of a map. */
export const EVERY_MEMBER = "*";

/** The names in a dotted path: `links[].href` is `links[]`, `href`. */
export function splitPath(name: string): string[] {
  return name
    .replaceAll(/\.?\[(?:\d*|\*|n|i)\]/g, "[].")
    .split(".")
    .filter((part) => part !== "");
}

interface Node {
  schema: JsonObject | undefined;
  required: boolean;
  /** Whether a name was written with `[]`. */
  array: boolean;
  line: number;
  readonly children: Map<string, Node>;
}

/** Deeper than any page nests its fields. */
const MAX_DEPTH = 40;

/**
 * Makes one schema of the fields of an object. An array or object of which only the children are
 * described is made from them; fields that are named twice are joined. A field without a path is
 * the whole itself.
 */
export function schemaOfFields(fields: readonly Field[], notes: Notes): JsonObject {
  const root: Node = emptyNode(fields[0]?.line ?? 0);
  for (const field of fields) insert(root, field, notes);
  const own = root.schema;
  if (own && root.children.size === 0) return own;
  const isArray = root.array || [own?.["type"]].flat().includes("array");
  return isArray ? { ...own, type: "array", items: objectOf(root, notes) } : objectOf(root, notes);
}

function emptyNode(line: number): Node {
  return { schema: undefined, required: false, array: false, line, children: new Map() };
}

function insert(root: Node, field: Field, notes: Notes): void {
  let node = root;
  for (const part of field.path.slice(0, MAX_DEPTH)) {
    const name = part.replace(/(?:\[\])+$/, "");
    if (name === "") {
      node.array = true;
      continue;
    }
    const child = node.children.get(name) ?? emptyNode(field.line);
    if (name !== part) child.array = true;
    node.children.set(name, child);
    node = child;
  }
  if (node === root && field.path.length > 0) return;
  if (node.schema && shape(node.schema) !== shape(field.schema)) {
    const says = `field ${field.path.join(".")} is described twice, with different types`;
    notes.doubts.add(field.line, says, "either is accepted");
    node.schema = { anyOf: [node.schema, field.schema] };
  } else {
    node.schema ??= field.schema;
  }
  node.required ||= field.required;
  node.line = field.line;
}

/** What a schema accepts, without what documents it. */
function shape(schema: JsonObject): string {
  const { description: _, examples: __, ...rest } = schema;
  return canonicalJson(rest);
}

function objectOf(node: Node, notes: Notes): JsonObject {
  const properties: JsonObject = {};
  const required: string[] = [];
  const members: JsonObject = {};
  for (const [name, child] of node.children) {
    const schema = notes.lines.mark(schemaOf(name, child, notes), child.line);
    if (name === EVERY_MEMBER) members["additionalProperties"] = schema;
    else setMember(properties, name, schema);
    if (child.required && name !== EVERY_MEMBER) required.push(name);
  }
  return {
    type: "object",
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...members,
    ...(required.length > 0 ? { required } : {}),
  };
}

function schemaOf(name: string, node: Node, notes: Notes): JsonObject {
  const own: JsonObject = { ...(node.schema ?? {}) };
  const types = [own["type"] ?? []].flat();
  if (node.array && !types.includes("array")) {
    if (types.length === 0) own["type"] = "array";
    else return arrayOfItems(own, node, notes);
  }
  if (node.children.size === 0) return own;
  return withChildren(name, own, node, notes);
}

/** What an array says itself, where its type is that of its items. */
const OF_ARRAY = ["description", "title", "deprecated", "readOnly", "writeOnly"];

/** `tags[]` with a type of its own: the type is that of the items, with all that limits it. */
function arrayOfItems(own: JsonObject, node: Node, notes: Notes): JsonObject {
  const entries = Object.entries(own);
  const kept = entries.filter(
    ([key, value]) => OF_ARRAY.includes(key) || (Array.isArray(value) && key === "default"),
  );
  const moved = Object.fromEntries(entries.filter((entry) => !kept.includes(entry)));
  const items = node.children.size > 0 ? objectOf(node, notes) : moved;
  return { ...Object.fromEntries(kept), type: "array", items };
}

function withChildren(name: string, own: JsonObject, node: Node, notes: Notes): JsonObject {
  const types = [own["type"] ?? []].flat();
  const object = objectOf(node, notes);
  const list = types.includes("array");
  if (list && types.includes("object")) {
    const { type: _, ...rest } = own;
    return { ...rest, anyOf: [object, { type: "array", items: object }, ...nullOf(types)] };
  }
  if (list) return { ...own, items: object };
  if (types.includes("object")) {
    return isMapOfObjects(own, node)
      ? { ...own, additionalProperties: object }
      : { ...own, ...object, type: own["type"] ?? "object" };
  }
  if (types.length > 0 && !types.every((type) => type === "null")) {
    const says = `field ${name} is ${types.join(", ")} and has fields of its own`;
    notes.doubts.add(node.line, says, "either is accepted");
    return { anyOf: [own, object] };
  }
  const nothing = node.schema === undefined && name !== EVERY_MEMBER;
  if (nothing) notes.doubts.add(node.line, `field ${name} is known from its children`, "an object");
  return { ...own, ...object, ...(types.length > 0 ? { type: ["object", "null"] } : {}) };
}

/** What is described below a map of objects are its values. */
function isMapOfObjects(own: JsonObject, { children }: Node): boolean {
  const values = ownMember(own, "additionalProperties");
  return ownMember(values, "type") === "object" && !children.has(EVERY_MEMBER);
}

function nullOf(types: readonly Json[]): JsonObject[] {
  return types.includes("null") ? [{ type: "null" }] : [];
}

/** A field as a parameter: its words are the parameter's. */
export function parameterOf(
  { schema: { description, ...schema }, required, line }: Field,
  name: string,
  place: string,
  { lines }: Notes,
): JsonObject {
  return lines.mark({ name, in: place, required, schema, description: description ?? "" }, line);
}

/** Whether a schema says anything of its type. */
export function isTyped(schema: JsonObject): boolean {
  return ["type", "anyOf", "oneOf", "allOf", "$ref", "enum", "const"].some(
    (key) => ownMember(schema, key) !== undefined,
  );
}
