/** References that lead nowhere, and what else can't be read: told of once, the rest is compared. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject, pointerTo, replaceAt, SpecError, valueAt } from "@org/openapi";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { diffDocuments } from "../src/diff.ts";
import { loadDocument, parseSpec } from "../src/load.ts";
import { locateChanges } from "../src/places/locate.ts";
import { BASE, overlay } from "./support/base.ts";
import { allLabelled, compare } from "./support/labels.ts";

const folder = mkdtempSync(join(tmpdir(), "references-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GONE = overlay(BASE, { components: { schemas: { Thing: null } } });

function write(name: string, document: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, stringify(document, { aliasDuplicateObjects: false }));
  return path;
}

test("a reference that leads nowhere is one finding: its first place with line, and who uses it", () => {
  const path = write("gone.yaml", GONE);
  const diff = diffDocuments(parseSpec(JSON.stringify(BASE), "base"), loadDocument(path));
  const line =
    1 +
    stringify(GONE, { aliasDuplicateObjects: false })
      .split("\n")
      .findIndex((text) => text.includes("schemas/Thing"));
  expect(diff.changes).toHaveLength(1);
  expect(diff.changes[0]).toMatchObject({
    id: "reference-broken",
    operation: "getThing, makeThing",
  });
  expect(diff.changes[0]?.message).toContain(
    `gone.yaml:${line}:17\`: $ref "#/components/schemas/Thing" leads nowhere: no "Thing" at /components/schemas, here and elsewhere`,
  );
});

test("what leads nowhere on both sides is a note", () => {
  const { notes, ...diff } = compare(GONE, GONE);
  expect(diff).toMatchObject({ bump: "none", changes: [] });
  expect(notes?.[0]).toContain('$ref "#/components/schemas/Thing" leads nowhere');
});

test("a reference into a file that is not there, or is none, is a finding", () => {
  const thing = (file: string) =>
    overlay(BASE, {
      components: {
        schemas: { Thing: { type: null, required: null, properties: null, $ref: file } },
      },
    });
  const base = loadDocument(write("base.yaml", BASE));
  writeFileSync(join(folder, "broken.yaml"), "a: [");
  for (const file of ["none.yaml#/Thing", "broken.yaml#/Thing", "https://example.com/thing.yaml"]) {
    const diff = diffDocuments(base, loadDocument(write("revision.yaml", thing(file))));
    expect(diff.changes.map(({ id }) => id)).toEqual(["reference-broken"]);
  }
});

test("a reference of another file that leads nowhere names that file", () => {
  write("common.yaml", { Thing: { type: "object", properties: { size: { $ref: "#/None" } } } });
  const schema = { type: null, required: null, properties: null, $ref: "common.yaml#/Thing" };
  const revision = loadDocument(
    write("split.yaml", overlay(BASE, { components: { schemas: { Thing: schema } } })),
  );
  const sized = { required: null, properties: { id: null, note: null, size: { type: "integer" } } };
  const base = loadDocument(
    write("whole.yaml", overlay(BASE, { components: { schemas: { Thing: sized } } })),
  );
  const { changes } = diffDocuments(base, revision);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    id: "reference-broken",
    pointer: "common.yaml#/Thing/properties/size",
  });
  expect(changes[0]?.message).toMatch(/common\.yaml:5:/);
});

test("an operation that can't be read in either is told of, the others are compared", () => {
  const lacking = overlay(BASE, {
    paths: { "/things": { post: { parameters: [{ name: "a" }] } } },
  });
  const renamed = overlay(lacking, { paths: { "/things/{id}": { get: { operationId: "b" } } } });
  const { changes, notes } = compare(lacking, renamed);
  expect(changes.map(({ id }) => id)).toEqual(["operation-id-changed"]);
  expect(notes?.join()).toMatch(/POST \/things: .*a parameter needs `in`/);
  expect(compare(BASE, lacking).changes).toMatchObject([
    { id: "part-unreadable", operation: "makeThing", pointer: "/paths/~1things/post/parameters/0" },
  ]);
});

test("of a package, a component that is gone and referred to is one finding", () => {
  const spec = parse(
    readFileSync(new URL("../../../specs/finix/openapi.yaml", import.meta.url), "utf8"),
  );
  const broken = overlay(spec, { components: { schemas: { Links: null } } });
  expect(compare(spec, broken).changes.map(({ id }) => id)).toEqual(["reference-broken"]);
});

test("what refers to the document as a whole gets no name of its file", () => {
  const spec = parse(
    readFileSync(new URL("../../../specs/finix/openapi.yaml", import.meta.url), "utf8"),
  );
  const whole = overlay(spec, {
    components: { schemas: { Page: { properties: { limit: { $ref: "" } } } } },
  });
  expect(compare(whole, whole)).toMatchObject({ bump: "none", changes: [] });
});

const USES: Readonly<Record<string, (ref: object) => unknown>> = {
  parameters: (ref) => ({ parameters: [ref] }),
  requestBodies: (ref) => ({ requestBody: { required: null, content: null, ...ref } }),
  responses: (ref) => ({ responses: { 400: ref } }),
  headers: (ref) => ({ responses: { 201: { headers: { "X-A": ref } } } }),
  links: (ref) => ({ responses: { 201: { links: { next: ref } } } }),
  examples: (ref) => ({
    requestBody: { content: { "application/json": { examples: { a: ref } } } },
  }),
  callbacks: (ref) => ({ callbacks: { done: ref } }),
  securitySchemes: () => ({ security: [{ A: [] }] }),
  schemas: (ref) => ({ requestBody: { content: { "application/json": { schema: ref } } } }),
};

test.each(Object.entries(USES))("%s that lead to each other are no end", (kind, use) => {
  const to = (name: string) => ({ $ref: `#/components/${kind}/${name}` });
  const post = use(to("A"));
  const circle = overlay(BASE, {
    components: { [kind]: { A: to("B"), B: to("C"), C: to("A") } },
    paths: { "/things": { post } },
  });
  expect(compare(circle, circle)).toMatchObject({ bump: "none", changes: [] });
  const renamed = overlay(circle, { paths: { "/things": { post: { operationId: "a" } } } });
  expect(compare(circle, renamed).changes.map(({ id }) => id)).toContain("operation-id-changed");
  expect(compare(BASE, circle).bump).not.toBe("none");
});

test("a reference of Swagger 2.0 that leads nowhere is a finding too", () => {
  const swagger = (ref: string) => ({
    swagger: "2.0",
    info: { title: "t", version: "1" },
    paths: {
      "/a": {
        get: { operationId: "a", responses: { 200: { description: "d", schema: { $ref: ref } } } },
      },
    },
    definitions: { A: { type: "object", properties: { a: { type: "string" } } } },
  });
  const { changes } = compare(swagger("#/definitions/A"), swagger("#/definitions/B"));
  expect(changes.map(({ id }) => id)).toEqual(["reference-broken"]);
});

test("callbacks that lead back to their operation are compared once", () => {
  const circle = (schema: object) =>
    overlay(BASE, {
      components: {
        pathItems: {
          Hook: hook(schema),
          Other: {
            post: {
              callbacks: { back: { "{$url}": { $ref: "#/components/pathItems/Hook" } } },
              responses: {},
            },
          },
        },
      },
      paths: {
        "/things": {
          post: { callbacks: { done: { "{$url}": { $ref: "#/components/pathItems/Hook" } } } },
        },
      },
    });
  const hook = (schema: object) => ({
    post: {
      requestBody: { content: { "application/json": { schema } } },
      responses: {},
      callbacks: {
        again: { "{$url}": { $ref: "#/components/pathItems/Hook" } },
        other: { "{$url}": { $ref: "#/components/pathItems/Other" } },
        maker: { "{$url}": { $ref: "#/paths/~1things" } },
      },
    },
  });
  expect(compare(circle({ type: "string" }), circle({ type: "string" })).bump).toBe("none");
  const { changes } = compare(circle({ type: "string" }), circle({ type: "integer" }));
  expect(changes.map(({ id }) => id)).toEqual(["type-changed"]);
});

test("a hundred callbacks that all lead to each other are compared in a moment", () => {
  const callbacks = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `c${index}`,
      { "{$url}": { $ref: `#/components/pathItems/P${index}` } },
    ]),
  );
  const pathItems = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`P${index}`, { post: { callbacks, responses: {} } }]),
  );
  const dense = overlay(BASE, {
    components: { pathItems },
    paths: { "/things": { post: { callbacks } } },
  });
  expect(compare(dense, dense).bump).toBe("none");
});

/** Every place of a value. */
function pointersOf(value: unknown, pointer = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  return [
    pointer,
    ...Object.entries(value).flatMap(([key, inner]) => pointersOf(inner, pointerTo(pointer, key))),
  ];
}

