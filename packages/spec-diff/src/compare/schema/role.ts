import { NO_FACETS } from "../../schema/facets.ts";
import type { Alternative, Shape } from "../../schema/shape.ts";
import { isMediaType } from "./formats.ts";
import type { Role } from "./pair.ts";

/** A schema as its place has it. */
export function inRole(shape: Shape, role: Role | undefined): Shape {
  const { alternatives, pointer } = shape;
  if (role === "bytes" || role === "text") {
    const text: Alternative = { kind: "string", pointer, facets: NO_FACETS };
    const all = alternatives === "any" ? [text] : alternatives;
    return { ...shape, alternatives: role === "text" ? all : all.map(asBytes) };
  }
  if (role === "retold" && alternatives !== "any") {
    return { ...shape, alternatives: alternatives.map(withoutValues) };
  }
  // Null says nothing where it stands for absent.
  if (role !== "optional" || alternatives === "any") return shape;
  return { ...shape, alternatives: alternatives.filter(({ kind }) => kind !== "null") };
}

function withoutValues(item: Alternative): Alternative {
  if (!("values" in item)) return item;
  const { kind, pointer, facets } = item;
  return { kind, pointer, facets };
}

/** Text that is not encoded is bytes, whatever they are said to be of (OpenAPI 3.1, section 4.8.14.4). */
function asBytes(item: Alternative): Alternative {
  const format = item.facets.get("format");
  if (item.kind !== "string" || (format !== undefined && !isMediaType(format))) return item;
  return { ...item, facets: new Map([...item.facets, ["format", "binary"]]) };
}
