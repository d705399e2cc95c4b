import { child, flag, type Node } from "@org/openapi";
import type { Serialization } from "./model.ts";

/** How a value becomes text, with the defaults of its place (OpenAPI 3.1, section 4.8.12.2). */
export function readSerialization(node: Node, where: string): Serialization {
  const usual = where === "query" || where === "cookie" ? "form" : "simple";
  const said = child(node, "style")?.value;
  const style = typeof said === "string" ? said : usual;
  const explode = child(node, "explode")?.value;
  return {
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    allowReserved: flag(node, "allowReserved"),
  };
}
