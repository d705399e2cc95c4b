/** OpenAPI Object: OpenAPI 3.1, section 4.8.1. */
import {
  child,
  entries,
  type OpenApiDocument,
  operationsOf,
  requireBounds,
  requireExtensions,
  type SpecError,
  text,
} from "@org/openapi";
import type { Model } from "../model.ts";
import { packageName, pascalCase, Scope, variableOf } from "../names.ts";
import { readBalances } from "./balances.ts";
import { readExtensions } from "./extensions.ts";
import { finishSchemas } from "./finish.ts";
import { ownServers } from "./operation.ts";
import { readOperations } from "./operations.ts";
import { Reading } from "./reading.ts";
import { nameTokenOperations, readSecuritySchemes } from "./security-scheme.ts";
import { readServers } from "./server.ts";
import { nameServerOptions } from "./server-option.ts";

/** Names that generated modules use themselves, and those that every client has. */
const TAKEN_NAMES = [
  "api",
  "fetchBalances",
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
  "chooseServer",
  "createClient",
  "createClientWith",
  "fetchBalancesOf",
  "definition",
  "normalize",
  "packageJson",
];

/** Types that the client's module imports: its own have other names. */
const CLIENT_TYPES = [
  ...["CallOptions", "ClientBase", "ClientDefinition", "ClientOptions", "ClientWith", "Members"],
  "Procedure",
];

/**
 * What a document says, in the terms of the code that is made of it.
 *
 * @param name the provider's name, where the document is not to say it
 * @throws {SpecError} when something can't be read or expressed, naming its place.
 */
export function readModel(document: OpenApiDocument, name?: string): Model {
  const { root, files } = document;
  requireBounds(document);
  requireExtensions(root);
  const reading = new Reading(document);
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

  const schemeNodes = components && child(components, "securitySchemes");
  const security = readSecuritySchemes(schemeNodes, provider, files);
  const omitted: SpecError[] = [];
  const found = operationsOf(document);
  const shared = found.filter((one) => ownServers(one) === undefined).map(({ path }) => path);
  const servers = readServers(child(root, "servers"), omitted, shared);
  const operations = readOperations(found, {
    reading,
    names: new Scope([...TAKEN_NAMES, `create${typeName}`, `create${typeName}With`]),
    schemes: security.schemes,
    declaredSchemes: new Set(entries(schemeNodes, "`securitySchemes`").map(([key]) => key)),
    omitted,
  });
  const balances = readBalances(operations, provider);
  const schemas = finishSchemas(reading.schemas, operations, reading);
  return {
    document: root.source,
    name: provider,
    title,
    typeName,
    servers,
    serverOptions: nameServerOptions(
      [...servers, ...operations.flatMap((operation) => operation.servers ?? [])],
      provider,
      [...security.credentials, ...(balances?.account === undefined ? [] : [balances.account])],
    ),
    credentials: security.credentials,
    security: nameTokenOperations(security.schemes, operations, schemeNodes ?? root),
    variables: {
      environment: variableOf(provider, "environment"),
      baseUrl: variableOf(provider, "baseUrl"),
    },
    ...(balances !== undefined && { balances }),
    ...readExtensions(root),
    schemas,
    operations,
    omitted: eachOnce(omitted),
  };
}

/** Operations of one path share its servers: what is wrong with one is told once. */
function eachOnce(omitted: readonly SpecError[]): SpecError[] {
  const places = new Map(
    omitted.map((error) => [`${error.place.path}#${error.place.pointer}`, error]),
  );
  return [...places.values()];
}
