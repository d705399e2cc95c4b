import type { SpecDocument } from "../document.ts";
import type { JsonObject } from "../json.ts";
import type { Direction } from "./shape.ts";

/** A schema object, where it is, and which way its values travel. */
export interface SchemaPlace {
  readonly document: SpecDocument;
  readonly direction: Direction;
  readonly schema: JsonObject;
  readonly pointer: string;
}
