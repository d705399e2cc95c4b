import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { NoSpecError, type SpecFile, specFiles } from "@org/openapi";

/** The specs that come with the published package; this repository's, where it is not built. */
const PACKED = join(import.meta.dirname, "specs");

/** The names of the providers whose specs come along, sorted. */
export function knownSpecs(): string[] {
  return ownSpecs().map(({ provider }) => provider);
}

/**
 * The file that stands for a spec: that of an installed package, as its version has it (`finix`, or the
 * whole name of any package that exports its `openapi.yaml`), the one that comes along, or a path.
 *
 * @throws {NoSpecError} when it is none of them.
 */
export function findSpec(nameOrPath: string): string {
  const name = nameOrPath.startsWith("@") ? nameOrPath : `@org/${nameOrPath}`;
  const own = ownSpecs().find(({ provider }) => provider === nameOrPath);
  const found = installed(name) ?? own?.file;
  if (found !== undefined) return found;
  if (existsSync(nameOrPath)) return nameOrPath;
  throw new NoSpecError(
    `no spec "${nameOrPath}": neither a provider, nor an installed package, nor a file. Providers: ${knownSpecs().join(", ") || "none"}.`,
  );
}

function ownSpecs(): SpecFile[] {
  return existsSync(PACKED) ? specFiles(PACKED) : specFiles();
}

/** The spec of a package that the project in the working directory has. */
function installed(name: string): string | undefined {
  if (!/^@[\w.-]+\/[\w.-]+$/.test(name)) return undefined;
  try {
    return createRequire(join(process.cwd(), "package.json")).resolve(`${name}/openapi.yaml`);
  } catch {
    return undefined;
  }
}
