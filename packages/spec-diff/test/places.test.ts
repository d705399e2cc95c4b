import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { diffDocuments } from "../src/diff.ts";
import { loadDocument, parseSpec } from "../src/load.ts";
import { Landmarks } from "../src/places/landmarks.ts";
import { locateChanges } from "../src/places/locate.ts";
import { sideOf } from "../src/places/side.ts";
import { BASE, overlay } from "./support/base.ts";
import { allLabelled } from "./support/labels.ts";

/** Other members, and the value of a tag that no mapping names. */
const UNWRITTEN = /\/(additionalProperties|discriminator\/mapping\/[^/]+)$/;

describe.each(Object.entries(allLabelled()))("the changes of %s", (_, rows) => {
  test("lead to a place that is there, and differ in their fingerprints", () => {
    for (const { name, base, revision } of rows) {
      const before = parseSpec(JSON.stringify(base), "base");
      const after = parseSpec(JSON.stringify(revision), "revision");
      const sides = { base: new Landmarks(before), revision: new Landmarks(after) };
      const { changes } = diffDocuments(before, after);
      for (const change of changes) {
        const landmarks = sides[sideOf(change, sides)];
        // Some speak of what is said by a keyword of another name, or by none.
        const pointer = change.pointer.replace(UNWRITTEN, "");
        const bearing = landmarks.bearingOf(pointer);
        const found = bearing && landmarks.closestTo(bearing);
        expect(found?.isExact, `${name}: ${change.id} ${change.pointer}`).toBe(true);
      }
      expect(new Set(changes.map(({ fingerprint }) => fingerprint)).size).toBe(changes.length);
    }
  });
});

const folder = mkdtempSync(join(tmpdir(), "places-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files and gives the path of the first. */
function write(files: Readonly<Record<string, unknown>>): string {
  const paths = Object.entries(files).map(([name, value]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof value === "string" ? value : stringify(value));
    return path;
  });
  return paths[0] ?? "";
}

function diff(base: unknown, revision: unknown) {
  const documents = [base, revision].map((one, index) => parseSpec(stringify(one), `side${index}`));
  const [before, after] = documents;
  if (before === undefined || after === undefined) throw new Error("no documents");
  return locateChanges(diffDocuments(before, after).changes, before, after);
}

const ITEMS = { type: "object", properties: { color: { type: "string", enum: ["red", "blue"] } } };
const API = overlay(BASE, {
  paths: {
    "/things/{id}": {
      get: {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "limit", in: "query", schema: { type: "integer", maximum: 50 } },
        ],
        responses: { 404: { $ref: "#/components/responses/Missing" } },
      },
    },
  },
  components: {
    schemas: { Thing: { properties: { own: ITEMS } } },
    responses: {
      Missing: {
        description: "None.",
        content: { "application/json": { schema: { type: "object", properties: { code: {} } } } },
      },
    },
  },
});
const edits = {
  member: { components: { schemas: { Thing: { properties: { note: { type: "integer" } } } } } },
  value: {
    components: {
      schemas: { Thing: { properties: { own: { properties: { color: { enum: ["red"] } } } } } },
    },
  },
  answer: {
    components: {
      responses: {
        Missing: { content: { "application/json": { schema: { properties: { code: null } } } } },
      },
    },
  },
};
const EDITED = Object.values(edits).reduce<unknown>(overlay, API);
function marks(changes: ReturnType<typeof diff>) {
  return Object.fromEntries(changes.map(({ id, fingerprint }) => [id, fingerprint]));
}
const MARKS = marks(diff(API, EDITED));

