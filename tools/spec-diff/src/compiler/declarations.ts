import type {
  Alternative,
  ArrayAlternative,
  ObjectAlternative,
  Part,
  Shape,
} from "../schema/shape.ts";
import type { Shapes } from "../schema/shapes.ts";

/** The type that stands for a part of a schema, by name. */
export type Reference = (part: Part) => string;

/** A schema as a TypeScript type; what it contains is referred to. */
export function typeText({ alternatives }: Shape, reference: Reference): string {
  if (alternatives === "any") return "unknown";
  if (alternatives.length === 0) return "never";
  return alternatives.map((item) => alternativeType(item, reference)).join(" | ");
}

/** The name of a shape's type: a prefix for its document, and its id. */
export function typeName(prefix: string, shape: Shape): string {
  return `${prefix}${shape.id}`;
}

/** One type alias for every shape of a document, referring to each other by name. */
export function declareTypes(prefix: string, shapes: Shapes): string {
  const reference = (part: Part) => typeName(prefix, shapes.of(part));
  const lines: string[] = [];
  // Referring to a part may make its shape: the list grows while it is read.
  for (const shape of shapes.all) {
    lines.push(`type ${typeName(prefix, shape)} = ${typeText(shape, reference)};`);
  }
  return lines.join("\n");
}

function alternativeType(item: Alternative, reference: Reference): string {
  if (item.kind === "null") return "null";
  if (item.kind === "object") return objectType(item, reference);
  if (item.kind === "array") return arrayType(item, reference);
  return item.values ? [...item.values].sort().join(" | ") : item.kind;
}

function arrayType({ prefix, items }: ArrayAlternative, reference: Reference): string {
  const rest = items === "closed" ? "never" : reference(items);
  if (prefix.length === 0) return `${rest}[]`;
  const first = prefix.map((part) => `${reference(part)}?`).join(", ");
  return items === "closed" ? `[${first}]` : `[${first}, ...${rest}[]]`;
}

function objectType({ properties, additional }: ObjectAlternative, reference: Reference): string {
  const members = [...properties].map(
    ([key, property]) =>
      `${JSON.stringify(key)}${property.required ? "" : "?"}: ${reference(property)}`,
  );
  const declared = `{ ${members.sort().join("; ")} }`;
  if (typeof additional !== "string") {
    const index = `{ [key: string]: ${reference(additional)} }`;
    return members.length === 0 ? index : `(${declared} & ${index})`;
  }
  return members.length === 0 ? "{ [key: string]: unknown }" : declared;
}
