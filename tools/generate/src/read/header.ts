/** Header Object: OpenAPI 3.1, section 4.8.21. */
import { child, entries, flag, type Node, requireToken } from "@org/openapi";
import type { Header } from "../model.ts";
import { readDocs } from "./docs.ts";
import { readExamples } from "./example.ts";
import type { Reading } from "./reading.ts";
import { bare, readSchema } from "./schema.ts";

/** The headers of a response; `Content-Type` is none of them, says OpenAPI. */
export function readHeaders(node: Node | undefined, reading: Reading): Header[] {
  return entries(node, "`headers`")
    .filter(([name]) => name.toLowerCase() !== "content-type")
    .map(([name, at]) => {
      requireToken(name, at);
      const header = reading.files.resolve(at);
      const [media] = entries(child(header, "content"), "`content`");
      const schema = child(media?.[1] ?? header, "schema");
      const example = exampleOf(header, schema, reading);
      return {
        name,
        required: flag(header, "required"),
        docs: readDocs(header),
        ...(example !== undefined && { example }),
        schema:
          schema === undefined ? bare(header, { kind: "unknown" }) : readSchema(schema, reading),
      };
    });
}

/** The first example of a header, or that of its schema, as it is sent. */
function exampleOf(header: Node, schema: Node | undefined, reading: Reading): string | undefined {
  const [first] = readExamples(header, reading);
  const value = first?.value ?? (schema && child(schema, "example")?.value);
  const isOne = ["string", "number", "boolean"].includes(typeof value);
  return isOne && /^[\t\x20-\x7e]*$/.test(String(value)) ? String(value) : undefined;
}
