import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildSpec, collectFacts, comparableFacts, extract, printDocument } from "@org/extract";
import { page, providerPages } from "@org/extract/testing";
import { documentOf, type OpenApiDocument, parseSource, SpecError } from "@org/openapi";
import { entangled, multiplying } from "@org/openapi/testing";
import { loadProvenance, loadSpecs, type Provenance, specsFolder } from "@org/specs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { compareFacts } from "../src/compare.ts";
import { describeDifference } from "../src/describe.ts";
import { verify } from "../src/verify.ts";

const provenance: Provenance = {
  origin: "authored",
  page: { title: "", url: null, format: "redocly", date: "2026-11-20", sha256: "" },
  assumptions: [],
  discrepancies: [],
  repairs: [],
};

const own = page("redocly.md");
const spec = printDocument(extract(own).document, "yaml");

function documentIn(text: string): OpenApiDocument {
  return documentOf(parseSource("openapi.yaml", text));
}

/** What is different after a change of the spec. */
function after(from: string | RegExp, to: string, listed: Partial<Provenance> = {}): string[] {
  const changed = spec.replace(from, to);
  expect(changed).not.toBe(spec);
  const { differences } = verify(own, documentIn(changed), { ...provenance, ...listed });
  return differences.map(describeDifference);
}

test("a spec that says what the page says has no differences", () => {
  const { stated, covered, differences } = verify(own, documentIn(spec), provenance);
  expect({ stated, covered, differences }).toEqual({ stated: 18, covered: 18, differences: [] });
});

test.each([
  [/ {18}note:\n.*\n/, "", "field `note` of 200 of GET"],
  [
    "lines:\n                    type: array",
    "lines:\n                    type: string",
    "field `lines` of 200 of GET",
  ],
  [
    "type: integer\n                    enum",
    "type: number\n                    enum",
    "type: the page says integer, the spec number",
  ],
  ["- USD", "- CHF", "enum: the page says EUR, USD, the spec CHF, EUR"],
  [
    "- currency\n                        - amount",
    "- currency",
    "required: the page says true, the spec false",
  ],
  [
    '"404":',
    '"410":',
    "404 of GET /wallets/{wallet_id}/balances is on the page and not in the spec",
  ],
  ["name: X-Trace", "name: X-Other", "header parameter `X-Trace` of GET"],
  ["name: X-Shop-Key", "name: X-Key", "security of GET"],
  ["version: 0.0.0", "version: 1.0.0", "version: the page says 0.0.0, the spec 1.0.0"],
  ["paths:", "servers:\n  - url: https://a.test\npaths:", "server https://a.test is in the spec"],
])("a change of %j is found", (from, to, message) => {
  expect(after(from, to).join("\n")).toContain(message);
});

test("what the provenance lists is no difference", () => {
  const note = { what: "x", why: "x", source: "ours" } as const;
  const server = { ...note, pointers: ["/servers/0"] };
  const added = "servers:\n  - url: https://a.test\npaths:";
  expect(after("paths:", added, { assumptions: [server] })).toEqual([]);
  expect(
    after("paths:", added, { assumptions: [{ ...server, pointers: ["/servers/1"] }] }),
  ).toHaveLength(1);
});

test("what the provenance lists of a parameter's schema is no difference, and what it does not is one", () => {
  const taking = (schema: object): OpenApiDocument => {
    const parameters = [{ name: "limit", in: "query", schema }];
    const get = { parameters, responses: {} };
    return documentIn(JSON.stringify({ openapi: "3.1.0", paths: { "/a": { get } } }));
  };
  const pointers = ["/paths/~1a/get/parameters/0/schema/maximum"];
  const listed = { pointers, what: "x", why: "x", source: "page" } as const;
  const { differences } = compareFacts(
    collectFacts(taking({ type: "integer" })),
    collectFacts(taking({ type: "integer", maximum: 100, default: 10 })),
    { ...provenance, assumptions: [listed] },
  );
  expect(differences.map(({ trait }) => trait)).toEqual(["default"]);
});

test("what a repair removes is no difference where what held it is listed", () => {
  const text = { type: "string", maxLength: 3, format: "acme_code" };
  const documentWith = (url: string, code: object) =>
    documentIn(
      JSON.stringify({
        openapi: "3.1.0",
        servers: [{ url }],
        paths: {
          "/v1/a": {
            get: {
              responses: {
                200: {
                  content: {
                    "application/json": {
                      schema: { type: "object", properties: { code, other: { ...text } } },
                    },
                  },
                },
              },
            },
          },
        },
      }),
    );
  const said = collectFacts(documentWith("https://a.test/v1", text));
  const repaired = collectFacts(documentWith("https://a.test", { type: "string" }));
  const found = (...pointers: readonly string[]) => {
    const note = { pointers, what: "x", why: "x", source: "ours" } as const;
    const { differences } = compareFacts(said, repaired, { ...provenance, repairs: [note] });
    return differences.map(({ fact, trait, side }) => trait ?? `${side}: ${fact.kind}`);
  };
  const schema =
    "/paths/~1v1~1a/get/responses/200/content/application~1json/schema/properties/code";
  const everything = ["page: server", "format", "maxLength", "spec: server"];
  expect(found().toSorted()).toEqual(everything.toSorted());
  expect(found("/servers", "/servers/0", schema)).toEqual([]);
  expect(found("/servers/0", schema)).toEqual(["page: server"]);
  // A repair stands for itself alone.
  expect(found("/servers", "/servers/0", schema.replace("/properties/code", ""))).toEqual(
    expect.arrayContaining(["format", "maxLength"]),
  );
});

