/** The files of a package in a repository of its own, as far as no spec says them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { NewProviderError } from "./error.ts";

const TSDOWN = `import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    operations: "src/generated/by-operation.ts",
    schemas: "src/generated/schemas.ts",
    testing: "src/generated/testing.ts",
    msw: "src/generated/msw.ts",
  },
  dts: { oxc: true },
  platform: "neutral",
  sourcemap: true,
});
`;

const TSCONFIG = {
  compilerOptions: {
    target: "ES2023",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    module: "NodeNext",
    moduleResolution: "NodeNext",
    types: [],
    strict: true,
    isolatedDeclarations: true,
    declaration: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["src", "test"],
};

/** Tools of the package, in the versions that are pinned in this repository. */
const TOOLS = ["msw", "tsdown", "typescript", "vitest", "zod"] as const;

/** An entry that is built. */
function entry(name: string): object {
  return { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` };
}

/** The configuration of a package, and an ignore file. */
export function standaloneFiles(root: string, name: string, title: string): Map<string, string> {
  const versions = catalogOf(root);
  const tools = TOOLS.map((tool): [string, string] => [tool, versionIn(versions, tool)]);
  const manifest = {
    name,
    version: "0.1.0",
    private: true,
    description: `Typed, validated client for the ${title} balance API.`,
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: {
      ".": entry("index"),
      "./operations": entry("operations"),
      "./schemas": entry("schemas"),
      "./testing": entry("testing"),
      "./msw": entry("msw"),
      "./openapi.yaml": "./openapi.yaml",
      "./package.json": "./package.json",
    },
    types: "./dist/index.d.ts",
    files: ["dist", "src", "openapi.yaml"],
    scripts: {
      generate: "conformance generate",
      build: "tsdown",
      typecheck: "tsc -p .",
      test: "tsdown && conformance && vitest run",
    },
    peerDependencies: { msw: "^2.4.0 || ^3.0.0", zod: "^4.0.0" },
    peerDependenciesMeta: { msw: { optional: true }, zod: { optional: true } },
    dependencies: { "@org/core": publishedRange(root, "core") },
    devDependencies: {
      "@org/conformance": publishedRange(root, "conformance"),
      ...Object.fromEntries(tools),
    },
  };
  return new Map([
    ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ["tsconfig.json", `${JSON.stringify(TSCONFIG, null, 2)}\n`],
    ["tsdown.config.ts", TSDOWN],
    [".gitignore", "node_modules/\ndist/\n"],
  ]);
}

/** The versions of npm's packages that are pinned here, by name. */
function catalogOf(root: string): unknown {
  const file = path.join(root, "pnpm-workspace.yaml");
  return Reflect.get(Object(parse(readFileSync(file, "utf8"))), "catalog");
}

function versionIn(versions: unknown, name: string): string {
  const version: unknown = Reflect.get(Object(versions), name);
  if (typeof version === "string") return version;
  throw new NewProviderError(`pnpm-workspace.yaml pins no version of ${name}`);
}

/** What of ours a package asks for: what was released, and of what never was whatever comes first. */
function publishedRange(root: string, name: string): string {
  const file = path.join(root, "packages", name, "package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8"));
  return version === "0.0.0" ? "latest" : `^${version}`;
}
