/** OpenAPI Object: OpenAPI 3.1, section 4.8.1. */
import type { Model } from "../model.ts";
import { kebabCase, Scope } from "../names.ts";
import { child, entries, Files, fault, type Node, objectOf, text } from "../node.ts";
import { readExtensions } from "./extensions.ts";
import { finishSchemas } from "./finish.ts";
import { readPaths } from "./paths.ts";
import { Reading } from "./reading.ts";
import { nameTokenOperations, readSecuritySchemes } from "./security-scheme.ts";
import { readServers } from "./server.ts";

/** Names that the generated provider module uses itself, and those that every client has. */
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
  "Provider",
  "Operation",
  "Server",
  "Validator",
  "Methods",
  "Credentials",
  "Environment",
];

/** A document, read. */
export interface Reader {
  readonly model: Model;
  /** Every file that was read, the document first. */
  readonly files: readonly string[];
}

/**
 * Reads the OpenAPI 3.0 or 3.1 document at `path`.
 * @param name the provider's name, where the document says none itself
 * @throws SpecError naming the place of what can't be read or expressed
 */
export function readDocument(path: string, name?: string): Reader {
  const files = new Files();
  const source = files.open(path);
  const root: Node = { source, pointer: "", value: source.value };
  const reading = new Reading(files, root, dialect(root));

  const info = child(root, "info") ?? root;
  const components = child(root, "components");
  const own = child(root, "x-provider");
  const title = (own && text(own, "title")) ?? (text(info, "title") || (name ?? "API"));
  const provider = name ?? (own && text(own, "name")) ?? kebabCase(title);

  for (const [key, node] of entries(components && child(components, "schemas"), "`schemas`"))
    reading.declare(key, node);
  reading.readDeclared();

  const schemeNodes = components && child(components, "securitySchemes");
  const security = readSecuritySchemes(schemeNodes, provider, files);
  const operations = readPaths(child(root, "paths"), {
    reading,
    names: new Scope(TAKEN_NAMES),
    schemes: security.schemes,
    declaredSchemes: new Set(entries(schemeNodes, "`securitySchemes`").map(([key]) => key)),
  });
  const schemas = reading.schemas;
  finishSchemas(schemas, operations, reading);
  return {
    files: files.paths,
    model: {
      name: provider,
      title,
      servers: readServers(child(root, "servers")),
      credentials: security.credentials,
      security: nameTokenOperations(security.schemes, operations, schemeNodes ?? root),
      ...readExtensions(root),
      schemas,
      operations,
    },
  };
}

function dialect(root: Node): "3.0" | "3.1" {
  objectOf(root, "an OpenAPI document");
  const version = child(root, "openapi");
  if (version === undefined)
    throw fault(
      root,
      "not an OpenAPI document: it has no `openapi: 3.x.y` (Swagger 2.0 isn't read)",
    );
  const [, found] = /^(3\.[01])(\.|$)/.exec(String(version.value)) ?? [];
  if (found === "3.0" || found === "3.1") return found;
  throw fault(version, `OpenAPI ${String(version.value)} isn't read: 3.0 and 3.1 are`);
}
