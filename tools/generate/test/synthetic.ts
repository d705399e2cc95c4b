/** Documents of any size, the same for the same size: cyclic, deep, with every kind of schema. */

type Json = Record<string, unknown>;

const FIELDS: readonly Json[] = [
  { type: "string", description: "Some text that says what the field holds, and how to read it." },
  { type: "string", format: "date-time" },
  { type: "integer", format: "int64" },
  { type: ["number", "null"] },
  { type: "boolean", default: false },
  { type: "string", enum: ["created", "active", "closed", "deleted"] },
  { type: "array", items: { type: "string" } },
  { type: "object", additionalProperties: { type: "integer" } },
];

function ref(index: number, count: number): Json {
  return { $ref: `#/components/schemas/Resource${index % count}` };
}

function resource(index: number, count: number): Json {
  const fields = Array.from({ length: 10 }, (_, at) => [
    `field_${at}`,
    FIELDS[(index * 7 + at * 3) % FIELDS.length],
  ]);
  return {
    type: "object",
    description: `Resource number ${index}.`,
    required: ["id", "kind", "field_1"],
    properties: {
      id: { type: "string" },
      kind: { const: `kind${index}` },
      ...Object.fromEntries(fields),
      parent: ref(index + 1, count),
      children: { type: "array", items: ref(index * 3 + 1, count) },
      detail: { oneOf: [ref(index + 2, count), ref(index + 3, count), { type: "null" }] },
      extended: {
        allOf: [
          ref(index + 5, count),
          { type: "object", properties: { note: { type: "string" } } },
        ],
      },
    },
  };
}

function operation(index: number, method: string, count: number): Json {
  const json = (schema: Json) => ({ content: { "application/json": { schema } } });
  return {
    operationId: `${method}Resource${index}`,
    summary: `${method} resource ${index}`,
    description: "What the operation does, in a sentence or two that a reader of the code sees.",
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "limit", in: "query", description: "How many at most.", schema: { type: "integer" } },
      {
        name: "tags",
        in: "query",
        explode: false,
        schema: { type: "array", items: { type: "string" } },
      },
    ],
    ...(method === "get" ? {} : { requestBody: { required: true, ...json(ref(index, count)) } }),
    responses: {
      "200": { description: "Done.", ...json(ref(index, count)) },
      "404": { $ref: "#/components/responses/Error" },
      default: { $ref: "#/components/responses/Error" },
    },
  };
}

/** An OpenAPI 3.1 document with that many operations, and half as many schemas. */
export function synthetic(operations: number): Json {
  const count = Math.ceil(operations / 2);
  const paths = Array.from({ length: count }, (_, index) => [
    `/resources${index}/{id}`,
    { get: operation(index, "get", count), post: operation(index, "post", count) },
  ]);
  const schemas = Array.from({ length: count }, (_, index) => [
    `Resource${index}`,
    resource(index, count),
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Synthetic", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: {
        ...Object.fromEntries(schemas),
        Error: {
          type: "object",
          properties: { code: { type: "string" }, message: { type: "string" } },
        },
      },
      responses: {
        Error: {
          description: "It failed.",
          content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
        },
      },
    },
  };
}
