import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "@org/generate";
import { isObject } from "@org/openapi";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Diff } from "../src/change.ts";
import { faceOf, fillingsOf, keysOf, lost, moved } from "./support/face.ts";
import { allLabelled, compare, type Labelled, packagePairs } from "./support/labels.ts";
import { args, environments, methods, options } from "./support/package-documents.ts";

/** What differs from document to document. */
const FILE_NAMES = ["types.ts", "validators.ts", "schemas.ts", "operations.ts"];

const ROWS = Object.values(packagePairs()).flat();

describe("the code that is generated from both sides", () => {
  const folder = mkdtempSync(join(tmpdir(), "spec-diff-package-"));
  const at = (row: Labelled, side: string) => join(folder, `${ROWS.indexOf(row)}-${side}`);

  beforeAll(async () => {
    const targets = ROWS.flatMap((row) =>
      (["base", "revision"] as const).map((side) => {
        const spec = `${at(row, side)}.json`;
        writeFileSync(spec, JSON.stringify(row[side]));
        return { kind: "standalone" as const, spec, folder: at(row, side) };
      }),
    );
    await generate(targets);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** The lines of the code without comments: what the compiler and the machine see. */
  function lines(row: Labelled, side: string): readonly string[] {
    return FILE_NAMES.map((name) => readFileSync(join(at(row, side), name), "utf8"))
      .join("\n")
      .replaceAll(/^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm, "")
      .split("\n")
      .map((line) => line.trim());
  }

  test.each(ROWS)("$name: differs where the verdict says so", (row) => {
    const base = lines(row, "base");
    const revision = lines(row, "revision");
    if (row.bump === "major" || row.bump === "minor" || row.inside !== undefined) {
      expect(base.join("\n") === revision.join("\n")).toBe(false);
    } else {
      expect([...new Set(revision).symmetricDifference(new Set(base))]).toEqual([]);
    }
  });
});

/** Findings about names; all the others are about the API itself. */
const NAMING =
  /^(operation-id-changed|parameter-renamed|environment-.*|(?:credential|server)-option-.*|provider-renamed)$/;

function saysBroken({ changes }: Diff): boolean {
  return changes.some(({ bump }) => bump === "major");
}

/** What callers lose by name, and whether the verdict says so. */
function expectHonest(base: unknown, revision: unknown): void {
  // Who generates names what no document does.
  const named = [base, revision].some((document) => isObject(document) && "x-provider" in document);
  const before = faceOf(base, named ? undefined : "things");
  const after = faceOf(revision, named ? undefined : "things");
  if (!before || !after) return;
  const diff = compare(base, revision);
  const gone = [...lost(before, after), ...moved(keysOf(base), keysOf(revision))];
  if (gone.length > 0) {
    expect([saysBroken(diff), gone, diff.changes]).toEqual([true, gone, diff.changes]);
  } else if (lost(fillingsOf(base), fillingsOf(revision)).length === 0) {
    expect(diff.changes.filter(({ id, bump }) => bump === "major" && NAMING.test(id))).toEqual([]);
  }
}

describe("what callers use by name", () => {
  test.each(Object.values(allLabelled()).flat())(
    "$name: is lost where the verdict says so, and only there",
    ({ base, revision }) => expectHonest(base, revision),
  );

  const name = fc.constantFrom("id", "body", "contentType", "query_id", "header_id");
  const place = fc.constantFrom("query", "header", "cookie", "query!");
  const list = <T>(item: fc.Arbitrary<T>, maxLength = 4) => fc.array(item, { maxLength });
  const type = fc.constantFrom("application/json", "text/json", "text/plain");
  const parameters = list(fc.tuple(place, name));
  const content = fc.option(fc.uniqueArray(type, { minLength: 1 }), { nil: undefined });
  const operation = fc
    .record({ path: parameters, operation: parameters, body: content })
    .map((row) => args(JSON.parse(JSON.stringify(row))));
  const ids = ["list-x", "listX", "list.x", "ListX", "list_x", null];
  const api = fc
    .uniqueArray(fc.tuple(fc.constantFrom("GET /a", "GET /b", "PUT /a"), fc.constantFrom(...ids)), {
      selector: ([address]) => address,
    })
    .map(methods);
  const option = fc.constantFrom("apiKey", "a", "token", "username", "one");
  const scheme = fc.oneof(
    fc.record({
      type: fc.constant("apiKey"),
      in: fc.constant("header"),
      name: fc.constantFrom("X-A", "X-B"),
    }),
    fc.record({
      type: fc.constant("apiKey"),
      in: fc.constant("query"),
      name: fc.constant("k"),
      "x-credentials": fc.record({ value: option }),
    }),
    fc.record({ type: fc.constant("http"), scheme: fc.constant("basic") }),
    fc.record({
      type: fc.constant("http"),
      scheme: fc.constant("bearer"),
      "x-credentials": fc.record({ token: option }),
    }),
  );
  const client = fc
    .record({
      schemes: fc.dictionary(fc.constantFrom("a", "b", "c"), scheme, { noNullPrototype: true }),
      security: fc.constant([]),
      provider: fc.constantFrom("things", "things", "others"),
    })
    .map(options);
  const server = fc.record(
    {
      url: fc.constantFrom(
        ...["https://a.com", "https://b.com/", "https://b.com", "https://c.com", "http://c.com"],
        ...["https://{host}.com", "https://a.com/{zone}", "/", "http://localhost"],
      ),
      variables: fc.constantFrom(
        { host: { default: "a" }, zone: { default: "z", enum: ["z", "y"] } },
        { host: { default: "b", enum: ["b", "sandbox"] }, zone: { default: "y" } },
      ),
      description: fc.constantFrom("Sandbox", "Live", "Our staging host"),
      "x-environments": fc.constantFrom(["production"], ["sandbox"], ["sandbox", "production"]),
    },
    { requiredKeys: ["url"] },
  );
  const hosts = fc
    .record({
      servers: fc.array(server, { minLength: 1, maxLength: 3 }),
      operation: list(server, 2),
    })
    .map(environments);

  test.each([
    ["methods", api],
    ["arguments", operation],
    ["options", client],
    ["environments", hosts],
  ])("%s of any two documents: nothing is lost in silence, and nothing is made up", (_, any) => {
    const pair = fc.tuple<[unknown, unknown]>(any, any);
    fc.assert(
      fc.property(pair, ([base, revision]) => expectHonest(base, revision)),
      { numRuns: 300 },
    );
  });
});

test("an environment that is gone is pointed to where it was", () => {
  const servers = [{ url: "https://a.com" }, { url: "https://b.com" }];
  const { changes } = compare(
    environments({ servers }),
    environments({ servers, operation: servers.slice(0, 1) }),
  );
  expect(changes).toMatchObject([{ id: "environment-removed", pointer: "/servers/1" }]);
});
