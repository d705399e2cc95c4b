import { readFileSync } from "node:fs";
import path from "node:path";
import { isObject, specFiles } from "@org/openapi";
import { NewProviderError } from "./error.ts";

/** Files of a package that are the same for every provider but for its name. */
const CONFIGURATION = [
  "tsconfig.json",
  "tsdown.config.ts",
  "turbo.json",
  "vitest.config.ts",
  "test/tsconfig.json",
];

/**
 * The configuration of a new package: its siblings' own.
 *
 * @throws {NewProviderError} when it has none.
 */
export function configurationFiles(root: string, name: string, title: string): Map<string, string> {
  const providers = specFiles(path.join(root, "specs")).map(({ provider }) => provider);
  const sibling = providers.find((provider) => provider !== name);
  if (!sibling) throw new NewProviderError("no package of a provider lends its configuration");
  const word = new RegExp(`\\b${sibling}\\b`, "g");
  const read = (file: string): string =>
    readFileSync(path.join(root, "packages", sibling, file), "utf8").replaceAll(word, name);
  const manifest: unknown = JSON.parse(read("package.json"));
  if (!isObject(manifest)) throw new NewProviderError(`packages/${sibling} has no package.json`);
  const description = `Typed, validated client for the ${title} balance API.`;
  const own = { ...manifest, version: "0.0.0", description };
  return new Map([
    ...CONFIGURATION.map((file): [string, string] => [file, read(file)]),
    ["package.json", `${JSON.stringify(own, null, 2)}\n`],
  ]);
}
