import { isForm, isJson, isStream, isText } from "@org/generate";
import type { Content } from "../../api/model.ts";
import type { Direction, Shape } from "../../schema/shape.ts";
import type { Context } from "../outcome.ts";
import { isBytes } from "../schema/formats.ts";

/** What a body is in code: a value of its schema's type, or a text, bytes or a stream of them. */
export type BodyForm = "json" | "form" | "text" | "bytes" | "stream";

/** What a media type and its schema are in code, as the generator has it. */
export function bodyForm(
  { shapes, received }: Context,
  side: "base" | "revision",
  direction: Direction,
  [type, content]: readonly [type: string, content: Content],
): BodyForm {
  if (isJson(type)) return "json";
  const isReceived = direction === received;
  if (isStream(type)) return isReceived ? "stream" : "text";
  if (isForm(type)) return isReceived ? "text" : "form";
  const shape = shapes[side][direction].of(content);
  if (isBinary(shape)) return "bytes";
  if (isText(type)) return "text";
  // A range with a schema has JSON.
  return /^(\*|application\/\*)/.test(type) && shape.alternatives !== "any" ? "json" : "bytes";
}

function isBinary({ alternatives }: Shape): boolean {
  if (alternatives === "any") return false;
  return alternatives.every(({ kind, facets }) => kind === "string" && isBytes(facets));
}