test("removing any field is found", () => {
  const facts = collectFacts(documentIn(spec));
  for (const fact of facts.filter(({ kind }) => kind === "field" || kind === "parameter")) {
    const { stated, covered } = compareFacts(
      facts,
      facts.filter((other) => other !== fact),
      provenance,
    );
    expect(stated - covered, fact.id).toBe(1);
  }
});

const folder = providerPages();
if (folder) {
  // By the pages: a provider whose source was a document, or lies elsewhere, has none here.
  test.each(readdirSync(path.join(folder, "pages")))("%s is what its spec says", async (file) => {
    const provider = path.parse(file).name;
    const [one] = loadSpecs(specsFolder, [provider]);
    if (!one) throw new Error(`no spec describes ${file}`);
    const text = readFileSync(path.join(folder, "pages", file), "utf8");
    const listed = loadProvenance(one);
    const yaml = readFileSync(one.file, "utf8");
    const { differences, stated, covered } = verify(text, one.document, listed);
    expect(differences.map(describeDifference)).toEqual([]);
    expect(covered).toBe(stated);
    if (listed.origin === "extracted") {
      const overlay = path.join(path.dirname(one.file), "overlay.yaml");
      expect(await buildSpec(provider, text, overlay)).toBe(yaml);
    }
  });
}

test("a field with a dot in its name is another than a field within a field", () => {
  const answering = (properties: object): OpenApiDocument => {
    const schema = { type: "object", properties };
    const responses = { 200: { content: { "application/json": { schema } } } };
    return documentIn(
      JSON.stringify({ openapi: "3.1.0", paths: { "/a": { get: { responses } } } }),
    );
  };
  const one = answering({ "a.b": { type: "integer" } });
  const two = answering({ a: { type: "object", properties: { b: { type: "integer" } } } });
  const { differences } = compareFacts(collectFacts(one), collectFacts(two), provenance);
  expect(differences.length).toBeGreaterThan(0);
  expect(compareFacts(collectFacts(one), collectFacts(one), provenance).differences).toEqual([]);
});

test("members that repairs leave out are listed at what held them", () => {
  const answering = (properties: object) =>
    documentIn(
      JSON.stringify({
        openapi: "3.1.0",
        paths: {
          "/a": {
            get: {
              responses: {
                200: {
                  content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
                },
              },
            },
          },
        },
        components: { schemas: { A: { type: "object", properties } } },
      }),
    );
  const id = { type: "string" };
  const owner = { type: "object", properties: { id } };
  const found = (...pointers: readonly string[]) => {
    const note = { pointers, what: "x", why: "x", source: "ours" } as const;
    const listed = { ...provenance, repairs: [note] };
    const [said, spec] = [answering({ id, owner }), answering({ id })];
    const { stated, covered, differences } = compareFacts(
      collectFacts(said),
      collectFacts(spec),
      listed,
    );
    return { stated, covered, differences: differences.map(({ fact }) => fact.label) };
  };
  const told = { stated: 3, covered: 1, differences: ["field `owner`"] };
  expect(found()).toEqual(told);
  expect(found("/components/schemas/A", "/components/schemas/B/properties")).toEqual(told);
  // What is left out with its reason is not counted, nor are its parts.
  const listed = { stated: 1, covered: 1, differences: [] };
  expect(found("/components/schemas/A/properties")).toEqual(listed);
});

test.each(Object.entries(entangled))("%s: not compared", (_, text) => {
  expect(() => collectFacts(documentIn(text))).toThrow(SpecError);
});

test("references that multiply: a difference is told once, what a repair took is not told part by part", () => {
  const changed = parse(multiplying);
  const { schemas } = changed.components;
  const [early = "", late = ""] = Object.keys(schemas).slice(2, 4);
  schemas[early].properties.b = { type: "string" };
  schemas[late].properties = {};
  const [theirs = [], ours = []] = comparableFacts(
    documentIn(multiplying),
    documentIn(JSON.stringify(changed)),
  );
  const found = (...pointers: readonly string[]) => {
    const note = { pointers, what: "x", why: "x", source: "ours" } as const;
    const { differences } = compareFacts(theirs, ours, { ...provenance, repairs: [note] });
    return differences.map(({ fact, side, trait }) => `${side}: ${fact.label} ${trait ?? ""}`);
  };
  const other = [`both: field \`${early}.b\` schema`, `both: field \`${early}.b\` type`].toSorted();
  const gone = ["a", "b", "c", "d"].map((name) => `page: field \`${late}.${name}\` `);
  expect(found().toSorted()).toEqual([...other, ...gone].toSorted());
  expect(found(`/components/schemas/${late}/properties`).toSorted()).toEqual(other);
});

test("a spec of a document is held against the operations that its provenance names", () => {
  const answer = {
    description: "",
    content: { "application/json": { schema: { type: "integer" } } },
  };
  const get = { responses: { 200: answer } };
  const paths = { "/balance": { get }, "/cards": { get } };
  const document = JSON.stringify({ openapi: "3.1.0", info: { title: "A", version: "1" }, paths });
  const operations = ["GET /balance"];
  const selected = documentIn(JSON.stringify(extract(document, { operations }).document));
  const from = { ...provenance, page: { ...provenance.page, format: "openapi" as const } };
  const words = (found: Provenance) =>
    verify(document, selected, found).differences.map(describeDifference);
  expect(words({ ...from, page: { ...from.page, operations } })).toEqual([]);
  expect(words(from)).toContain("GET /cards is on the page and not in the spec");
});
