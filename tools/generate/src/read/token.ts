/** Tokens: our `x-token`, and OAuth Flow Object (OpenAPI 3.1, section 4.8.29). */
import {
  child,
  entries,
  fault,
  isObject,
  items,
  type Node,
  requiredText,
  text,
  tokenEndpoint,
  tokenUrl,
} from "@org/openapi";
import type { Operation, SecurityScheme, Server, TokenEndpoint } from "../model.ts";
import type { Faults } from "./faults.ts";
import { readServers } from "./server.ts";

/** Names a credential of a scheme as an option of the client. */
export type Declare = (name: string) => string;

/** The members of a token's request: each the name of a credential, or a constant. */
type Body = Readonly<Record<string, string | { readonly const: unknown }>>;

/** What `x-token` says of a token that an operation hands out. */
export function readOperationToken(node: Node, declare: Declare): SecurityScheme {
  const token = child(node, "x-token") ?? node;
  const body = readBody(token, declare);
  return {
    type: "token",
    operation: requiredText(token, "operation", "`x-token`"),
    accessToken: requiredText(token, "accessToken", "`x-token`"),
    credentials: credentialsIn(body),
    ...(Object.keys(body).length > 0 && { body }),
    ...pointersOf(token),
  };
}

/**
 * The flow of client credentials, which asks no person. A document that wants a token of another flow names
 * its option: `x-credentials: { token }`.
 */
export function clientCredentialsOf(node: Node): Node | undefined {
  const named = child(node, "x-credentials");
  if (named !== undefined && child(named, "token") !== undefined) return undefined;
  const flows = child(node, "flows");
  return flows && child(flows, "clientCredentials");
}

/**
 * A token of OAuth 2.0 client credentials: RFC 6749, section 4.4.
 *
 * @param option the client option for a part of the scheme
 * @throws {SpecError} when nothing may be sent to its `tokenUrl`.
 */
export function readOAuthToken(
  node: Node,
  flow: Node,
  faults: Faults,
  option: (part: "clientId" | "clientSecret") => string,
  declare: Declare,
): SecurityScheme {
  const url = tokenUrl(flow);
  const token = child(node, "x-token");
  const servers = token && child(token, "servers");
  const username = declare(option("clientId"));
  const password = declare(option("clientSecret"));
  const isInBody = token && text(token, "clientAuthentication") === "client_secret_post";
  const body = {
    grant_type: { const: "client_credentials" },
    ...(isInBody && { client_id: username, client_secret: password }),
    ...(token && readBody(token, declare)),
  };
  return {
    type: "token",
    credentials: [...new Set([username, password, ...credentialsIn(body)])],
    ...(servers === undefined
      ? { tokenUrl: url }
      : {
          endpoint: {
            path: tokenEndpoint(url, []).path,
            servers: readServers(servers, faults),
          },
        }),
    ...(!isInBody && { basic: { username, password } }),
    body,
    // RFC 6749, section 5.1
    accessToken: "/access_token",
    expiresIn: "/expires_in",
    ...(token && pointersOf(token)),
  };
}

function readBody(token: Node, declare: Declare): Body {
  return Object.fromEntries(
    entries(child(token, "body"), "`body`").map(([member, { value }]) => [
      member,
      isObject(value) ? { const: value["const"] } : declare(String(value)),
    ]),
  );
}

function credentialsIn(body: Body): string[] {
  return Object.values(body).filter((value) => typeof value === "string");
}

function pointersOf(token: Node): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ["accessToken", "expiresIn", "expiresAt"].flatMap((name) => {
      const pointer = text(token, name);
      return pointer === undefined ? [] : [[name, pointer]];
    }),
  );
}

/** What tokens are got with and from, once all else of a document is read. */
export interface TokenContext {
  readonly operations: readonly Operation[];
  readonly servers: readonly Server[];
  readonly root: Node;
  /** Where the scheme is written. */
  readonly node: Node;
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
}

/**
 * A token of an operation, with the name that this has in code and the credentials that sign it.
 *
 * @throws {SpecError} when there is no such operation, or it needs a token as well.
 */
export function finishOperationToken(
  scheme: SecurityScheme,
  { operations, schemes, node }: TokenContext,
): SecurityScheme {
  const id = scheme["operation"];
  const found = operations.find((one) => (one.originalId ?? one.id) === id);
  if (found === undefined) throw fault(node, `\`x-token\` names no operation: "${id}"`);
  const signs = found.security.flat().map((name) => schemes.get(name));
  if (signs.some((one) => one?.type === "token")) {
    throw fault(
      found.node,
      `the operation hands out a token and can't need another: give "${id}" a \`security\` of its own, or an empty one`,
    );
  }
  const [first = []] = found.security;
  const own = first.flatMap((name) => partsOf(schemes.get(name)));
  const known = Array.isArray(scheme["credentials"]) ? scheme["credentials"] : [];
  return { ...scheme, operation: found.id, credentials: [...new Set([...known, ...own])] };
}

/** The credentials of a scheme that is no token. */
function partsOf(scheme: SecurityScheme | undefined): unknown[] {
  return ["username", "password", "token", "value"]
    .map((part) => scheme?.[part])
    .filter((name) => typeof name === "string");
}

/**
 * A token of OAuth, with its endpoint and the scopes that the operations need. An endpoint on a server of
 * the document moves with that; any other is the same in every environment, unless `x-token` says more.
 */
export function finishOAuthToken(
  name: string,
  { tokenUrl: written, body, ...scheme }: SecurityScheme,
  { operations, servers, root, node }: TokenContext,
): SecurityScheme {
  const scopes = new Set(operations.flatMap((operation) => scopesOf(operation, name, root)));
  const scope = scopes.size === 0 ? {} : { scope: { const: [...scopes].join(" ") } };
  const endpoint = scheme.endpoint ?? endpointOf(String(written), servers, node);
  return { ...scheme, endpoint, body: { ...scope, ...(isObject(body) && body) } };
}

function endpointOf(url: string, servers: readonly Server[], node: Node): TokenEndpoint {
  const urls = servers.map((server) => server.url);
  const { path, origin, on } = tokenEndpoint(url, urls);
  if (on === "server") return { path };
  if (on === "host") return { path, servers: servers.map(withoutPath) };
  const environments = [...new Set(servers.flatMap((server) => server.environments))];
  return { path, servers: [{ node, url: origin, template: origin, environments, variables: [] }] };
}

function withoutPath(server: Server): Server {
  const [origin = ""] = /^[^/]*:\/\/[^/]*/.exec(server.template) ?? [];
  const variables = server.variables.filter(({ name }) => origin.includes(`{${name}}`));
  return { ...server, url: new URL(server.url).origin, template: origin, variables };
}

/** The scopes of a scheme that an operation needs: Security Requirement Object, section 4.8.30. */
function scopesOf({ node }: Operation, name: string, root: Node): string[] {
  const security = child(node, "security") ?? child(root, "security");
  return items(security, "`security`")
    .flatMap((requirement) => items(child(requirement, name), "scopes"))
    .map(({ value }) => String(value));
}
