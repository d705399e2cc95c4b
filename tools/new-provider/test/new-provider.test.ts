import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { extract, type JsonObject, printDocument } from "@org/extract";
import { at, page, pageNames } from "@org/extract/testing";
import { redocly } from "@org/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBalanceOperation } from "../src/balance-operation.ts";
import { type Completed, complete } from "../src/complete.ts";
import { createProvider } from "../src/create.ts";
import { modelOf } from "../src/draft.ts";
import { examplesFor } from "../src/examples.ts";
import { checkName, typeName } from "../src/name.ts";
import { overlayText } from "../src/overlay.ts";
import { sampleArguments } from "../src/sample-arguments.ts";
import { wrongValue } from "../src/wrong-value.ts";

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
}, 60_000);

test("amounts are recognized by name, type and the currency beside them", () => {
  const { amounts, operation } = balancesOf("redocly.md");
  expect(operation.id).toBe("getWalletsBalances");
  expect(amounts).toEqual([
    {
      pointer: "/lines/*/amount",
      currency: "/lines/*/currency",
      type: "current",
      pool: "main",
      unit: "minor",
    },
  ]);
});

test("amounts without a currency are named and left out", () => {
  const { amounts, withoutCurrency } = balancesOf("mintlify-tables.md");
  expect(amounts).toEqual([]);
  expect(withoutCurrency).toContain("/vault/held_amount");
});

test("arguments for every operation, and a value that must be caught", () => {
  const whole = completed("redocly.md");
  const args = sampleArguments(modelOf(whole, "acme"), examplesFor(whole.document));
  expect(args).toEqual({ getWalletsBalances: { wallet_id: "W-1" } });
  expect(wrongValue(balancesOf("redocly.md"))).toEqual({ "/lines/0/amount": "wrong" });
});

test("what the source does not say is an addition, for the provenance", () => {
  const { additions, document } = complete(extract(page("openapi.yaml")).document, "acme", "Acme");
  expect(additions.map(({ pointer }) => pointer)).toEqual([
    "/paths/~1accounts~1{account}~1balances/get/responses/400",
  ]);
  expect(at(document, "components", "schemas")).not.toHaveProperty("Unused");
  expect(at(document, "x-provider")).toEqual({ name: "acme", title: "Acme" });
});

test("names: what they become in code, and which are refused", () => {
  expect(typeName("acme-pay2")).toBe("AcmePay2");
  expect(() => checkName("acme-pay2", root)).not.toThrow();
  for (const name of ["Acme", "../acme", "acme_pay", "1pay", "-a", "a--b", "", "a".repeat(50)]) {
    expect(() => checkName(name, root), name).toThrow("is no package name");
  }
  expect(() => checkName("core", root)).toThrow("reserved");
  expect(() => checkName("finix", root)).toThrow("exists");
  expect(() => checkName("woosh-pay", root)).toThrow("packages/wooshpay");
});

test("nothing is changed where the source can't be used", async () => {
  const list = () =>
    ["specs", "packages", ".changeset"].map((name) => readdirSync(path.join(root, name)));
  const before = list();
  const asked = { name: "acme-test", title: "Acme", from: "x", format: "auto", date: "2026-11-20" };
  for (const text of [page("no-paths.md"), "# Nothing here\n", page("redocly-cut.md")]) {
    await expect(createProvider(root, { ...asked, text }, () => undefined)).rejects.toThrow();
  }
  expect(list()).toEqual(before);
});
