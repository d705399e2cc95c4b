/** What a server takes and gives, as its document says: schemas by where they stand. */
import {
  child,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  operationsOf,
  parametersOf,
  responsesOf,
  SpecError,
  text,
  type UnknownObject,
  valueAt,
} from "@org/openapi";
import { asArray, asObject } from "../../src/json.ts";
import { type Slot, type Slots, slotsOf } from "./slots.ts";

/** A body of one media type. */
export interface Media {
  readonly slot: Slot | undefined;
  readonly encoding: unknown;
}

export interface ServedParameter {
  readonly place: string;
  readonly name: string;
  readonly required: boolean;
  /** `?name=` is a value (OpenAPI 3.1, section 4.8.12.2). */
  readonly takesEmpty: boolean;
  readonly slot: Slot | undefined;
}

export interface ServedAnswer {
  readonly status: string;
  readonly content: ReadonlyMap<string, Media>;
  readonly headers: readonly ServedParameter[];
}

export interface ServedOperation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ServedParameter[];
  readonly body:
    | { readonly required: boolean; readonly content: ReadonlyMap<string, Media> }
    | undefined;
  readonly answers: readonly ServedAnswer[];
  /** Alternatives: by scheme, its scopes. */
  readonly security: readonly UnknownObject[];
}

export interface Contract {
  readonly operations: readonly ServedOperation[];
  readonly schemes: UnknownObject;
}

/** All that a document says of what is served; without the operations that can't be read. */
export function contractOf(document: OpenApiDocument): Contract {
  const { root } = document;
  const slots = slotsOf(document);
  const operations = operationsOf(document, undefined, () => {}).flatMap((operation) => {
    try {
      return [servedOperation(document, operation, slots)];
    } catch (error) {
      if (error instanceof SpecError) return [];
      throw error;
    }
  });
  return { operations, schemes: asObject(valueAt(root.value, "/components/securitySchemes")) };
}

function servedOperation(
  document: OpenApiDocument,
  operation: OperationNode,
  slots: ReturnType<typeof slotsOf>,
): ServedOperation {
  const { root, files } = document;
  const body = child(operation.node, "requestBody");
  const sent = body && files.resolve(body);
  const own = child(operation.node, "security")?.value ?? child(root, "security")?.value;
  return {
    method: operation.method.toUpperCase(),
    path: operation.path.replaceAll(/\{[^{}]*\}/g, "{}"),
    parameters: parametersOf(document, operation).map((node) => parameter(node, slots.request)),
    body: sent && {
      required: child(sent, "required")?.value === true,
      content: contentOf(sent, slots.request),
    },
    answers: responsesOf(document, operation).map(([status, node]) => ({
      status,
      content: contentOf(node, slots.response),
      headers: headersOf(document, node, slots.response),
    })),
    security: asArray(own).map(asObject),
  };
}

function parameter(node: Node, slots: Slots): ServedParameter {
  const [content] = contentOf(node, slots).values();
  return {
    place: text(node, "in") ?? "header",
    name: text(node, "name") ?? "",
    required: child(node, "required")?.value === true,
    takesEmpty: child(node, "allowEmptyValue")?.value === true,
    slot: slots(child(node, "schema")) ?? content?.slot,
  };
}

function headersOf(
  { files }: OpenApiDocument,
  answer: Node,
  slots: Slots,
): readonly ServedParameter[] {
  const headers = child(answer, "headers");
  return Object.keys(asObject(headers?.value)).flatMap((name) => {
    const node = headers && child(headers, name);
    if (node === undefined || name.toLowerCase() === "content-type") return [];
    return [{ ...parameter(files.resolve(node), slots), name: name.toLowerCase() }];
  });
}

function contentOf(node: Node, slots: Slots): ReadonlyMap<string, Media> {
  const content = child(node, "content");
  return new Map(
    Object.keys(asObject(content?.value)).map((type) => {
      const media = content && child(content, type);
      const slot = slots(media && child(media, "schema"));
      const encoding = media && child(media, "encoding")?.value;
      return [type.toLowerCase().replace(/\s*;.*/, ""), { slot, encoding }];
    }),
  );
}
