/** `pnpm release:pack`: the command line. */
import { resolve } from "node:path";
import { command, ProgramError, run } from "@org/command";
import { printCheck } from "./check/print.ts";
import { packRelease } from "./pack/pack.ts";
import { listHashes } from "./publish/hashes.ts";
import { PublishError } from "./publish/publish-error.ts";
import { usualRegistry } from "./publish/versions.ts";
import { repository } from "./workspace.ts";

interface Flags {
  readonly out: string;
  readonly registry?: string;
}

const program = command(
  "release:pack",
  "Packs every published package whose version the registry does not have, with an SBOM each, and\n" +
    "checks them as packages:check does. Prints the SHA-256 of each file, which is what the publishing\n" +
    "job holds them against; nothing, where there is nothing to publish.",
)
  .requiredOption("--out <folder>", "an empty folder, or a new one")
  .option("--registry <url>", "the registry that is asked which versions it has (default: npm's)")
  .addHelpText("after", "\nExit codes: 0 packed, 1 problems, 2 wrong usage")
  .action(async ({ out, registry = usualRegistry() }: Flags) => {
    const folder = resolve(out);
    const results = await packRelease(repository, folder, registry);
    for (const result of results) printCheck(result, process.stderr);
    if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
    else if (results.length > 0) process.stdout.write(listHashes(folder));
    else console.error("The registry has every version: there is nothing to publish.");
  });

await run(program, {
  explain: (error) =>
    error instanceof ProgramError || error instanceof PublishError ? error.message : undefined,
  exitCode: 1,
});
