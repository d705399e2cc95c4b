import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { extract, type JsonObject, printDocument } from "@org/extract";
import { at, page, pageNames } from "@org/extract/testing";
import { pascalCase } from "@org/generate";
import { redocly } from "@org/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { declareBalances, findBalanceOperation } from "../src/balance-operation.ts";
import { type Completed, complete } from "../src/complete.ts";
import { createProvider } from "../src/create.ts";
import { draftProvider, modelOf } from "../src/draft.ts";
import { examplesFor } from "../src/examples.ts";
import { checkName, checkTitle, titleOf } from "../src/name.ts";
import { overlayText } from "../src/overlay.ts";

const root = path.join(import.meta.dirname, "../../..");
const sources = pageNames().filter((name) => name !== "no-paths.md");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "new-provider-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function completed(name: string): Completed & { readonly source: JsonObject } {
  const { document: source } = extract(page(name), { descriptions: false });
  return { source, ...complete(source, "acme", "Acme") };
}

function balancesOf(name: string): ReturnType<typeof findBalanceOperation> {
  return findBalanceOperation(modelOf(completed(name), "acme"));
}

test.each(sources)("%s: the overlay makes the completed spec of the extraction", async (name) => {
  const { source, document } = completed(name);
  writeFileSync(path.join(folder, "in.json"), printDocument(source, "json"));
  writeFileSync(path.join(folder, "overlay.yaml"), overlayText("t", source, document));
  const args = ["bundle", "in.json", "--overlay", "overlay.yaml", "-o", "out.json"];
  expect(await redocly(args, folder)).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(path.join(folder, "out.json"), "utf8"))).toEqual({
    // Redocly's bundle adds them where there are none.
    components: {},
    ...document,
  });
});

test("the completed specs satisfy the rules of the house", async () => {
  const files = sources.map((name, index) => {
    const file = path.join(folder, `${index}.yaml`);
    writeFileSync(file, printDocument(completed(name).document, "yaml"));
    return file;
  });
  const { ok, stdout, stderr } = await redocly(
    ["lint", "--config", "redocly.yaml", ...files],
    root,
  );
  expect(ok, stdout + stderr).toBe(true);
});

test("amounts are recognized by name, type and the currency beside them", () => {
  const { amounts, operation, account } = balancesOf("redocly.md");
  expect([operation.id, account]).toEqual(["getWalletsBalances", "wallet_id"]);
  expect(amounts).toEqual([
    {
      pointer: "/lines/*/amount",
      currency: "/lines/*/currency",
      type: "current",
      unit: "minor",
    },
  ]);
});

test("the spec of a draft names its balance operation and its account", () => {
  const asked = { name: "acme", title: "Acme", from: "x", date: "2026-11-20" };
  const { model, document } = draftProvider({ ...asked, text: page("openapi.yaml") });
  expect(model.balances).toMatchObject({
    operation: { id: "listBalances" },
    account: { argument: "account", env: "ACME_ACCOUNT" },
  });
  const operation = at(document, "paths", "/accounts/{account}/balances", "get");
  expect(operation).toHaveProperty("x-balances", { account: "account" });
});

test("the spec of a draft says where error bodies say what is wrong", () => {
  const asked = { name: "acme", title: "Acme", from: "x", date: "2026-11-20" };
  const { document } = draftProvider({ ...asked, text: page("redocly.md") });
  expect(document["x-errors"]).toEqual({ code: ["/error/code"] });
});

/** A document with these operations, by path and method. */
function documentWith(paths: object): Completed {
  const source = { openapi: "3.1.1", info: { title: "Acme", version: "1" }, paths };
  return complete(extract(JSON.stringify(source)).document, "acme", "Acme");
}

