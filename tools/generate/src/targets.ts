/** Which descriptions a command is about. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { UsageError } from "@org/command";
import type { Target } from "./generate.ts";
import { packageFolder, SPECS } from "./output/repository.ts";

/** The providers of this repository: the folders of `specs/` with an `openapi.yaml`. */
function providers(): string[] {
  if (!existsSync(SPECS)) return [];
  return readdirSync(SPECS)
    .filter((name) => existsSync(join(SPECS, name, "openapi.yaml")))
    .sort();
}

/** The named providers, or all. */
export function providerTargets(names: readonly string[]): Target[] {
  const known = providers();
  const odd = names.find((name) => !known.includes(name));
  if (odd !== undefined) {
    throw new UsageError(`no provider "${odd}" in specs/: there ${known.join(", ")}`);
  }
  return (names.length === 0 ? known : names).map((name) => packageTarget(name));
}

/** The package of a provider of this repository. */
export function packageTarget(name: string): Target {
  const folder = packageFolder(name);
  return {
    kind: "package",
    spec: join(SPECS, name, "openapi.yaml"),
    folder: join(folder, "src/generated"),
    package: folder,
    name,
  };
}

/** Any document, into any folder. */
export function fileTarget(spec: string, out: string, name: string | undefined): Target {
  return { kind: "standalone", spec: resolve(spec), folder: resolve(out), name };
}

/** Any document, as the generated code of the package in this folder. */
export function outsideTarget(spec: string, folder: string, name: string | undefined): Target {
  return {
    kind: "package",
    spec: resolve(spec),
    folder: resolve(folder, "src/generated"),
    package: resolve(folder),
    name,
  };
}
