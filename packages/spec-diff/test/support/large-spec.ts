/** A made-up API of any size, the same one for the same seed: cyclic, shared, nested schemas. */

type Json = { [key: string]: unknown };

const FIELDS_PER_SCHEMA = 10;
const SCHEMAS_PER_OPERATION = 5;

/** Small and fast enough for tests; never for secrets (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An OpenAPI 3.1 document of so many operations, about 10 kB each. */
export function largeSpec(operations: number, seed: number): Json {
  const random = randomFrom(seed);
  const count = operations * SCHEMAS_PER_OPERATION;
  const pick = () => `Schema${Math.floor(random() * count)}`;
  const schemas: Json = {};
  for (let index = 0; index < count; index++) schemas[`Schema${index}`] = objectOf(random, pick);
  const paths: Json = {};
  for (let index = 0; index < operations; index++) {
    paths[`/things${index}/{id}`] = { [index % 2 === 0 ? "get" : "post"]: operation(index, pick) };
  }
  const info = { title: "Large", version: "1.0.0" };
  return { openapi: "3.1.0", info, paths, components: { schemas } };
}

function operation(index: number, pick: () => string): Json {
  const body = () => ({
    "application/json": { schema: { $ref: `#/components/schemas/${pick()}` } },
  });
  return {
    operationId: `operation${index}`,
    description: "Does one of many things, and answers with one of many shapes of data.",
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "string", maxLength: 40 } },
      { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100 } },
    ],
    ...(index % 2 === 0 ? {} : { requestBody: { required: true, content: body() } }),
    responses: {
      "200": { description: "Done.", content: body() },
      "400": { description: "Refused.", content: body() },
    },
  };
}

function objectOf(random: () => number, pick: () => string): Json {
  const properties: Json = {};
  for (let index = 0; index < FIELDS_PER_SCHEMA; index++) {
    properties[`field${index}`] = fieldOf(random(), pick);
  }
  const required = Object.keys(properties).filter(() => random() < 0.5);
  return { type: "object", description: "One of many shapes of data.", required, properties };
}

function fieldOf(choice: number, pick: () => string): Json {
  const ref = () => ({ $ref: `#/components/schemas/${pick()}` });
  const description = "What this member is for, in a sentence as long as they usually are.";
  if (choice < 0.1) return ref();
  if (choice < 0.15) return { type: "array", description, items: ref() };
  if (choice < 0.2) return { description, oneOf: [ref(), ref()] };
  if (choice < 0.25) return { description, allOf: [ref()] };
  if (choice < 0.4) return { type: "string", description, enum: ["open", "closed", "held"] };
  if (choice < 0.6) return { type: "integer", description, format: "int64", minimum: 0 };
  if (choice < 0.7) return { type: ["string", "null"], description, format: "date-time" };
  return { type: "string", description, maxLength: 255 };
}
