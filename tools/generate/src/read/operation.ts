/** Operation Object: OpenAPI 3.1, section 4.8.10. */
import {
  child,
  componentKey,
  fault,
  items,
  type Node,
  type OperationNode,
  parametersOf,
  requirePath,
  responsesOf,
  text,
} from "@org/openapi";
import type { Operation, Response } from "../model.ts";
import { isReserved, methodCase, pascalCase, type Scope } from "../names.ts";
import { readDocs } from "./docs.ts";
import { readHeaders } from "./header.ts";
import { readContent } from "./media-type.ts";
import { isCredential, readParameters } from "./parameter.ts";
import { partHeaders } from "./part-headers.ts";
import type { Reading } from "./reading.ts";
import { readRequestBody } from "./request-body.ts";
import { readSecurity } from "./security-requirement.ts";
import type { Security } from "./security-scheme.ts";
import { readServers } from "./server.ts";

/** The types that are called after an operation; that of an item where it has pages. */
const TYPES = ["Args", "Response", "Error", "Item"];

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE: ReadonlySet<string> = new Set(["get", "head", "options"]);

/** What every operation of a document shares. */
export interface OperationContext {
  readonly reading: Reading;
  /** Names of methods and of their types. */
  readonly names: Scope;
  readonly security: Security;
  /** The environments of the document's servers. */
  readonly environments: readonly string[];
}

/**
 * Reads one operation.
 *
 * @throws {SpecError} when no client can carry it out, or code can't express it.
 */
export function readOperation(found: OperationNode, context: OperationContext): Operation {
  const { node, path, method } = found;
  requirePath(path, found.pathItem);
  requireMethod(found);
  const { reading, names } = context;
  const originalId = found.id;
  const hasPages = child(node, "x-pagination") !== undefined;
  const id = names.claim(methodName(found), (name) => [
    constantOf(name),
    ...TYPES.filter((type) => type !== "Item" || hasPages).map(
      (suffix) => pascalCase(name) + suffix,
    ),
  ]);
  const typeName = pascalCase(id);
  const security = withoutOwnToken(
    readSecurity(child(node, "security") ?? child(reading.root, "security"), context.security),
    found,
    context.security,
  );
  const body = readRequestBody(found, typeName, reading);
  const severalTypes = (body?.content.length ?? 0) > 1;
  const taken = [...(body === undefined ? [] : ["body"]), ...(severalTypes ? ["contentType"] : [])];
  const described = parametersOf(reading.document, found).filter(
    (one) => !isCredential(one, security.flat(), context.security),
  );
  const isSafe = SAFE.has(method);
  const own = readParameters(withoutCookieHeader(described), reading, taken, isSafe);
  const parameters = [...own, ...partHeaders(body, own, taken)];
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
    security,
    ...(originalId && originalId !== id && { originalId }),
    ...(body !== undefined && { body }),
    // Where none of its own can be used, it has none: those of the document are not its.
    ...(servers !== undefined && {
      servers: readServers(servers, reading.faults, [], context.environments),
    }),
  };
}

/** A request has one header of cookies (RFC 6265, section 5.4): cookie parameters say what is in it. */
function withoutCookieHeader(parameters: readonly Node[]): readonly Node[] {
  if (!parameters.some((one) => text(one, "in") === "cookie")) return parameters;
  return parameters.filter(
    (one) => text(one, "in") !== "header" || text(one, "name")?.toLowerCase() !== "cookie",
  );
}

/** What hands out a token can't need it: many documents ask for it everywhere, and forget that. */
function withoutOwnToken(
  alternatives: string[][],
  { id }: OperationNode,
  { schemes }: Security,
): string[][] {
  return alternatives.filter(
    (names) => !names.some((name) => id !== undefined && schemes.get(name)?.["operation"] === id),
  );
}

/** `fetch` refuses TRACE (Fetch standard, section 2.2.1). */
function requireMethod({ method, node }: OperationNode): void {
  if (method === "trace") throw fault(node, "`fetch` has no TRACE: the operation can't be called");
}

/** The name of a method: `operationId`, where it has a letter or a digit, in camelCase; else its path. */
function methodName({ id, method, path }: OperationNode): string {
  const isTelling = id !== undefined && /[\p{L}\p{N}]/u.test(id);
  return methodCase(isTelling ? id : `${method} ${path}`);
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
