/** OpenAPI Object: OpenAPI 3.1, section 4.8.1. */
import {
  child,
  entries,
  labelOf,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  operationsOf,
  requireBounds,
  requireExtensions,
  text,
  withoutParts,
} from "@org/openapi";
import type { Model, NamedSchema, Omitted, Operation, Server } from "../model.ts";
import { packageName, pascalCase, Scope, variableOf } from "../names.ts";
import { readBalances } from "./balances.ts";
import { environmentNames, serversOfAll } from "./environment-names.ts";
import { readExtensions } from "./extensions.ts";
import { errorOf, Faults, usersOf } from "./faults.ts";
import { cutEndless, finishSchemas } from "./finish.ts";
import { readHeaderOptions } from "./header-option.ts";
import { ownServers } from "./operation.ts";
import { readOperations } from "./operations.ts";
import { withPagination } from "./pagination.ts";
import { Reading } from "./reading.ts";
import { finishTokens, readSecuritySchemes, type Security } from "./security-scheme.ts";
import { readServers } from "./server.ts";
import { nameServerOptions } from "./server-option.ts";

/** Names that generated modules use themselves, and those that every client has. */
const TAKEN_NAMES = [
  "api",
  "fetchBalances",
  "fetchAllBalances",
  "then",
  "constructor",
  "provider",
  "parts",
  "validators",
  "components",
  "operations",
  "NoArgs",
  "Provider",
  "Operation",
  "Methods",
  "Credentials",
  "Environment",
  "ServerVariables",
  "HeaderOptions",
  "clientHeaders",
  "chooseServer",
  "createClient",
  "createClientWith",
  "fetchBalancesOf",
  "accountTasks",
  "pageTasks",
  "withPages",
  "oauthTokens",
  "operationTokens",
  "definition",
  "normalize",
  "packageJson",
];

/** Types that the client's module imports: its own have other names. */
const CLIENT_TYPES = [
  ...["CallOptions", "ClientBase", "ClientDefinition", "ClientOptions", "ClientWith", "Members"],
  ...["Procedure", "BalanceProcedure", "BalancesMethod", "BareBalancesMethod", "MockOptions"],
];

/**
 * What a document says, in the terms of the code that is made of it: all of it.
 *
 * @param name the provider's name, where the document is not to say it
 * @throws {SpecError} when something can't be read or expressed, naming its place; the first of several
 * tells of all (`SpecErrors`).
 */
export function readModel(document: OpenApiDocument, name?: string): Model {
  requireReadable(document);
  const parts = readParts(document, name);
  const wrong = parts.reading.faults.omitted.filter(({ kind }) => kind !== "server");
  const error = errorOf(wrong);
  if (error !== undefined) throw error;
  return modelOf(parts);
}

/**
 * The same, without what can't be read or expressed: an operation, a schema that none of the others
 * needs, a security scheme. What is left out, and why, is in `omitted`.
 *
 * @throws {SpecError} when that is true of every operation, of one that the others need, or of the
 * document as a whole.
 */
export function readPossible(document: OpenApiDocument, name?: string): Model {
  requireReadable(document);
  const omitted = new Map<string, Omitted>();
  for (let rest = document; ; ) {
    const parts = readParts(rest, name);
    const { faults } = parts.reading;
    if (!faults.haveParts) {
      const model = modelOf(parts);
      const all = [...omitted.values(), ...faults.omitted];
      const error = model.operations.length === 0 ? errorOf(all.filter(isCall)) : undefined;
      if (error !== undefined) throw error;
      return { ...model, omitted: all };
    }
    const before = omitted.size;
    for (const part of faults.parts) omitted.set(`${part.kind} ${part.name}`, part);
    // What is left out once more would be left out for ever.
    if (omitted.size === before) throw errorOf(faults.parts);
    for (const [operation, error] of faults.operations) {
      if (isNeeded(operation, parts.security)) throw error;
    }
    const schemas = [...faults.schemas.keys()].map(({ node }) => node);
    rest = withoutParts(rest, [...faults.operations.keys()], schemas);
  }
}

/** Whether a client can't do without an operation: it has the balances, or gets the tokens of others. */
function isNeeded({ node, id }: OperationNode, { schemes }: Security): boolean {
  if (child(node, "x-balances") !== undefined) return true;
  return [...schemes.values()].some(
    (scheme) => scheme.type === "token" && scheme["operation"] === id,
  );
}

