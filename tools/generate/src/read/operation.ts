/** Operation Object: OpenAPI 3.1, section 4.8.10. */
import {
  child,
  componentKey,
  fault,
  flag,
  items,
  type Node,
  type OperationNode,
  parametersOf,
  requirePath,
  responsesOf,
  type SpecError,
} from "@org/openapi";
import type {
  NamedSchema,
  Operation,
  Parameter,
  RequestBody,
  Response,
  Schema,
  SecurityScheme,
} from "../model.ts";
import { camelCase, isReserved, pascalCase, type Scope } from "../names.ts";
import { readDocs } from "./docs.ts";
import { readHeaders } from "./header.ts";
import { readContent } from "./media-type.ts";
import { partHeaders, readParameters } from "./parameter.ts";
import type { Reading } from "./reading.ts";
import { readSecurity } from "./security-requirement.ts";
import { readServers } from "./server.ts";

/** What every operation of a document shares. */
export interface OperationContext {
  readonly reading: Reading;
  /** Names of methods and of their types. */
  readonly names: Scope;
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  readonly declaredSchemes: ReadonlySet<string>;
  /** Where to tell of what is left out. */
  readonly omitted: SpecError[];
}

/** Reads one operation. */
export function readOperation(found: OperationNode, context: OperationContext): Operation {
  const { node, path, method } = found;
  requirePath(path, found.pathItem);
  const { reading, names, schemes, declaredSchemes } = context;
  const originalId = found.id;
  const id = names.claim(camelCase(originalId ?? `${method} ${path}`), (name) => [
    constantOf(name),
    ...["Args", "Response", "Error"].map((suffix) => pascalCase(name) + suffix),
  ]);
  const typeName = pascalCase(id);
  const body = readRequestBody(child(node, "requestBody"), typeName, reading);
  const severalTypes = (body?.content.length ?? 0) > 1;
  const taken = [...(body === undefined ? [] : ["body"]), ...(severalTypes ? ["contentType"] : [])];
  const own = readParameters(parametersOf(reading.document, found), reading, taken);
  const parameters = [...own, ...partHeaders(body?.content ?? [], own, taken)];
  checkTemplate(node, path, parameters);
  const servers = ownServers(found);
  return {
    node,
    id,
    constant: constantOf(id),
    typeName,
    method: method.toUpperCase(),
    path,
    docs: readDocs(node),
    parameters,
    responses: readResponses(found, typeName, reading),
    security: readSecurity(
      child(node, "security") ?? child(reading.root, "security"),
      schemes,
      declaredSchemes,
    ),
    ...(originalId !== undefined && originalId !== id && { originalId }),
    ...(body !== undefined && { body }),
    // Where none of its own can be used, it has none: those of the document are not its.
    ...(servers !== undefined && { servers: readServers(servers, context.omitted) }),
  };
}

/** The servers that an operation has in place of the document's: an empty list names none. */
export function ownServers({ node, pathItem }: OperationNode): Node | undefined {
  const servers = child(node, "servers") ?? child(pathItem, "servers");
  return items(servers, "`servers`").length === 0 ? undefined : servers;
}

/** `client.delete()` is a fine method, but no constant can be called so. */
function constantOf(id: string): string {
  return isReserved(id) ? `${id}Operation` : id;
}

function checkTemplate(node: Node, path: string, parameters: readonly Parameter[]): void {
  for (const [, name] of path.matchAll(/\{([^}]*)\}/g)) {
    if (!parameters.some((parameter) => parameter.in === "path" && parameter.name === name)) {
      throw fault(node, `the path has {${name}}, and no path parameter is called so: describe it`);
    }
  }
}

function readRequestBody(
  node: Node | undefined,
  typeName: string,
  reading: Reading,
): RequestBody | undefined {
  if (node === undefined) return undefined;
  const body = reading.files.resolve(node);
  const documented = readContent(child(body, "content"), `${typeName}Body`, reading);
  if (documented.length === 0) return undefined;
  // An array or a text has no members that could be fields: what can't be sent is no choice.
  const content = documented.filter(
    ({ body: kind, schema }) => kind !== "form" || hasFields(schema),
  );
  if (content.length === 0) {
    throw fault(body, "the schema of a form must be an object: its members are the fields");
  }
  const component = componentKey(reading.root, body, "requestBodies");
  return {
    required: flag(body, "required"),
    docs: readDocs(body),
    content,
    ...(component !== undefined && { component }),
  };
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

function readResponses(found: OperationNode, typeName: string, reading: Reading): Response[] {
  return responsesOf(reading.document, found).map(([status, response]) => {
    if (!/^(default|[1-5](\d\d|XX))$/.test(status)) {
      throw fault(response, `"${status}" is no status: three digits, 4XX or default`);
    }
    const name = `${typeName}${status === "default" ? "Default" : status}`;
    const component = componentKey(reading.root, response, "responses");
    return {
      status,
      docs: readDocs(response),
      headers: readHeaders(child(response, "headers"), reading),
      ...(component !== undefined && { component }),
      content: readContent(child(response, "content"), name, reading),
    };
  });
}
