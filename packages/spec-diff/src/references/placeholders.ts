import type { Kind } from "./structure.ts";

/**
 * What stands for a thing of each kind that can't be read, on both sides: it says nothing. A parameter
 * must say something, so it is one that OpenAPI has its readers ignore (3.1, section 4.8.12.1).
 */
export const PLACEHOLDERS: Readonly<Record<Kind, object>> = {
  document: {},
  components: {},
  "path item": {},
  operation: { responses: {} },
  parameter: { name: "Accept", in: "header", schema: {} },
  body: { content: { "application/json": { schema: {} } } },
  response: { description: "" },
  header: { schema: {} },
  "media type": {},
  encoding: {},
  example: {},
  link: {},
  callback: {},
  "security scheme": { type: "http", scheme: "bearer" },
  schema: {},
};
