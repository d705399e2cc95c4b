/** Whether generated code is what its spec gives. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { generate, providerTargets, type Target } from "@org/generate";

/**
 * The generated files that do not follow from their specs, edited by hand or left behind: a
 * sentence for each.
 *
 * @throws {SpecError} when nothing can be generated from a spec.
 */
export async function generatedProblems(
  targets: readonly Target[] = providerTargets([]),
): Promise<readonly string[]> {
  const outcomes = await generate(targets, { check: true });
  return outcomes.flatMap(({ target: { folder }, changed, extra }) => {
    const shown = (name: string) => relative(process.cwd(), join(folder, name));
    return [
      ...changed.map((name) => `${shown(name)} does not follow from its spec.`),
      ...extra.map((name) => `${shown(name)} should not be there.`),
    ];
  });
}

/** The packages whose code was generated from a spec that is not there any more: a sentence for each. */
export function orphanedPackages(root: string): readonly string[] {
  const home = join(root, "packages");
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .filter((name) => existsSync(join(home, name, "src/generated")))
    .filter((name) => !existsSync(join(root, "specs", name, "openapi.yaml")))
    .map(
      (name) =>
        `packages/${name}/src/generated has no spec: specs/${name}/openapi.yaml is not there.`,
    );
}
