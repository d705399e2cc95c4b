/** Header Object: OpenAPI 3.1, section 4.8.21. */
import { child, entries, flag, type Node, requireToken } from "@org/openapi";
import type { Header } from "../model.ts";
import { readDocs } from "./docs.ts";
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
      return {
        name,
        required: flag(header, "required"),
        docs: readDocs(header),
        schema:
          schema === undefined ? bare(header, { kind: "unknown" }) : readSchema(schema, reading),
      };
    });
}
