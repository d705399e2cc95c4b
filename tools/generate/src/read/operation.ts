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
import type { Operation, Parameter, RequestBody, Response, SecurityScheme } from "../model.ts";
import { camelCase, isReserved, pascalCase, type Scope } from "../names.ts";
import { readDocs } from "./docs.ts";
import { readHeaders } from "./header.ts";
import { readContent } from "./media-type.ts";
import { readParameters } from "./parameter.ts";
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
  const parameters = readParameters(parametersOf(reading.document, found), reading, [
    ...(body === undefined ? [] : ["body"]),
    ...(severalTypes ? ["contentType"] : []),
  ]);
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
  const content = readContent(child(body, "content"), `${typeName}Body`, reading);
  if (content.length === 0) return undefined;
  const component = componentKey(reading.root, body, "requestBodies");
  return {
    required: flag(body, "required"),
    docs: readDocs(body),
    content,
    ...(component !== undefined && { component }),
  };
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
      content: readContent(child(response, "content"), name, reading, /^(2|default)/.test(status)),
    };
  });
}
