/** A package of an invented provider, made in a folder that goes away again. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { emptyMarks, generate, outsideTarget } from "../src/index.ts";
import { fixture, scratch, typeErrors } from "./workshop.ts";

export const SPEC = `
openapi: 3.1.0
info: { title: Acme Pay, version: "1" }
x-provider: { name: acme-pay, title: Acme Pay }
servers:
  - { url: https://api.acme.example, x-environments: [production] }
paths:
  /wallets/{wallet_id}:
    get:
      operationId: getWallet
      summary: Read one wallet.
      x-balances: { account: wallet_id }
      parameters:
        - { name: wallet_id, in: path, required: true, schema: { type: string } }
      security: [{ Key: [] }]
      responses:
        "200":
          description: The wallet.
          content:
            application/json:
              schema:
                type: object
                properties: { amount: { type: integer }, currency: { type: string } }
        "401": { description: "The key is missing | wrong. Get another one." }
        "5XX": { description: Acme failed. }
components:
  securitySchemes:
    Key: { type: apiKey, in: header, name: X-Key, description: The key of the merchant. }
`;

export const NORMALIZE = `
export const normalize = {
  unit: "minor",
  currency: "currency",
  amounts: { "/amount": { type: "available", pool: "main", note: "spendable" } },
} as const;
`;

export const PARTS = ["options", "operations", "mapping", "errors", "testing"];

/** A package with a README that has places for its parts, and its code. */
export async function acme(spec = SPEC, readme = PARTS.map(emptyMarks).join("\n\n")) {
  const folder = scratch();
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "openapi.yaml"), spec);
  writeFileSync(join(folder, "README.md"), `# Acme\n\n${readme}\n\nMIT\n`);
  writeFileSync(join(folder, "src/normalize.ts"), NORMALIZE);
  const target = outsideTarget(join(folder, "openapi.yaml"), folder);
  const again = async (check: boolean) => (await generate([target], { check }))[0];
  await again(false);
  return { folder, again, read: (path: string) => readFileSync(join(folder, path), "utf8") };
}

/** What code that uses a package prints as JSON: it must compile first. */
export function run(folder: string, use: string): unknown {
  writeFileSync(join(folder, "src/use.ts"), use);
  writeFileSync(
    join(folder, "package.json"),
    '{ "name": "@org/acme-pay", "version": "1.0.0", "type": "module" }',
  );
  const core = fixture("../../../packages/core/src");
  const options = {
    paths: { "@org/core/*": [`${core}/*.ts`] },
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    declaration: false,
    isolatedDeclarations: false,
  };
  expect(typeErrors([join(folder, "src/use.ts")], options)).toEqual([]);
  const start = `import { useCoreSources } from ${JSON.stringify(fixture("../src/index.ts"))};
    useCoreSources();
    await import(${JSON.stringify(join(folder, "src/use.ts"))});`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", start], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}
