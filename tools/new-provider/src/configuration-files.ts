import { readFileSync } from "node:fs";
import path from "node:path";
import { isObject } from "@org/openapi";

/** The package that lends a new one its configuration. */
const SIBLING = "finix";

/** Files of a package that are the same for every provider but for its name. */
const CONFIGURATION = ["tsconfig.json", "tsdown.config.ts", "turbo.json", "test/tsconfig.json"];

/** The configuration of a new package: its siblings' own. */
export function configurationFiles(root: string, name: string, title: string): Map<string, string> {
  const read = (file: string) => readFileSync(path.join(root, "packages", SIBLING, file), "utf8");
  const files = new Map(CONFIGURATION.map((file) => [file, read(file).replaceAll(SIBLING, name)]));
  const manifest: unknown = JSON.parse(read("package.json").replaceAll(SIBLING, name));
  if (!isObject(manifest)) throw new TypeError(`packages/${SIBLING}/package.json is no object`);
  const description = `Typed, validated client for the ${title} balance API.`;
  const own = { ...manifest, version: "0.0.0", description };
  return files.set("package.json", `${JSON.stringify(own, null, 2)}\n`);
}
