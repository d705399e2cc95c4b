/** The examples of vendors' own documents: our validators and ajv come to the same verdict on each. */
import { join } from "node:path";
import {
  describeSchemaError,
  isObject,
  openDocument,
  schemaCompiler,
  type UnknownObject,
} from "@org/openapi";
import { describe, expect, test } from "vitest";
import type { AnyOperation, Validator } from "../../../packages/core/src/contract.ts";
import { issuesOf } from "./check.ts";
import { relaxed } from "./relaxed-schema.ts";
import { vendorFolder, vendorSpecs } from "./vendors.ts";
import { generateDocument } from "./workshop.ts";

/** A schema, and the values that a document gives as examples of it. */
interface Exemplified {
  /** A JSON pointer. */
  readonly place: string;
  readonly schema: unknown;
  readonly values: readonly unknown[];
}

/** The schemas of a document that have examples: Media Type Objects, and any schema of its own. */
function exemplified(root: UnknownObject): Exemplified[] {
  const found: Exemplified[] = [];
  const visit = (value: unknown, place: string): void => {
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries()) visit(item, `${place}/${at}`);
    }
    if (!isObject(value)) return;
    const isMediaType = isObject(value["schema"]);
    const schema = isMediaType ? value["schema"] : value;
    const values = examplesOf(value, root);
    if (values.length > 0 && (isMediaType || isSchema(value))) {
      found.push({ place, schema, values });
    }
    for (const [key, member] of Object.entries(value)) {
      if (isObject(member) && NAMES.has(key)) {
        for (const [name, one] of Object.entries(member)) visit(one, `${place}/${key}/${name}`);
      } else if (!VALUES.has(key)) visit(member, `${place}/${key}`);
    }
  };
  for (const key of ["paths", "components"]) visit(root[key], `/${key}`);
  return found;
}

/** Keywords whose members are named by whoever wrote the document. */
const NAMES = new Set(["properties", "patternProperties", "schemas", "responses", "content"]);

/** Keywords that hold values, in which nothing is a schema. */
const VALUES = new Set(["example", "examples", "default", "enum", "const"]);

function isSchema(value: UnknownObject): boolean {
  return ["type", "allOf", "oneOf", "anyOf", "properties", "items"].some((key) => key in value);
}

function examplesOf({ example, examples }: UnknownObject, root: UnknownObject): unknown[] {
  const one = example === undefined ? [] : [example];
  if (Array.isArray(examples)) return [...one, ...examples];
  const named = isObject(examples) ? Object.values(examples) : [];
  return [...one, ...named.flatMap((item) => valueIn(item, root))];
}

/** The value of an Example Object, or of the one that it refers to. */
function valueIn(example: unknown, root: UnknownObject): unknown[] {
  if (!isObject(example)) return [];
  const { $ref } = example;
  if (typeof $ref !== "string") return "value" in example ? [example["value"]] : [];
  const target = $ref
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => Object(at)[key], root);
  return isObject(target) && "value" in target ? [target["value"]] : [];
}

/** A document whose operation of each number answers with the schema of that number. */
function documentOf(root: UnknownObject, schemas: readonly unknown[]): UnknownObject {
  const paths = schemas.map((schema, index) => {
    const content = { "application/json": { schema } };
    const responses = { "200": { description: "An example of it.", content } };
    return [`/s${index}`, { get: { operationId: `s${index}`, responses } }];
  });
  return {
    openapi: root["openapi"],
    info: { title: "Examples", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(paths),
    components: { schemas: Object(root["components"])["schemas"] },
  };
}

describe.skipIf(vendorSpecs.length === 0)(
  "examples of vendors have the same verdict as in ajv",
  () => {
    test.each(vendorSpecs)("%s", { timeout: 300_000 }, async (file) => {
      const { root, version } = openDocument(join(vendorFolder, file));
      const source = root.value as UnknownObject;
      const all = exemplified(source);
      const document = documentOf(
        source,
        all.map(({ schema }) => schema),
      );
      const folder = await generateDocument(document);
      const operations: Record<string, AnyOperation> = await import(
        /* @vite-ignore */ join(folder, "operations.ts")
      );
      const compile = schemaCompiler(relaxed(document, version) as object, "first");
      let count = 0;
      let fitting = 0;
      const differing: unknown[] = [];
      for (const [index, { place, values }] of all.entries()) {
        const reader = operations[`s${index}`]?.responses["200"]?.["application/json"];
        const ajv = compile(
          `/paths/~1s${index}/get/responses/200/content/application~1json/schema`,
        );
        for (const value of values) {
          count += 1;
          const issues = issuesOf(reader as Validator, value);
          if (issues.length === 0) fitting += 1;
          if (ajv(value) === (issues.length === 0)) continue;
          differing.push({ place, issues, ajv: ajv.errors?.map(describeSchemaError) });
        }
      }
      console.info(`${file}: ${count} examples of ${all.length} schemas, ${fitting} fit`);
      expect(differing.slice(0, 10)).toEqual([]);
      // Vendors know their own API: else the comparison would be one of nothing.
      expect(fitting).toBeGreaterThanOrEqual(count * 0.9);
    });
  },
);
