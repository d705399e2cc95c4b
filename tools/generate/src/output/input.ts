/** The fingerprint of what generated code is made of: the description and the generator. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { formatSettings } from "./format-settings.ts";
import { SOURCES } from "./repository.ts";
import { fingerprint } from "./stamp.ts";

/** Packages whose version may change what comes out. */
const PACKAGES = ["@biomejs/biome", "openapi-typescript", "typescript", "yaml"];

let generator: string | undefined;

/** The fingerprint of the generator: its sources, its libraries' versions, the format settings. */
function generatorFingerprint(): string {
  generator ??= fingerprint([...sources(), JSON.stringify(formatSettings()), ...versions()]);
  return generator;
}

function sources(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => readFileSync(join(SOURCES, path), "utf8"));
}

function versions(): string[] {
  const require = createRequire(import.meta.url);
  return PACKAGES.map((name) => {
    const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8"));
    return `${name}@${version}`;
  });
}

/** The fingerprint for a description of these files and a name given to it. */
export function inputFingerprint(files: readonly string[], name: string | undefined): string {
  const texts = files.map((path) => readFileSync(path, "utf8"));
  return fingerprint([generatorFingerprint(), name ?? "", ...texts]);
}

/** The files as a stamp names them. */
export function relativeFiles(files: readonly string[]): string[] {
  const [first = "."] = files;
  return files.map((path) => relative(dirname(first), path).replaceAll("\\", "/"));
}

/** The files a stamp names, for the description at `spec`. */
export function absoluteFiles(spec: string, files: readonly string[]): string[] {
  return files.map((path) => resolve(dirname(spec), path));
}
