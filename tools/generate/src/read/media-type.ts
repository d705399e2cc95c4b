/** Media Type Object: OpenAPI 3.1, section 4.8.14. */
import { child, entries, type Node } from "@org/openapi";
import { isForm, isJson, isMultipart, isStream, isText } from "../media-types.ts";
import type { MediaType, Schema } from "../model.ts";
import { readEncodings } from "./encoding.ts";
import { readExamples } from "./example.ts";
import { withFiles } from "./form-files.ts";
import type { Reading } from "./reading.ts";
import { bare, readSchema } from "./schema.ts";

/**
 * The media types of a `content`; `id` names the validators of inline schemas. What is a stream in an
 * answer is the text of it in a request, and in an error.
 */
export function readContent(
  node: Node | undefined,
  id: string,
  reading: Reading,
  streams = false,
): MediaType[] {
  return entries(node, "`content`").map(([type, at], index) => {
    const found = child(at, "schema");
    const whole = found === undefined ? bare(at, { kind: "unknown" }) : readSchema(found, reading);
    const schema = isMultipart(type) ? withFiles(whole) : whole;
    const body = streams && isStream(type) ? "stream" : bodyOf(type, schema);
    return {
      type,
      node: at,
      schema,
      body,
      encodings: body === "form" ? readEncodings(type, at, schema, reading) : new Map(),
      id: reading.ids.claim(index === 0 ? id : `${id}${index + 1}`),
      examples: readExamples(at, reading),
    };
  });
}

function bodyOf(type: string, schema: Schema): MediaType["body"] {
  if (isJson(type)) return "json";
  if (isForm(type)) return "form";
  if (schema.shape.kind === "scalar" && schema.shape.binary) return "binary";
  if (isText(type)) return "text";
  return /^(\*|application\/\*)/.test(type) && schema.shape.kind !== "unknown" ? "json" : "binary";
}
