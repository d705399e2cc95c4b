import {
  child,
  entries,
  type Node,
  type OpenApiDocument,
  operationsOf,
  responsesOf,
} from "@org/openapi";

/** Where error bodies say what is wrong, by the usual names of their members: `x-errors`. */
export interface ErrorEnvelope {
  readonly code?: string[];
  readonly message?: string[];
}

/** The members that all error bodies of a document are looked through for. */
const MEMBERS = ["code", "message"] as const;

/** Where the error bodies of a document say what is wrong; undefined where none is told. */
export function errorEnvelope(document: OpenApiDocument): ErrorEnvelope | undefined {
  const bodies = operationsOf(document).flatMap((operation) =>
    responsesOf(document, operation)
      .filter(([status]) => /^(4|5|default)/.test(status))
      .flatMap(([, response]) => entries(child(response, "content"), "`content`"))
      .map(([, media]) => child(media, "schema")),
  );
  const found: Record<string, string[]> = {};
  for (const body of bodies) {
    const places = [
      ["", body],
      ["/error", propertyOf(document, body, "error")],
    ] as const;
    for (const [pointer, schema] of places) {
      for (const key of MEMBERS) {
        if (propertyOf(document, schema, key) === undefined) continue;
        found[key] = [...new Set([...(found[key] ?? []), `${pointer}/${key}`])];
      }
    }
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function propertyOf(
  { files }: OpenApiDocument,
  schema: Node | undefined,
  key: string,
): Node | undefined {
  const properties = schema && child(files.resolve(schema), "properties");
  return properties && child(properties, key);
}
