import { child, entries, flag, type Node, type OpenApiDocument, pointerTo } from "@org/openapi";
import { placeOf } from "../place.ts";
import type { Part } from "../schema/shape.ts";
import { readEncodings } from "./encoding.ts";
import { mediaTypeName } from "./media-type.ts";
import type { Content, Header } from "./model.ts";

/** The media types of a body, by their name without case and charset. */
export function readContent(document: OpenApiDocument, holder: Node): ReadonlyMap<string, Content> {
  return new Map(
    entries(child(holder, "content"), "`content`").map(([name, media]) => [
      mediaTypeName(name),
      {
        ...readSchema(media),
        pointer: placeOf(document, media),
        ...encodingsOf(document, name, media),
      },
    ]),
  );
}

/** The schema of a parameter, header or media type; none allows everything, and has a place all the same. */
export function readSchema(holder: Node): Part {
  const pointer = pointerTo(holder.pointer, "schema");
  return { schemas: [child(holder, "schema") ?? { ...holder, pointer, value: true }] };
}

function encodingsOf(document: OpenApiDocument, type: string, media: Node) {
  const encodings = readEncodings(document, type, media, (node) => readHeaders(document, node));
  return encodings === undefined ? {} : { encodings };
}

/** The headers of a response; `Content-Type` is described by the content instead. */
export function readHeaders(document: OpenApiDocument, holder: Node): ReadonlyMap<string, Header> {
  const headers = new Map<string, Header>();
  for (const [name, at] of entries(child(holder, "headers"), "`headers`")) {
    if (name.toLowerCase() === "content-type") continue;
    const found = document.files.resolve(at);
    const [content] = readContent(document, found).values();
    headers.set(name.toLowerCase(), {
      ...(content ?? readSchema(found)),
      name,
      required: flag(found, "required"),
      pointer: placeOf(document, found),
    });
  }
  return headers;
}
