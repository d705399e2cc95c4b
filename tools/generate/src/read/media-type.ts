/** Media Type Object: OpenAPI 3.1, section 4.8.14. */
import { child, entries, type Node } from "@org/openapi";
import type { MediaType, Schema } from "../model.ts";
import type { Reading } from "./reading.ts";
import { bare, readSchema } from "./schema.ts";

const JSON_TYPE = /^(application|text)\/([\w.!#$&^-]+\+)?json\b/i;
const TEXT_TYPE = /^text\/|[/+](xml|javascript|yaml|graphql)\b|ndjson|jsonl/i;
const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/)/i;

/** The media types of a `content`; `id` names the validators of inline schemas. */
export function readContent(node: Node | undefined, id: string, reading: Reading): MediaType[] {
  return entries(node, "`content`").map(([type, at], index) => {
    const found = child(at, "schema");
    const schema = found === undefined ? bare(at, { kind: "unknown" }) : readSchema(found, reading);
    return {
      type,
      node: at,
      schema,
      body: bodyOf(type, schema),
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
