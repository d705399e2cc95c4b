/** Documents whose schemas lead to each other so often that nobody can tell every place. */
import { documentOf, type OpenApiDocument, parseSource } from "@org/openapi";
import { expect, test } from "vitest";
import { collectFacts, comparableFacts } from "../src/facts/collect-facts.ts";

/** So many resources, each with texts of its own and members that are the next ones. */
function resources(count: number, links = 5): OpenApiDocument {
  const ref = (index: number): object => ({ $ref: `#/components/schemas/R${index % count}` });
  const schemas = Array.from({ length: count }, (_, index) => {
    const linked = Array.from({ length: links }, (__, link) => [
      `link${link}`,
      ref(index + link + 1),
    ]);
    const own = {
      id: { type: "string" },
      money: { type: "object", properties: { amount: { type: "integer" } } },
    };
    return [`R${index}`, { type: "object", properties: { ...own, ...Object.fromEntries(linked) } }];
  });
  const schema = { anyOf: [{ type: "string" }, { type: "array", items: ref(0) }] };
  const content = { "application/json": { schema } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: { "/a": { get: { responses: { 200: { description: "", content } } } } },
    components: { schemas: Object.fromEntries(schemas) },
  });
  return documentOf(parseSource("openapi.json", text));
}

function labelsOf(document: OpenApiDocument): string[] {
  return collectFacts(document).map(({ label }) => label);
}

test("each schema is told once, and where it is referred to its name", () => {
  const facts = collectFacts(resources(60));
  const told = (kind: string) => facts.filter((fact) => fact.kind === kind);
  expect(told("schema").map(({ label }) => label)).toContain("schema `R59`");
  expect(told("schema")).toHaveLength(60);
  expect(told("field")).toHaveLength(60 * 8);
  expect(told("field").find(({ label }) => label === "field `R7.link1`")).toMatchObject({
    parent: "schema /components/schemas/R7",
    traits: { schema: "R9", required: "false" },
    trail: ["/components/schemas/R7/properties/link1"],
  });
  expect(told("field").find(({ label }) => label === "field `R7.money.amount`")).toMatchObject({
    parent: "field /components/schemas/R7 money",
    traits: { type: "integer" },
  });
  expect(told("body")).toMatchObject([{ traits: { type: "array or string" } }]);
  expect(told("items")).toMatchObject([{ label: "what `[]` holds", traits: { schema: "R0" } }]);
});

test("what has an end is told place by place", () => {
  expect(labelsOf(resources(4, 0))).toEqual([
    "version",
    "GET /a",
    "security",
    "200",
    "body (application/json)",
    "what `[]` holds",
    "field `[].id`",
    "field `[].money`",
    "field `[].money.amount`",
  ]);
});

test("what lists and maps hold is told where something is said of it, of parameters too", () => {
  const parameters = [
    { name: "status", in: "query", schema: { type: "array", items: { enum: ["open", "shut"] } } },
  ];
  const schema = {
    type: "object",
    properties: {
      tags: { type: "array", items: { type: ["string", "null"] } },
      totals: { type: "object", additionalProperties: { type: "integer" } },
      anything: { type: "array", items: {} },
    },
  };
  const responses = { 200: { description: "", content: { "application/json": { schema } } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: { "/a": { get: { parameters, responses } } },
  };
  const facts = collectFacts(documentOf(parseSource("a.json", JSON.stringify(document))));
  const held = facts.filter(({ kind }) => kind === "items");
  expect(held.map(({ label, traits }) => [label, traits])).toEqual([
    ["`[]` in query parameter `status`", { enum: "open, shut" }],
    ["what `tags[]` holds", { type: "null or string" }],
    ["what `totals.*` holds", { type: "integer" }],
  ]);
});

test("documents that are compared are told in the same form", () => {
  const kinds = comparableFacts(resources(4, 0), resources(60)).map(
    (facts) => facts.filter(({ kind }) => kind === "schema").length,
  );
  expect(kinds).toEqual([1, 60]);
});

test("eight times the schemas cost at most twelve times the time", () => {
  const timeOf = (count: number): number => {
    const document = resources(count);
    const before = process.cpuUsage();
    expect(collectFacts(document).length).toBe(6 + 9 * count);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  timeOf(200);
  const rounds = Array.from({ length: 3 }, () => [timeOf(200), timeOf(1600)] as const);
  // The best of three: one may have collected the garbage of another.
  expect(Math.min(...rounds.map(([small, large]) => large / small))).toBeLessThan(12);
});
