import type { Node, OpenApiDocument, UnknownObject } from "@org/openapi";
import type { Direction } from "./shape.ts";

/** A schema object, where it is, and which way its values travel. */
export interface SchemaPlace {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
  readonly node: Node;
  readonly schema: UnknownObject;
}
