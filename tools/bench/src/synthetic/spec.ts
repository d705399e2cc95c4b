/**
 * OpenAPI documents of any size, the same for the same size and seed: with schemas in cycles, deep
 * nesting, unions, and every kind of field.
 */
import { type Random, random } from "./random.ts";

type Json = Readonly<Record<string, unknown>>;

/** How large a document is: its text grows with the fields of a resource. */
export interface SpecSize {
  readonly operations: number;
  readonly fields?: number;
  readonly seed?: number;
}

/** What a large API has: about one resource for two operations. */
export function syntheticSpec({ operations, fields = 8, seed = 1 }: SpecSize): Json {
  const next = random(seed);
  const resources = Math.ceil(operations / 2);
  const pairs = Array.from({ length: resources }, (_, index): [string, Json] => [
    `/resources${index}/{id}`,
    {
      get: read(index),
      ...(index * 2 + 1 < operations && { post: update(index, next) }),
    },
  ]);
  const schemas = Array.from({ length: resources }, (_, index): [string, Json] => [
    resourceName(index),
    resource(next, index, { resources, fields }),
  ]);
  return {
    openapi: "3.1.0",
    info: { title: `Synthetic ${operations}`, version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    security: [{ key: [] }],
    paths: Object.fromEntries(pairs),
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: {
        ...Object.fromEntries(schemas),
        Error: object({ code: { type: "string" }, message: { type: "string" } }),
      },
    },
  };
}

function resourceName(index: number): string {
  return `Resource${index}`;
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function object(properties: Json, required: readonly string[] = []): Json {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

function content(schema: Json): Json {
  return { content: { "application/json": { schema } } };
}

const ID = { name: "id", in: "path", required: true, schema: { type: "string" } };

function read(index: number): Json {
  return {
    operationId: `getResource${index}`,
    summary: `Read resource ${index}`,
    description: "Gives one resource as it stands at the time of the request.",
    parameters: [ID, { name: "expand", in: "query", schema: { type: "boolean" } }],
    responses: responses(index),
  };
}

function update(index: number, next: Random): Json {
  const body = object({ name: { type: "string" }, settings: nested(next, 3) }, ["name"]);
  return {
    operationId: `updateResource${index}`,
    summary: `Change resource ${index}`,
    description: "Changes what is given, and gives the resource as it is then.",
    parameters: [ID],
    requestBody: { required: true, ...content(body) },
    responses: responses(index),
  };
}

function responses(index: number): Json {
  return {
    "200": { description: "Done.", ...content(ref(resourceName(index))) },
    "401": { description: "Who are you?", ...content(ref("Error")) },
    "404": { description: "There is none.", ...content(ref("Error")) },
  };
}

/** A resource that points at others, and so sooner or later at itself. */
function resource(
  next: Random,
  index: number,
  { resources, fields }: { resources: number; fields: number },
): Json {
  const other = (): Json => ref(resourceName(next(resources)));
  const plain = Array.from({ length: fields }, (_, at) => [
    `field_${at}`,
    at < 8 ? field(next) : { ...field(next), description: DESCRIPTION },
  ]);
  return {
    description: `Resource number ${index}.`,
    ...object(
      {
        id: { type: "string" },
        kind: { const: `kind${index}` },
        ...Object.fromEntries(plain),
        parent: ref(resourceName((index + 1) % resources)),
        children: { type: "array", items: other() },
        owner: { oneOf: [other(), { type: "null" }] },
        target: { anyOf: [other(), other(), { type: "string" }] },
        details: nested(next, 5),
      },
      ["id", "kind"],
    ),
  };
}

/** Objects in objects, that deep. */
function nested(next: Random, depth: number): Json {
  if (depth === 0) return field(next);
  return object({ value: field(next), inner: nested(next, depth - 1) }, ["value"]);
}

const DESCRIPTION =
  "What the field holds, how it is to be read, and from which version of the API on it is there.";

const FIELDS: readonly Json[] = [
  { type: "string", description: "Some text, and what it says." },
  { type: "string", format: "date-time" },
  { type: "integer", format: "int64", minimum: 0 },
  { type: ["number", "null"] },
  { type: "boolean" },
  { type: "string", enum: ["created", "active", "closed"] },
  { type: "array", items: { type: "string" }, maxItems: 100 },
  { type: "object", additionalProperties: { type: "integer" } },
];

function field(next: Random): Json {
  return FIELDS[next(FIELDS.length)] ?? {};
}