test("servers get environments by their words, each its own", () => {
  const servers = [
    "http://localhost:3000",
    "https://192.168.0.7",
    "https://test.acme.example",
    "https://api.acme.example",
    "https://eu.acme.example",
  ].map((url) => ({ url }));
  const source = { openapi: "3.1.1", info: { title: "Acme", version: "1" }, servers, paths: {} };
  const { document } = complete(JSON.parse(JSON.stringify(source)), "acme", "Acme");
  expect(document["servers"]).toEqual([
    { url: "https://test.acme.example", "x-environments": ["sandbox"], description: "Sandbox." },
    {
      url: "https://api.acme.example",
      "x-environments": ["production"],
      description: "Production.",
    },
    {
      url: "https://eu.acme.example",
      "x-environments": ["production-eu"],
      description: "Production.",
    },
  ]);
});

function answering(properties: object, parameters: readonly object[] = []): object {
  const schema = { type: "object", properties: { currency: { type: "string" }, ...properties } };
  const content = { "application/json": { schema } };
  return { parameters, responses: { 200: { description: "OK", content } } };
}

const integer = { type: "integer" };

test("an operation that only reads comes before one that does something", () => {
  const paths = {
    "/payments": { post: answering({ amount: integer, total: integer }) },
    "/balance": { get: answering({ amount: integer }) },
  };
  const found = findBalanceOperation(modelOf(documentWith(paths), "acme"));
  expect(found.operation.path).toBe("/balance");
});

test("what an overlay declares of balances stays as it is, and its examples count wherever they are", () => {
  const wallet = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
  const items = {
    type: "array",
    items: { type: "object", properties: { id: { type: "string" } } },
  };
  const declared = { account: "id", accounts: { operation: "listWallets", id: "/id" } };
  const spec = documentWith({
    "/wallets": {
      get: {
        operationId: "listWallets",
        "x-pagination": { items: "/wallets", next: { link: "/next" } },
        ...answering({ wallets: items, next: { type: "string" } }),
      },
    },
    "/wallets/{id}": { get: { "x-balances": declared, ...answering({ amount: integer }, wallet) } },
  });
  const operation = at(spec.document, "paths", "/wallets/{id}", "get") as JsonObject;
  const typical = { summary: "Ours", value: { currency: "EUR", amount: 1 } };
  spec.document["components"] = { examples: { typical } };
  const media = at(operation, "responses", "200", "content", "application/json") as JsonObject;
  media["examples"] = { typical: { $ref: "#/components/examples/typical" } };
  const found = findBalanceOperation(modelOf(spec, "acme"));
  expect(found.examples).toEqual([{ name: "typical", value: typical.value }]);
  declareBalances(spec.document, found);
  expect(operation["x-balances"]).toEqual(declared);
});

test.each([
  ["the innermost part of the path", ["path a", "path b", "query c"], "b"],
  ["the one argument", ["query c"], "c"],
  ["nobody's, where several arguments say", ["query c", "query d"], undefined],
  ["nobody's, where a list does", ["query list"], undefined],
])("whose balances they are says %s", (_who, places, account) => {
  const parameters = places.map((place) => {
    const [where, name = ""] = place.split(" ");
    const schema = name === "list" ? { type: "array", items: integer } : { type: "string" };
    return { name, in: where, required: true, schema };
  });
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const path = ["", ...inPath.map(({ name }) => `{${name}}`), "balance"].join("/");
  const paths = { [path]: { get: answering({ amount: integer }, parameters) } };
  expect(findBalanceOperation(modelOf(documentWith(paths), "acme")).account).toBe(account);
});

test("an example that is made has a currency and amounts that can be read", () => {
  const properties = {
    currency: { type: "string" },
    name: { type: "string" },
    lines: {
      type: "array",
      items: { type: "object", properties: { total_amount: { type: "string" } } },
    },
  };
  const schema = { type: "object", properties };
  expect(examplesFor({ schema }).make("/schema")).toEqual({
    currency: "EUR",
    name: "string",
    lines: [{ total_amount: "10.00" }],
  });
});