function isCall({ kind }: Omitted): boolean {
  return kind === "operation" || kind === "path";
}

function requireReadable(document: OpenApiDocument): void {
  requireBounds(document);
  requireExtensions(document.root);
}

/** What a document says, so far as it can be read: what can't is in the faults of the reading. */
interface Parts {
  readonly reading: Reading;
  readonly schemas: readonly NamedSchema[];
  readonly provider: string;
  readonly title: string;
  readonly typeName: string;
  readonly servers: readonly Server[];
  readonly security: Security;
  readonly operations: readonly Operation[];
}

function readParts(document: OpenApiDocument, name: string | undefined): Parts {
  const { root } = document;
  const reading = new Reading(document, new Faults());
  const info = child(root, "info") ?? root;
  const components = child(root, "components");
  const own = child(root, "x-provider");
  const title = (own && text(own, "title")) ?? (text(info, "title") || (name ?? "API"));
  const typeName = new Scope(CLIENT_TYPES).claim(pascalCase(title), (base) => [
    `${base}Client`,
    `${base}Options`,
  ]);
  const provider = name ?? (own && text(own, "name")) ?? packageName(title);

  for (const [key, node] of entries(components && child(components, "schemas"), "`schemas`")) {
    reading.declare(key, node);
  }
  reading.readDeclared();

  const security = readSecuritySchemes(schemeNodes(root), provider, reading);
  const found = operationsOf(document, undefined, (error, path, method) => {
    if (method === undefined) reading.faults.omit("path", path, error);
    else reading.faults.omit("operation", labelOf({ method, path, id: undefined }), error);
  });
  const shared = found.filter((one) => ownServers(one) === undefined).map(({ path }) => path);
  const servers = readServers(child(root, "servers"), reading.faults, shared);
  const operations = readOperations(found, {
    reading,
    names: new Scope([...TAKEN_NAMES, `create${typeName}`, `create${typeName}With`]),
    security,
    environments: environmentNames({ servers }),
  });
  const users = usersOf(reading.schemas);
  cutEndless(reading.schemas, reading.faults);
  // What is wrong is left out before schemas are made of each other.
  const schemas = reading.faults.haveParts
    ? reading.schemas
    : finishSchemas(reading.schemas, operations, reading);
  reading.faults.spread(users, operations);
  return {
    reading,
    schemas,
    provider,
    title,
    typeName,
    servers: servers.length > 0 ? servers : serversOfAll([...operations.values()]),
    security,
    operations: [...operations.values()],
  };
}

function schemeNodes(root: Node): Node | undefined {
  const components = child(root, "components");
  return components && child(components, "securitySchemes");
}

function modelOf(parts: Parts): Model {
  const { reading, schemas, provider, title, typeName, servers, security } = parts;
  const operations = parts.operations.map(withPagination);
  const { root } = reading;
  const variables = {
    environment: variableOf(provider, "environment"),
    baseUrl: variableOf(provider, "baseUrl"),
  };
  const balances = readBalances(operations, provider, [
    ...security.credentials.map(({ env }) => env),
    ...Object.values(variables),
  ]);
  const schemes = finishTokens(
    security.schemes,
    operations,
    servers,
    schemeNodes(root) ?? root,
    root,
  );
  const own = [
    ...security.credentials,
    ...(balances?.account === undefined ? [] : [balances.account]),
    ...(balances?.accounts?.holders ?? []),
  ];
  const headerOptions = readHeaderOptions(operations, provider, own);
  const endpoints = [...schemes.values()].flatMap(({ endpoint }) => endpoint?.servers ?? []);
  return {
    document: root.source,
    omitted: reading.faults.omitted,
    name: provider,
    title,
    typeName,
    servers,
    serverOptions: nameServerOptions(
      [...servers, ...operations.flatMap((operation) => operation.servers ?? []), ...endpoints],
      provider,
      [...own, ...headerOptions],
    ),
    headerOptions,
    credentials: security.credentials,
    security: schemes,
    variables,
    ...(balances !== undefined && { balances }),
    ...readExtensions(root),
    schemas,
    operations,
  };
}
