import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { specFile } from "@org/openapi";

/**
 * The path of a package's document: `openapi.yaml` beside its package.json, or what it exports as that.
 * Undefined where there is neither.
 */
export function packageSpec(folder: string): string | undefined {
  const own = join(folder, "openapi.yaml");
  if (existsSync(own)) return own;
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return undefined;
  const { exports } = JSON.parse(readFileSync(manifest, "utf8"));
  const target: unknown = Reflect.get(Object(exports), "./openapi.yaml");
  const exported = typeof target === "string" ? join(folder, target) : undefined;
  return exported !== undefined && existsSync(exported) ? exported : undefined;
}

/**
 * The document that a test is about: of a package in this repository that in `specs`, which needs no build; of
 * any other its own, found from the working folder.
 *
 * @throws {TypeError} when there is none.
 */
export function specToTest(provider: string): string {
  const inRepository = specFile(provider);
  if (existsSync(inRepository)) return inRepository;
  const own = packageSpec(process.cwd());
  if (own !== undefined) return own;
  const message = `${process.cwd()} has no openapi.yaml, and exports none: state \`spec\`, its path.`;
  throw new TypeError(message);
}
