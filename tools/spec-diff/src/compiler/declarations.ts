import type {
  Alternative,
  ArrayAlternative,
  ObjectAlternative,
  Part,
  Shape,
} from "../schema/shape.ts";
import type { Shapes } from "../schema/shapes.ts";

/** The name of a shape's type: a prefix for its document and direction, and its id. */
export function typeName(prefix: string, shape: Shape): string {
  return `${prefix}${shape.id}`;
}

/** One type alias for every shape, members and items referring to each other by name. */
export function declareTypes(prefix: string, shapes: Shapes): string {
  const reference = (part: Part) => typeName(prefix, shapes.of(part));
  const lines: string[] = [];
  // Referring to a part may make its shape: the list grows while it is read.
  for (const shape of shapes.all) {
    lines.push(`type ${typeName(prefix, shape)} = ${typeOf(shape, reference)};`);
  }
  return lines.join("\n");
}

function typeOf(shape: Shape, reference: (part: Part) => string): string {
  const { alternatives } = shape;
  if (alternatives === "any") return "unknown";
  if (alternatives.length === 0) return "never";
  return alternatives.map((item) => alternativeType(item, reference)).join(" | ");
}

function alternativeType(item: Alternative, reference: (part: Part) => string): string {
  if (item.kind === "null") return "null";
  if (item.kind === "object") return objectType(item, reference);
  if (item.kind === "array") return arrayType(item, reference);
  return item.values ? [...item.values].join(" | ") : item.kind;
}

function arrayType({ prefix, items }: ArrayAlternative, reference: (part: Part) => string): string {
  const rest = items === "closed" ? "never" : reference(items);
  if (prefix.length === 0) return `${rest}[]`;
  const first = prefix.map((part) => `${reference(part)}?`).join(", ");
  return items === "closed" ? `[${first}]` : `[${first}, ...${rest}[]]`;
}

function objectType(item: ObjectAlternative, reference: (part: Part) => string): string {
  const members = [...item.properties].map(
    ([key, property]) =>
      `${JSON.stringify(key)}${property.required ? "" : "?"}: ${reference(property)}`,
  );
  const index =
    typeof item.additional === "string"
      ? members.length === 0
        ? "{ [key: string]: unknown }"
        : ""
      : `{ [key: string]: ${reference(item.additional)} }`;
  if (members.length === 0) return index;
  const declared = `{ ${members.join("; ")} }`;
  return index === "" ? declared : `(${declared} & ${index})`;
}
