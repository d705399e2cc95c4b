import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "@org/command";
import { toolEnvironment } from "../environment.ts";
import type { Manifest } from "../workspace.ts";

/** The parts of a CycloneDX document that are looked at: cyclonedx.org/docs/1.7/json. */
interface Sbom {
  readonly bomFormat?: string;
  readonly metadata?: { readonly component?: { readonly purl?: string } };
  readonly components?: readonly { readonly purl?: string }[];
}

/**
 * Writes an SBOM of each package beside its tarball in `folder`: what it was made and tested with, from
 * the lock file, with licenses and hashes. pnpm makes them, in CycloneDX.
 *
 * @throws {ProgramError} when pnpm fails.
 */
export async function writeSboms(
  root: string,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const filters = names.map((name) => `--filter=${name}`);
  const out = `--out=${join(folder, "%s-%v.cdx.json")}`;
  await runProgram(
    "pnpm",
    [...filters, "sbom", "--sbom-format=cyclonedx", "--prod", "--split", out],
    { cwd: root, env: toolEnvironment() },
  );
}

/** What is wrong with the SBOM of a package, one sentence each. */
export function checkSbom(file: string, { name, version, dependencies = {} }: Manifest): string[] {
  const { bomFormat, metadata, components = [] }: Sbom = JSON.parse(readFileSync(file, "utf8"));
  if (bomFormat !== "CycloneDX") return [`the SBOM is ${bomFormat}, not CycloneDX`];
  const purl = `${purlOf(name)}${version}`;
  const found = metadata?.component?.purl;
  return [
    ...(found === purl ? [] : [`the SBOM is of ${found}, not of ${purl}`]),
    ...Object.keys(dependencies)
      .filter((dependency) => !components.some((one) => one.purl?.startsWith(purlOf(dependency))))
      .map((dependency) => `the SBOM does not name ${dependency}`),
  ];
}

/** A package URL of npm, up to its version: github.com/package-url/purl-spec. */
function purlOf(name: string): string {
  return `pkg:npm/${name.replace("@", "%40")}@`;
}