test("what the source does not say is an addition, for the provenance", () => {
  const { additions, document } = complete(extract(page("openapi.yaml")).document, "acme", "Acme");
  expect(additions.map(({ pointer }) => pointer)).toEqual([
    "/paths/~1accounts~1{account}~1balances/get/responses/400",
  ]);
  expect(at(document, "components", "schemas")).not.toHaveProperty("Unused");
  expect(at(document, "x-provider")).toEqual({ name: "acme", title: "Acme" });
});

test.each([
  ["Acme", '"acme" is one'],
  ["acme_pay", '"acme-pay" is one'],
  ["../acme", "is no package name"],
  ["1pay", "is no package name"],
  ["-a", "is no package name"],
  ["a--b", '"a-b" is one'],
  ["", "is no package name"],
  ["a".repeat(50), "at most 40"],
  ["constructor", 'such as "constructor-pay"'],
  ["core", 'such as "core-pay"'],
  ["cli", 'such as "cli-pay"'],
  ["schemas", 'such as "schemas-pay"'],
  ["class", 'such as "class-pay"'],
  ["toString", '"toString" is no package name. It starts'],
  ["to-string", 'such as "to-string-pay"'],
  ["has-own-property", 'such as "has-own-property-pay"'],
  ["valueof", 'such as "valueof-pay"'],
  ["__proto__", "is no package name"],
  ["node_modules", '"node_modules" is no package name. It starts'],
  ["node-modules", 'such as "node-modules-pay"'],
  ["favicon.ico", '"favicon-ico" is one'],
  ["await", 'such as "await-pay"'],
  ["nul", 'such as "nul-pay"'],
  ["mock", 'such as "mock-pay"'],
  ["spec-diff", 'such as "spec-diff-pay"'],
  ["conformance", 'such as "conformance-pay"'],
  ["generate", "there is tools/generate. Choose another name"],
  ["a\n", "is no package name"],
  ["a/b", '"a-b" is one'],
  ["@org/a", "is no package name"],
  ["-rf", "is no package name"],
  ["finix", "there is specs/finix. Choose another name"],
  ["extract", "there is tools/extract. Choose another name"],
  ["woosh-pay", "there is specs/wooshpay. Choose another name"],
])("the name %j is refused, with what to do", (name, message) => {
  expect(() => checkName(name, root)).toThrow(message);
});

test.each(["acme-pay2", "acme", "a1"])("the name %s is fine", (name) => {
  expect(() => checkName(name, root)).not.toThrow();
});

test("a name makes a title where none is given", () => {
  expect([titleOf("acme-pay"), titleOf("acme2")]).toEqual(["Acme Pay", "Acme2"]);
});

test.each(["Acme Pay", "3D Pay", "ACME", "Überweisung", "Smith & Sons", "O’Neil Bank"])(
  "the title %s gives identifiers that compile",
  (title) => {
    expect(() => checkTitle(title)).not.toThrow();
    const factory = `create${pascalCase(title)}`;
    expect(
      () => new Function(`class ${pascalCase(title)}Client {} const ${factory} = 1;`),
    ).not.toThrow();
  },
);

test.each(["", "  ", "***", "*/ x", "a\nb", "`x`", "a | b", "<b>", "x".repeat(41)])(
  "the title %j is refused, with what it may have",
  (title) => {
    expect(() => checkTitle(title)).toThrow("letters, digits, spaces");
  },
);

test("nothing is changed where the source can't be used", async () => {
  const list = () =>
    ["specs", "packages", ".changeset"].map((name) => readdirSync(path.join(root, name)));
  const before = list();
  const asked = { name: "acme-test", title: "Acme", from: "x", date: "2026-11-20" };
  for (const text of [page("no-paths.md"), "# Nothing here\n"]) {
    await expect(createProvider(root, { ...asked, text }, () => undefined)).rejects.toThrow();
  }
  expect(list()).toEqual(before);
});