const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e300,
  "",
  "text",
  [],
  {},
  [null],
  [[]],
  { $ref: 5 },
  { $ref: "" },
  { $ref: "#" },
  { $ref: "#/" },
  { $ref: "#/components" },
  { $ref: "#/components/schemas/None" },
  { $ref: "#/paths" },
  { $ref: "#anchor" },
  { $ref: "#/%" },
  { type: "object", properties: [] },
  { allOf: {} },
  { enum: "a" },
  { type: ["null", 5] },
  { __proto__x: 1 },
];

const DOCUMENTS = Object.values(allLabelled())
  .flat()
  .map(({ revision }) => revision);

/** A document with some of its places gone, or something else. */
const mutated = fc
  .record({
    document: fc.constantFrom(...DOCUMENTS),
    edits: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ document, edits }) => ({
    document,
    revision: edits.reduce<unknown>((value, [place, other, how]) => {
      const places = pointersOf(value).slice(1);
      const pointer = places[place % places.length] ?? "";
      const elsewhere = places[other % places.length] ?? "";
      if (pointer === "") return value;
      if (how === 0) return without(value, pointer);
      // A reference to any place makes circles, and puts one kind of thing where another belongs.
      if (how === 1) return replaceAt(value, pointer, { $ref: `#${encodeURI(elsewhere)}` });
      if (how === 2) return replaceAt(value, pointer, structuredClone(valueAt(value, elsewhere)));
      return replaceAt(value, pointer, ODD[other % ODD.length]);
    }, document),
  }));

function without(value: unknown, pointer: string): unknown {
  const end = pointer.lastIndexOf("/");
  const parent = valueAt(value, pointer.slice(0, end));
  const key = pointer
    .slice(end + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  if (!isObject(parent)) return replaceAt(value, pointer, null);
  const { [key]: _, ...rest } = parent;
  return replaceAt(value, pointer.slice(0, end), rest);
}

test("whatever becomes of a document, it is compared or refused", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(mutated, ({ document, revision }) => {
      for (const [one, other] of [
        [document, revision],
        [revision, document],
        [revision, revision],
      ]) {
        const start = process.cpuUsage();
        try {
          const before = parseSpec(JSON.stringify(one), "base");
          const after = parseSpec(JSON.stringify(other), "revision");
          const { bump, changes } = diffDocuments(before, after);
          if (one === other) expect(bump).toBe("none");
          expect(locateChanges(changes, before, after)).toHaveLength(changes.length);
        } catch (error) {
          if (!(error instanceof SpecError)) throw error;
        }
        expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
      }
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 150) },
  );
});
