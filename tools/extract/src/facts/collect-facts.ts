import {
  child,
  entries,
  isIgnoredHeader,
  isLocalUrl,
  items,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  operationsOf,
  requireBounds,
  requiredText,
  text,
} from "@org/openapi";
import type { Fact } from "./fact.ts";
import {
  byPlace,
  insideOf,
  ManyFields,
  type Slot,
  type TellBody,
  traitsAt,
  traits as traitsOf,
} from "./field-facts.ts";
import { type Followed, follow } from "./follow.ts";
import { bySchema } from "./schema-facts.ts";
import { securityFact } from "./security-fact.ts";

/**
 * Everything a document says that a client depends on; no descriptions, names or examples.
 *
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 */
export function collectFacts(document: OpenApiDocument): Fact[] {
  const [facts = []] = comparableFacts(document);
  return facts;
}

/**
 * The facts of documents that are to be compared. Fields are told place by place; where schemas refer to
 * each other so often that these have no end, all documents have each schema told once.
 *
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 */
export function comparableFacts(...documents: readonly OpenApiDocument[]): Fact[][] {
  for (const document of documents) requireBounds(document);
  try {
    return documents.map((document) => factsOf(document, byPlace(document)));
  } catch (error) {
    if (!(error instanceof ManyFields)) throw error;
    return documents.map((document) => factsOf(document, bySchema(document)));
  }
}

function factsOf(document: OpenApiDocument, tell: TellBody): Fact[] {
  return [
    ...versionFacts(document),
    ...serverFacts(document),
    ...extensionFacts(document),
    ...operationsOf(document).flatMap((operation) => {
      const name = `${operation.method.toUpperCase()} ${operation.path}`;
      const trail = [operation.node.pointer];
      return [
        { id: `operation ${name}`, kind: "operation" as const, label: name, traits: {}, trail },
        securityFact(document, operation, name),
        ...parameterFacts(document, operation, name),
        ...requestFacts(document, operation, name, tell),
        ...responseFacts(document, operation, name, tell),
      ];
    }),
  ];
}

function versionFacts({ root }: OpenApiDocument): Fact[] {
  const info = child(root, "info");
  const traits = { is: String(info && child(info, "version")?.value) };
  return [{ id: "version", kind: "version", label: "version", traits, trail: ["/info/version"] }];
}

function serverFacts({ root }: OpenApiDocument): Fact[] {
  return items(child(root, "servers"), "`servers`").flatMap((server): Fact[] => {
    const url = text(server, "url") ?? "";
    // An address of the network of who wrote the page says nothing of the API.
    if (url === "" || isLocalUrl(url)) return [];
    const label = `server ${url}`;
    return [{ id: label, kind: "server", label, traits: {}, trail: [server.pointer] }];
  });
}

/** Extensions that carry facts; `x-provider` and the error envelope's names only repeat others. */
function extensionFacts({ root }: OpenApiDocument): Fact[] {
  const errors = child(root, "x-errors");
  const found = {
    "rate limit": child(root, "x-rate-limit"),
    "status in the body": errors && child(errors, "status"),
  };
  return Object.entries(found).flatMap(([label, node]): Fact[] =>
    node ? [{ id: label, kind: "extension", label, traits: {}, trail: [node.pointer] }] : [],
  );
}

function parameterFacts(
  document: OpenApiDocument,
  owner: OperationNode,
  operation: string,
): Fact[] {
  return parametersOf(document, owner).flatMap(({ node, trail }): Fact[] => {
    const label = `${text(node, "in")} parameter \`${text(node, "name")}\``;
    const id = `${label} of ${operation}`;
    const common = { operation, parent: `operation ${operation}` };
    const required = String(child(node, "required")?.value === true);
    const traits = { ...traitsAt(document, child(node, "schema")), required };
    const facts: Fact[] = [
      { id, kind: "parameter", label, ...common, traits, trail },
      ...itemsOf(document, child(node, "schema"), { id, label, operation }),
    ];
    const preset = child(node, "x-client-value");
    if (preset === undefined) return facts;
    const value = `value of ${label}`;
    const ids = { id: `${value} ${id}`, kind: "extension" as const, label: value };
    return [...facts, { ...ids, ...common, traits: {}, trail: [preset.pointer] }];
  });
}

/** What a list, a map or an object holds that is the value of a parameter. */
function itemsOf(
  document: OpenApiDocument,
  schema: Node | undefined,
  { id, label, operation }: Pick<Fact, "id" | "label"> & { readonly operation: string },
): Fact[] {
  const inner = schema === undefined ? [] : [...insideOf(document, schema, [])];
  return inner.flatMap(({ path, required, isField, place }): Fact[] => {
    const traits = { ...traitsOf(place), ...(isField && { required: String(required) }) };
    if (Object.keys(traits).length === 0) return [];
    const own = {
      id: `${path} in ${id}`,
      kind: "items" as const,
      label: `\`${path}\` in ${label}`,
    };
    return [{ ...own, operation, parent: id, traits, trail: place[0]?.trail ?? [] }];
  });
}

/** Like those of `@org/openapi`, with the pointers that lead to them. */
function parametersOf({ files }: OpenApiDocument, { pathItem, node }: OperationNode): Followed[] {
  const found = new Map<string, Followed>();
  for (const owner of [pathItem, node]) {
    for (const item of items(child(owner, "parameters"), "`parameters`")) {
      const parameter = follow(files, item);
      const name = requiredText(parameter.node, "name", "a parameter");
      const place = text(parameter.node, "in");
      if (place === "header" && isIgnoredHeader(name)) continue;
      found.set(`${place} ${name}`, parameter);
    }
  }
  return [...found.values()];
}

function requestFacts(
  document: OpenApiDocument,
  { node }: OperationNode,
  operation: string,
  tell: TellBody,
): Fact[] {
  const body = child(node, "requestBody");
  if (body === undefined) return [];
  const slot = { operation, place: "request", parent: `operation ${operation}` };
  return contentFacts(follow(document.files, body), slot, tell);
}

function responseFacts(
  document: OpenApiDocument,
  { node }: OperationNode,
  operation: string,
  tell: TellBody,
): Fact[] {
  return entries(child(node, "responses"), "`responses`").flatMap(([status, at]): Fact[] => {
    const response = follow(document.files, at);
    const { trail } = response;
    const id = `${status} of ${operation}`;
    const parent = `operation ${operation}`;
    return [
      { id, kind: "status", label: status, operation, parent, traits: {}, trail },
      ...contentFacts(response, { operation, place: status, parent: id }, tell),
    ];
  });
}

/** The body of each media type, and its fields. */
function contentFacts(
  { node, trail }: Followed,
  slot: Omit<Slot, "media">,
  tell: TellBody,
): Fact[] {
  return entries(child(node, "content"), "`content`").flatMap(([media, at]): Fact[] => {
    const schema = child(at, "schema");
    return schema === undefined ? [] : tell(schema, { ...slot, media }, trail);
  });
}
