/** Every feature of OpenAPI that we speak of has a small document, and its code beside it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { codeFolder, fixture, texts, typeErrors } from "./workshop.ts";

const features = readdirSync(fixture("features"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", ""));

/** What differs from document to document: the stamp and the imports don't. */
function telling(name: string, text: string): string {
  const own = text.replace(/^\/\/ @generated .*\n/, "");
  const start = {
    "types.ts": /^/,
    "validators.ts": /^import .*\n/m,
    "schemas.ts": /^import \* as z .*\n/m,
    "operations.ts": /^\/\*\* The environments that/m,
  }[name];
  const found = start?.exec(own);
  return found === null || found === undefined ? own : own.slice(found.index);
}

test.each(features)("%s", async (feature) => {
  const folder = codeFolder();
  await generate([{ spec: fixture(`features/${feature}.yaml`), folder, kind: "standalone" }]);
  const files = texts(folder);
  const { "contract.ts": _contract, "runtime.ts": _runtime, ...telltale } = files;
  for (const [name, text] of Object.entries(telltale)) {
    await expect(telling(name, text)).toMatchFileSnapshot(`features/${feature}/${name}.txt`);
  }
  const { provider, ...constants } = await import(/* @vite-ignore */ join(folder, "operations.ts"));
  expect(provider.title).toBeTypeOf("string");
  for (const one of Object.values(constants)) expect(one).toHaveProperty("request");
  expect(typeErrors(Object.keys(files).map((name) => join(folder, name)))).toEqual([]);
});
