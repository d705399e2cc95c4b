/** The fingerprint of the generator: what else than the document decides what comes out. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { formatSettings } from "./format-settings.ts";
import { CORE_SOURCES, OPENAPI_SOURCES, SOURCES } from "./repository.ts";
import { fingerprint } from "./stamp.ts";

/** Packages whose version may change what comes out. */
const PACKAGES = ["@biomejs/biome", "markdown-table", "openapi-typescript", "typescript"];

let known: string | undefined;

/** The fingerprint of its sources, of what it copies from core, its libraries and format settings. */
export function generatorFingerprint(): string {
  known ??= fingerprint([
    ...sourcesIn(SOURCES),
    ...sourcesIn(OPENAPI_SOURCES),
    ...["contract.ts", "runtime.ts"].map((name) => readFileSync(join(CORE_SOURCES, name), "utf8")),
    JSON.stringify(formatSettings()),
    ...versions(),
  ]);
  return known;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

function versions(): string[] {
  const require = createRequire(import.meta.url);
  return PACKAGES.map((name) => {
    const folders = require.resolve.paths(name) ?? [];
    const manifest = folders.map((folder) => join(folder, name, "package.json")).find(existsSync);
    const { version } = JSON.parse(readFileSync(manifest ?? "", "utf8"));
    return `${name}@${version}`;
  });
}