describe("a fingerprint", () => {
  test("is one for each cause", () => {
    expect(Object.keys(MARKS).sort()).toEqual([
      "enum-value-removed",
      "property-removed",
      "type-changed",
    ]);
    expect(new Set(Object.values(MARKS)).size).toBe(3);
  });

  test("is the same where lines move and members are reordered", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, inner]) => [key, turned(inner)])
          .reverse(),
      );
    };
    expect(marks(diff(turned(API), EDITED))).toEqual(MARKS);
    expect(marks(diff(API, turned(EDITED)))).toEqual(MARKS);
  });

  test("is the same where parameters are reordered", () => {
    const parameters = (limit: number, isFirst: boolean) => {
      const list = [
        { name: "id", in: "path", required: true, schema: { type: "string" } },
        { name: "limit", in: "query", schema: { type: "integer", maximum: limit } },
      ];
      const get = { parameters: isFirst ? list.reverse() : list };
      return overlay(API, { paths: { "/things/{id}": { get } } });
    };
    const plain = marks(diff(parameters(50, false), parameters(40, false)));
    expect(Object.keys(plain)).toEqual(["constraint-tightened"]);
    expect(marks(diff(parameters(50, false), parameters(40, true)))).toEqual(plain);
    expect(marks(diff(parameters(50, true), parameters(40, false)))).toEqual(plain);
    expect(marks(diff(parameters(50, false), parameters(30, false)))).not.toEqual(plain);
  });

  test("is the same where other changes come, and fewer operations reach it", () => {
    const other = overlay(EDITED, {
      paths: { "/things": null, "/more": { get: { operationId: "more", responses: {} } } },
      components: { schemas: { Thing: { properties: { more: { type: "string" } } } } },
    });
    expect(marks(diff(API, other))).toMatchObject(MARKS);
  });

  test("is another for another cause at the same place", () => {
    const other = overlay(API, {
      components: {
        schemas: {
          Thing: {
            properties: {
              note: { type: "boolean" },
              own: { properties: { color: { enum: ["blue"] } } },
            },
          },
        },
      },
    });
    const changed = marks(diff(API, other));
    expect(Object.keys(changed).sort()).toEqual(["enum-value-removed", "type-changed"]);
    for (const mark of Object.values(changed)) expect(Object.values(MARKS)).not.toContain(mark);
  });

  test.each([
    ["components that lead to files", true],
    ["references into files", false],
  ])("is the same where the document is split: %s", (name, hasComponents) => {
    const split = (side: string, document: typeof BASE) => {
      const at = `${name}/${side}`.replaceAll(" ", "-");
      const { schemas, responses } = Object(document["components"]);
      const refs = JSON.stringify(document)
        .replaceAll("#/components/schemas/Thing", "parts/Thing.yaml")
        .replaceAll("#/components/responses/Missing", "answers.yaml#/Missing");
      const root = overlay(JSON.parse(refs), {
        paths: {
          "/things/{id}": null,
          "/things/{item}": { $ref: "paths/thing.yaml" },
        },
        components: hasComponents
          ? { schemas: { Thing: null }, responses: { Missing: null } }
          : { schemas: null, responses: null },
      });
      const linked = hasComponents
        ? overlay(root, {
            components: {
              schemas: { Thing: { $ref: "parts/Thing.yaml" } },
              responses: { Missing: { $ref: "answers.yaml#/Missing" } },
            },
          })
        : root;
      const item = JSON.stringify(Object(JSON.parse(refs)).paths["/things/{id}"])
        .replaceAll('"parts/', '"../parts/')
        .replaceAll('"answers', '"../answers')
        .replaceAll('"#/', '"../openapi.yaml#/');
      return write({
        [`${at}/openapi.yaml`]: linked,
        [`${at}/parts/Thing.yaml`]: schemas.Thing,
        [`${at}/answers.yaml`]: { Missing: responses.Missing },
        [`${at}/paths/thing.yaml`]: item,
      });
    };
    const renamed = (document: unknown) =>
      JSON.parse(JSON.stringify(document).replaceAll('"name":"id"', '"name":"item"'));
    const before = loadDocument(split("old", renamed(API)));
    const after = loadDocument(split("new", renamed(EDITED)));
    const changes = locateChanges(diffDocuments(before, after).changes, before, after);
    expect(marks(changes)).toEqual(MARKS);
    const note = changes.find(({ id }) => id === "type-changed");
    expect(note).toMatchObject({
      base: {
        file: expect.stringMatching(/old\/parts\/Thing\.yaml$/),
        pointer: "/properties/note",
      },
      revision: {
        file: expect.stringMatching(/new\/parts\/Thing\.yaml$/),
        line: expect.any(Number),
      },
      before: "string",
      after: "integer",
    });
  });
});

describe("a place", () => {
  const at = (base: object, revision: object, id: string) =>
    diff(overlay(BASE, base), overlay(BASE, revision)).find((change) => change.id === id);
  const parameters = (...list: object[]) => ({
    paths: { "/things": { post: { parameters: list } } },
  });
  const limit = { name: "limit", in: "query", schema: { type: "integer" } };
  const after = { name: "after", in: "query", schema: { type: "string" } };

  test("is null where a side does not have it; its neighbourhood is told all the same", () => {
    const gone = at(parameters(limit, after), parameters(after), "parameter-removed");
    expect(gone).toMatchObject({
      base: { pointer: "/paths/~1things/post/parameters/0", line: expect.any(Number) },
      revision: null,
      nearest: { file: "side1", pointer: "/paths/~1things/post/parameters" },
      before: limit,
    });
    expect(gone).not.toHaveProperty("after");
    const added = at(parameters(after), parameters(limit, after), "parameter-added");
    expect(added).toMatchObject({ base: null, after: limit });
  });

  test("is found in either document where a list is in another order", () => {
    const was = { ...limit, schema: { type: "integer", maximum: 9 } };
    expect(
      at(parameters(was, after), parameters(after, limit), "constraint-loosened"),
    ).toMatchObject({
      base: { pointer: "/paths/~1things/post/parameters/0/schema" },
      revision: { pointer: "/paths/~1things/post/parameters/1/schema" },
      before: 9,
    });
  });

  test("is that of the keyword where the whole is too long to be shown", () => {
    const long = { type: "object", description: "long ".repeat(100) };
    const gone = at(
      { components: { schemas: { Thing: { properties: { long } } } } },
      {},
      "property-removed",
    );
    expect(gone?.base).toMatchObject({ pointer: "/components/schemas/Thing/properties/long" });
    expect(gone).not.toHaveProperty("before");
  });

  test("says for what must be there now that it need not have been", () => {
    const required = { components: { schemas: { Thing: { required: ["id", "note"] } } } };
    expect(at({}, required, "property-became-required")).toMatchObject({
      before: false,
      after: true,
    });
    expect(at(required, {}, "property-became-optional")).toMatchObject({
      before: true,
      after: false,
    });
  });
});
