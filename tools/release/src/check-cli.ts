/** `pnpm packages:check`: the command line. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { colorsFor, command, ProgramError, run, UsageError } from "@org/command";
import { checkPackage, checkVersion, type PackageCheck } from "./check/check-package.ts";
import { publishedPackages, repository } from "./workspace.ts";

interface Flags {
  readonly json?: true;
  readonly release?: true;
}

const program = command(
  "packages:check",
  "Packs every published package and checks what users would get: package.json, files, source\n" +
    "maps, publint --strict and attw.",
)
  .option("--json", "print the results as JSON, with the files of each package")
  .option("--release", "also that each package has a version to be released")
  .addHelpText("after", "\nExit codes: 0 all is well, 1 problems, 2 wrong usage")
  .action(check);

await run(program, {
  explain: (error) => (error instanceof ProgramError ? error.message : undefined),
  exitCode: 1,
});

async function check({ json, release }: Flags): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "packages-check-"));
  try {
    const packed = await Promise.all(
      publishedPackages(repository).map((item) =>
        checkPackage(item, repository, join(folder, item.manifest.name)),
      ),
    );
    const results = release ? packed.map(checkVersion) : packed;
    if (results.length === 0) throw new UsageError("there is no package in packages/ to check");
    if (json) console.log(JSON.stringify(results, undefined, 2));
    else for (const result of results) print(result);
    if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print({ name, version, files, size, problems }: PackageCheck): void {
  const colors = colorsFor(process.stdout);
  const mark = problems.length === 0 ? colors.green("✓") : colors.red("✗");
  const facts = `${files.length} files, ${(size / 1000).toFixed(1)} kB`;
  console.log(`${mark} ${colors.bold(name)} ${version}  ${colors.dim(facts)}`);
  for (const problem of problems) console.log(`  ${problem}`);
}
