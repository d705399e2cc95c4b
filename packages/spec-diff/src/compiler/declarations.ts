import type {
  Alternative,
  ArrayAlternative,
  ObjectAlternative,
  Part,
  Shape,
} from "../schema/shape.ts";
import type { Shapes } from "../schema/shapes.ts";

/** How a type speaks of what a schema contains. */
export interface Style {
  /** The type that stands for a part of a schema. */
  readonly part: (part: Part) => string;
  /** The type of a list. */
  readonly list: (list: ArrayAlternative) => string;
}

/** A schema as a TypeScript type. */
export function typeText({ alternatives }: Shape, style: Style): string {
  if (alternatives === "any") return "unknown";
  if (alternatives.length === 0) return "never";
  return alternatives.map((item) => alternativeType(item, style)).join(" | ");
}

/** The name of a shape's type: a prefix for its document, and its id. */
export function typeName(prefix: string, shape: Shape): string {
  return `${prefix}${shape.id}`;
}

/** One type alias for a shape and each that it contains, referring to each other by name. */
export function declareTypes(prefix: string, shapes: Shapes, root: Shape): string {
  const reached = new Set([root]);
  const part = (inner: Part) => {
    const shape = shapes.of(inner);
    reached.add(shape);
    return typeName(prefix, shape);
  };
  const style: Style = { part, list: (list) => listType(list, part) };
  const lines: string[] = [];
  // The set grows while it is read: writing a type reaches the ones it contains.
  for (const shape of reached) {
    lines.push(`type ${typeName(prefix, shape)} = ${typeText(shape, style)};`);
  }
  return lines.join("\n");
}

function alternativeType(item: Alternative, style: Style): string {
  if (item.kind === "null") return "null";
  if (item.kind === "object") return objectType(item, style.part);
  if (item.kind === "array") return style.list(item);
  return item.values ? [...item.values].sort().join(" | ") : item.kind;
}

function listType({ prefix, items }: ArrayAlternative, part: Style["part"]): string {
  const rest = items === "closed" ? "never" : part(items);
  if (prefix.length === 0) return `${rest}[]`;
  const first = prefix.map((item) => `${part(item)}?`).join(", ");
  return items === "closed" ? `[${first}]` : `[${first}, ...${rest}[]]`;
}

function objectType(object: ObjectAlternative, part: Style["part"]): string {
  const { unions } = object;
  if (unions.length === 0) return plainObjectType(object, part);
  return `(${[plainObjectType(object, part), ...unions.map(part)].join(" & ")})`;
}

function plainObjectType(
  { properties, additional }: ObjectAlternative,
  part: Style["part"],
): string {
  const members = [...properties].map(
    ([key, property]) => `${JSON.stringify(key)}${property.required ? "" : "?"}: ${part(property)}`,
  );
  const declared = `{ ${members.sort().join("; ")} }`;
  if (typeof additional !== "string") {
    const index = `{ [key: string]: ${part(additional)} }`;
    return members.length === 0 ? index : `(${declared} & ${index})`;
  }
  return members.length === 0 ? "{ [key: string]: unknown }" : declared;
}
