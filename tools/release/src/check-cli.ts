/** `pnpm packages:check`: the command line. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, ProgramError, run, UsageError } from "@org/command";
import { checkPackage } from "./check/check-package.ts";
import { printCheck } from "./check/print.ts";
import { publishedPackages, repository } from "./workspace.ts";

interface Flags {
  readonly json?: true;
}

const program = command(
  "packages:check",
  "Packs every published package and checks what users would get: package.json, files, source\n" +
    "maps, publint --strict and attw.",
)
  .option("--json", "print the results as JSON, with the files of each package")
  .addHelpText("after", "\nExit codes: 0 all is well, 1 problems, 2 wrong usage")
  .action(check);

await run(program, {
  explain: (error) => (error instanceof ProgramError ? error.message : undefined),
  exitCode: 1,
});

async function check({ json }: Flags): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "packages-check-"));
  try {
    const results = await Promise.all(
      publishedPackages(repository).map((item) =>
        checkPackage(item, repository, join(folder, item.manifest.name)),
      ),
    );
    if (results.length === 0) throw new UsageError("there is no package in packages/ to check");
    if (json) console.log(JSON.stringify(results, undefined, 2));
    else for (const result of results) printCheck(result, process.stdout);
    if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
