import type { SpecDocument } from "../document.ts";
import { asObject, type JsonObject, pointerTo, stableJson } from "../json.ts";
import type { Part } from "../schema/shape.ts";
import type { Content, Header } from "./model.ts";

/** The media types of a body, by their name without case and charset. */
export function readContent(holder: JsonObject, pointer: string): ReadonlyMap<string, Content> {
  const place = pointerTo(pointer, "content");
  return new Map(
    Object.entries(asObject(holder["content"])).map(([name, value]) => {
      const media = asObject(value);
      const at = pointerTo(place, name);
      const encoding = stableJson(media["encoding"] ?? {});
      return [mediaTypeName(name), { ...readSchema(media, at), pointer: at, encoding }];
    }),
  );
}

/** The schema of a parameter, header or media type; none allows everything. */
export function readSchema(holder: JsonObject, pointer: string): Part {
  const value = holder["schema"];
  return { schemas: value === undefined ? [] : [{ value, pointer: pointerTo(pointer, "schema") }] };
}

/** Media types are compared without case, and text is UTF-8 unless said (RFC 9110, section 8.3). */
function mediaTypeName(name: string): string {
  const [type = "", ...parameters] = name.split(";").map((part) => part.trim());
  const kept = parameters.filter((part) => !part.toLowerCase().startsWith("charset="));
  return [type.toLowerCase(), ...kept].join(";");
}

/** The headers of a response; `Content-Type` is described by the content instead. */
export function readHeaders(
  document: SpecDocument,
  holder: JsonObject,
  pointer: string,
): ReadonlyMap<string, Header> {
  const headers = new Map<string, Header>();
  for (const [name, value] of Object.entries(asObject(holder["headers"]))) {
    if (name.toLowerCase() === "content-type") continue;
    const found = document.resolve({ value, pointer: pointerTo(pointer, "headers", name) });
    const [content] = readContent(found.value, found.pointer).values();
    headers.set(name.toLowerCase(), {
      ...(content ?? readSchema(found.value, found.pointer)),
      name,
      required: found.value["required"] === true,
      pointer: found.pointer,
    });
  }
  return headers;
}
