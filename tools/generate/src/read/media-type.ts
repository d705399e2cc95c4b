/** Media Type Object: OpenAPI 3.1, section 4.8.14. */
import { child, entries, type Node } from "@org/openapi";
import type { MediaType, Schema } from "../model.ts";
import type { Reading } from "./reading.ts";
import { bare, readSchema } from "./schema.ts";

/** JSON by its name, or by its suffix (RFC 6839, section 3.1). */
const JSON_TYPE = /[/+]json\s*(;|$)/i;

/**
 * One value after the other, for as long as the server has some: JSON text sequences (RFC 7464, RFC 8091),
 * JSON lines by all of their names, server-sent events (HTML, section 9.2).
 */
const STREAM_TYPE =
  /[/+](json-seq|(x-)?(nd-?json|ldjson|jsonl|json-?lines|json-stream))\s*(;|$)|^application\/stream\+json\b|^text\/event-stream\b/i;

const TEXT_TYPE = /^text\/|[/+](xml|javascript|yaml|graphql)\b/i;
const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/)/i;

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
    const schema = found === undefined ? bare(at, { kind: "unknown" }) : readSchema(found, reading);
    return {
      type,
      node: at,
      schema,
      body: STREAM_TYPE.test(type) ? (streams ? "stream" : "text") : bodyOf(type, schema),
      id: reading.ids.claim(index === 0 ? id : `${id}${index + 1}`),
    };
  });
}

function bodyOf(type: string, schema: Schema): MediaType["body"] {
  if (JSON_TYPE.test(type)) return "json";
  if (FORM_TYPE.test(type)) return "form";
  if (schema.shape.kind === "scalar" && schema.shape.binary) return "binary";
  if (TEXT_TYPE.test(type)) return "text";
  return /^(\*|application\/\*)/.test(type) && schema.shape.kind !== "unknown" ? "json" : "binary";
}
