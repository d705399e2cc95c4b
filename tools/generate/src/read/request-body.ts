/** Request Body Object: OpenAPI 3.1, section 4.8.13. */
import { child, componentKey, fault, flag, type OperationNode } from "@org/openapi";
import type { MediaType, NamedSchema, RequestBody, Schema } from "../model.ts";
import { readDocs } from "./docs.ts";
import { readContent } from "./media-type.ts";
import type { Reading } from "./reading.ts";

/** Methods that `fetch` sends no body with (Fetch standard, section 5.4). */
const NEVER_WITH_BODY = new Set(["get", "head"]);

/**
 * The body of an operation; undefined where it has none. A body of GET, HEAD and DELETE has no meaning
 * (RFC 9110, sections 9.3.1, 9.3.2 and 9.3.5), and documents give them empty ones: those are none, nor is
 * what could be left out and can't be sent.
 *
 * @throws {SpecError} when a body is required, and can't be sent.
 */
export function readRequestBody(
  { node, method }: OperationNode,
  typeName: string,
  reading: Reading,
): RequestBody | undefined {
  const at = child(node, "requestBody");
  if (at === undefined) return undefined;
  const body = reading.files.resolve(at);
  const documented = readContent(child(body, "content"), `${typeName}Body`, reading);
  const isNever = NEVER_WITH_BODY.has(method);
  const mayBeEmpty = ({ body: kind }: MediaType): boolean =>
    isNever || (method === "delete" && kind === "form");
  if (documented.every((media) => mayBeEmpty(media) && hasNothing(media.schema))) return undefined;
  const required = flag(body, "required");
  if (isNever) {
    if (!required) return undefined;
    const message = `\`fetch\` sends no body with ${method.toUpperCase()}, and this one is required`;
    throw fault(at, message);
  }
  // An array or a text has no members that could be fields: what can't be sent is no choice.
  const content = documented.filter(
    ({ body: kind, schema }) => kind !== "form" || hasFields(schema),
  );
  // A form has no null to send: no body is none.
  for (const media of content) {
    if (media.body === "form" && required) media.schema = { ...media.schema, nullable: false };
  }
  if (content.length === 0) {
    throw fault(body, "the schema of a form must be an object: its members are the fields");
  }
  const component = componentKey(reading.root, body, "requestBodies");
  return {
    required,
    docs: readDocs(body),
    content,
    ...(component !== undefined && { component }),
  };
}

/** Whether nothing is said of what the body holds; references may lead in a circle here. */
function hasNothing({ shape }: Schema, seen: readonly NamedSchema[] = []): boolean {
  if (shape.kind === "unknown") return true;
  if (shape.kind === "ref") {
    return !seen.includes(shape.to) && hasNothing(shape.to.schema, [...seen, shape.to]);
  }
  if (shape.kind !== "object") return false;
  return shape.members.length + shape.patterns.length === 0 && shape.additional === undefined;
}

/** Whether a value that fits can be an object. */
function hasFields({ shape }: Schema, above: ReadonlySet<NamedSchema> = new Set()): boolean {
  switch (shape.kind) {
    case "unknown":
    case "object":
      return true;
    case "ref":
      // What refers to itself without end is refused later, when all is read.
      return !above.has(shape.to) && hasFields(shape.to.schema, new Set([...above, shape.to]));
    case "allOf":
      return shape.parts.some((part) => hasFields(part, above));
    case "union":
      return shape.branches.some((branch) => hasFields(branch, above));
    default:
      return false;
  }
}
