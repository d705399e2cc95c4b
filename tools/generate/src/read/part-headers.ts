/** Headers of parts: OpenAPI 3.1, section 4.8.15, Encoding Object, `headers`. */
import { fault } from "@org/openapi";
import type { Header, NamedSchema, Parameter, RequestBody, Schema } from "../model.ts";
import { argument } from "./parameter.ts";

/**
 * The headers of the parts of a body, as arguments like any header's: one for all of a name. What a part
 * must have is required where each request has the part.
 */
export function partHeaders(
  body: RequestBody | undefined,
  parameters: readonly Parameter[],
  taken: readonly string[],
): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const { header, isAlways } of headersOf(body)) {
    const key = header.name.toLowerCase();
    const same = found.get(key);
    if (same !== undefined) {
      const required = same.required || (header.required && isAlways);
      found.set(key, { ...same, required });
      continue;
    }
    const others = [...parameters, ...found.values()];
    if (others.some(({ in: place, name }) => place === "header" && name.toLowerCase() === key)) {
      continue;
    }
    const names = new Set([...taken, ...others.map(({ arg }) => arg)]);
    found.set(key, headerParameter({ ...header, required: header.required && isAlways }, names));
  }
  return [...found.values()];
}

/** The headers of all parts; `isAlways` says that each request has the part. */
function headersOf(body: RequestBody | undefined): { header: Header; isAlways: boolean }[] {
  if (body === undefined) return [];
  const isOnly = body.required && body.content.length === 1;
  return body.content.flatMap(({ encodings, schema }) =>
    [...encodings].flatMap(([name, { headers }]) => {
      const isAlways = isOnly && requiresMember(schema, name);
      return headers.map((header) => ({ header, isAlways }));
    }),
  );
}

/** Whether an object that fits has the member. */
function requiresMember(
  { shape }: Schema,
  name: string,
  above: ReadonlySet<NamedSchema> = new Set(),
): boolean {
  switch (shape.kind) {
    case "ref":
      // What refers to itself without end is refused later, when all is read.
      if (above.has(shape.to)) return false;
      return requiresMember(shape.to.schema, name, new Set([...above, shape.to]));
    case "object":
      return shape.members.some((member) => member.name === name && member.required);
    case "allOf":
      return shape.parts.some((part) => requiresMember(part, name, above));
    case "union":
      return shape.branches.every((branch) => requiresMember(branch, name, above));
    default:
      return false;
  }
}

function headerParameter(
  { name, required, docs, schema }: Header,
  taken: ReadonlySet<string>,
): Parameter {
  const value = fixedValue(schema);
  return {
    node: schema.node,
    name,
    arg: argument(name, "header", taken),
    in: "header",
    required,
    docs,
    schema,
    style: "simple",
    explode: false,
    allowReserved: false,
    idempotencyKey: false,
    ofParts: true,
    ...(value !== undefined && { value }),
  };
}

/** What a header is sent with where nobody says otherwise: its only value, or its default. */
function fixedValue({ node, docs, shape }: Schema): string | undefined {
  const [only, ...others] = shape.kind === "scalar" ? shape.known : [];
  const value = only !== undefined && others.length === 0 ? only : docs.default;
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const line = String(value);
  if (/^[\t\x20-\x7e]*$/.test(line)) return line;
  throw fault(node, "the header's value has characters that no header can carry");
}
