import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";

/** Members of an Operation Object; what stands beside them is of the document around it. */
const OPERATION = [
  "operationId",
  "summary",
  "description",
  "tags",
  "deprecated",
  "parameters",
  "requestBody",
  "responses",
  "security",
];

/** The draft of a whole operation, with what its document says beside it. */
export function docusaurusDraft(
  api: JsonObject,
  title: string | undefined,
  line: number,
  notes: Notes,
): JsonObject {
  const operation = pick(api, OPERATION);
  operation["summary"] ??= title ?? "";
  const info = objectAt(api, "info");
  const schemes = objectAt(api, "securitySchemes");
  return notes.lines.mark(
    {
      openapi: "3.0.3",
      info: { ...info, title: ownMember(info, "title") ?? title ?? "" },
      servers: ownMember(api, "servers") ?? [],
      paths: {
        [String(api["path"])]: {
          [String(api["method"]).toLowerCase()]: notes.lines.mark(operation, line),
        },
      },
      components: {
        securitySchemes: schemes,
        ...(isObject(api["components"]) ? objectAt(api, "components") : {}),
      },
    },
    line,
  );
}

function pick(owner: JsonObject, keys: readonly string[]): JsonObject {
  const result: JsonObject = {};
  for (const key of keys) {
    const value = ownMember(owner, key);
    if (value !== undefined && value !== null) result[key] = value;
  }
  return result;
}
