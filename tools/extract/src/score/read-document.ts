import {
  child,
  entries,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  operationsOf,
  ownMember,
  parametersOf,
  responsesOf,
  text,
} from "@org/openapi";
import { insideOf, type Place, placeAt } from "../facts/field-facts.ts";
import { follow } from "../facts/follow.ts";
import { listedWords, mediaKey, parameterKey, statusKey, typeWords } from "./names.ts";
import type { Bodies, OperationFacts, PageFacts, ValueFacts, Values } from "./page-facts.ts";
import { securityOf } from "./security-words.ts";

/**
 * What a document says, in the form of expected facts.
 *
 * @throws {SpecError} when a reference leads nowhere, or something is no object.
 * @throws {ManyFields} when its schemas lead to each other without end.
 */
export function documentFacts(document: OpenApiDocument): PageFacts {
  return new Map(
    operationsOf(document).map((operation) => {
      const facts = operationFacts(document, operation);
      return [`${facts.method} ${facts.path}`, facts];
    }),
  );
}

function operationFacts(document: OpenApiDocument, operation: OperationNode): OperationFacts {
  const body = child(operation.node, "requestBody");
  const responses = responsesOf(document, operation).map(([status, node]) => {
    const facts = { bodies: bodiesIn(document, child(node, "content")), maybe: false };
    return [statusKey(status), facts] as const;
  });
  return {
    method: operation.method.toUpperCase(),
    path: operation.path,
    security: securityOf(document, operation),
    parameters: parametersIn(document, operation),
    request: bodiesIn(document, body && child(follow(document.files, body).node, "content")),
    responses: new Map(responses),
    maybe: false,
  };
}

function parametersIn(document: OpenApiDocument, operation: OperationNode): Values {
  return new Map(
    parametersOf(document, operation).map((parameter) => {
      const [content] = entries(child(parameter, "content"), "`content`");
      const schema = child(parameter, "schema") ?? (content && child(content[1], "schema"));
      const place = schema === undefined ? [] : placeAt(document, schema);
      const required = child(parameter, "required")?.value === true;
      const key = parameterKey(text(parameter, "in") ?? "", text(parameter, "name") ?? "");
      return [key, valueFacts(document, place, required)];
    }),
  );
}

function bodiesIn(document: OpenApiDocument, content: Node | undefined): Bodies {
  return new Map(
    entries(content, "`content`").map(([media, at]) => {
      const schema = child(at, "schema");
      return [mediaKey(media), schema === undefined ? new Map() : fieldsIn(document, schema)];
    }),
  );
}

/** The fields of a body; what lists and maps hold is one too where something is said of it. */
function fieldsIn(document: OpenApiDocument, schema: Node): Values {
  const fields = new Map<string, ValueFacts>();
  for (const { path, isField, required, place } of insideOf(document, schema, [])) {
    const facts = valueFacts(document, place, required);
    if (isField || facts.type !== undefined) fields.set(path, facts);
  }
  return fields;
}

function valueFacts({ version }: OpenApiDocument, place: Place, required: boolean): ValueFacts {
  const schemas = place.map(({ node }) => node.value);
  return {
    type: typeWords(schemas.flatMap((schema) => typesOf(schema, version))),
    required,
    enum: listedWords(schemas.flatMap(listedIn)),
    maybe: false,
  };
}

function typesOf(schema: unknown, version: OpenApiDocument["version"]): string[] {
  const stated = [ownMember(schema, "type") ?? []].flat().map(String);
  const isObject = stated.length === 0 && ownMember(schema, "properties") !== undefined;
  const isNullable = version === "3.0" && ownMember(schema, "nullable") === true;
  return [...stated, ...(isObject ? ["object"] : []), ...(isNullable ? ["null"] : [])];
}

function listedIn(schema: unknown): unknown[] {
  const constant = ownMember(schema, "const");
  const values = ownMember(schema, "enum");
  if (constant !== undefined) return [constant];
  return Array.isArray(values) ? values : [];
}
