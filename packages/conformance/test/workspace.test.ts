/** Every provider of this repository is wherever a provider must be. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnyDefinition } from "@org/core/provider";
import { specFile, specFiles } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { runTest, testsIn } from "./readme-tests.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** Those that run every provider: they find the packages among their dependencies. */
const RUNNERS = ["packages/cli", "tools/behaviour"];

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
}

/** The folders of provider packages: those with a generated client. */
const names = readdirSync(join(ROOT, "packages")).filter((name) =>
  existsSync(join(ROOT, "packages", name, "src/generated/client.ts")),
);

test("every spec has a package, and every package a spec", () => {
  expect(names.length).toBeGreaterThan(0);
  expect(specFiles().map(({ provider }) => provider)).toEqual(names.toSorted());
});

describe.each(names)("%s", (name) => {
  const folder = `packages/${name}`;

  test("is called after its folder", () => {
    expect(manifestOf(folder).name).toBe(`@org/${name}`);
  });

  test.each(RUNNERS)("%s depends on it", (runner) => {
    expect(Object.keys(manifestOf(runner).dependencies ?? {})).toContain(`@org/${name}`);
  });

  test("exports what makes a client, and the spec's account of itself", async () => {
    const exported: Record<string, unknown> = await import(join(ROOT, folder, "src/index.ts"));
    const { definition, provider, ...others } = exported as {
      readonly definition: AnyDefinition;
      readonly provider: unknown;
    };
    expect(definition.provider).toBe(provider);
    expect(definition.provider.name).toBe(name);
    expect(definition.userAgent).toMatch(new RegExp(`^@org/${name}/\\d`));
    expect(definition.provider.balances?.operation).toBe(definition.balances.id);
    const creators = Object.entries(others).filter(([key]) => key.startsWith("create"));
    expect(creators.map(([, create]) => typeof create)).toEqual(["function"]);
  });

  test("the definition makes the client that its own function makes", async () => {
    const exported: Record<string, unknown> = await import(join(ROOT, folder, "src/index.ts"));
    const { definition } = exported as { readonly definition: AnyDefinition };
    const [create] = Object.entries(exported).flatMap(([key, value]) =>
      key.startsWith("create") && typeof value === "function" ? [value] : [],
    );
    const credentials = definition.provider.credentials.map(({ name: option }) => [option, "any"]);
    const options = { baseUrl: "https://api.example.com", ...Object.fromEntries(credentials) };
    const client: object = create?.(options);
    const methods = definition.operations.map(({ id }) => id);
    expect(Object.keys(client)).toEqual(["provider", ...methods, "fetchBalances", "api"]);
  });

  test("is held against its spec, and so is its mock", () => {
    expect(existsSync(specFile(name))).toBe(true);
    const text = readFileSync(join(ROOT, folder, "test/conformance.test.ts"), "utf8");
    expect(text).toContain("testConformance({");
    expect(text).toMatch(/^ {2}mock: mock[A-Z]\w*,$/m);
  });

  test("gives its users a test kit and its spec", () => {
    const { exports } = manifestOf(folder);
    expect(exports).toMatchObject({
      "./testing": { types: "./dist/testing.d.ts", default: "./dist/testing.js" },
      "./msw": { types: "./dist/msw.d.ts", default: "./dist/msw.js" },
      "./openapi.yaml": "./dist/openapi.yaml",
    });
  });

  test("the test that its README shows passes", async () => {
    const [code = ""] = testsIn(join(ROOT, folder, "README.md"));
    for (const entry of ["", "/testing"]) expect(code).toContain(`from "@org/${name}${entry}";`);
    await runTest(code, name);
  });
});
