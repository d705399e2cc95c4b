/** `pnpm test:runtimes`: the command line. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Argument, Command } from "commander";
import pc from "picocolors";
import { RUNTIMES } from "./runtimes/runtimes.ts";
import { tryRuntime } from "./runtimes/try-runtime.ts";
import { createUserProject } from "./runtimes/user.ts";
import type { Result } from "./suite/run.ts";
import { showNotes, showSummary, showTable } from "./table.ts";

const NAMES = Object.keys(RUNTIMES);

await new Command("test:runtimes")
  .description(
    "Packs the packages, installs them as a user would, and runs the misbehaviour suite on each\n" +
      "runtime. Runtimes come from the package registry; Chromium has to be installed.",
  )
  .addArgument(new Argument("[runtimes...]", "which ones (default: all)").choices(NAMES))
  .option("--json", "print the results as JSON")
  .addHelpText(
    "after",
    `
The packages must be built: pnpm build.

Exit codes: 0 every case passed, 1 one failed or a runtime did not come to the end.

Examples:
  pnpm test:runtimes
  pnpm test:runtimes node20 bun workerd`,
  )
  .action(async (names: string[], { json }: { json?: true }) => {
    const all = await tryAll(names.length === 0 ? NAMES : names, json !== true);
    if (json) console.log(JSON.stringify(all, null, 2));
    const good = all.every(
      ({ error, results }) => error === null && results.every(({ failure }) => failure === null),
    );
    process.exitCode = good ? 0 : 1;
  })
  .parseAsync();

/** How the cases went on a runtime; `error` where they did not come to their end. */
interface Trial {
  readonly runtime: string;
  readonly error: string | null;
  readonly results: readonly Result[];
}

async function tryAll(names: readonly string[], print: boolean): Promise<Trial[]> {
  const folder = await mkdtemp(join(tmpdir(), "behaviour-"));
  const trials: Trial[] = [];
  try {
    note("Packing and installing the packages.");
    const project = await createUserProject(folder);
    for (const name of names) {
      const runtime = RUNTIMES[name];
      if (runtime === undefined) continue;
      const { title } = runtime;
      const trial = await tryRuntime(runtime, project, (count) =>
        note(`${title}: ${count} cases`),
      ).then(
        (results) => ({ runtime: title, error: null, results }),
        (error: Error) => ({ runtime: title, error: error.message, results: [] }),
      );
      trials.push(trial);
      note("");
      if (print) console.log(showTrial(trial));
    }
  } finally {
    note("");
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  if (print) console.log(showSummary(trials));
  return trials;
}

function showTrial({ runtime, error, results }: Trial): string {
  if (error !== null) return `${pc.red("failed")} ${runtime}: ${error}\n`;
  return `${showTable(runtime, results)}\n${showNotes(results)}\n`;
}

/** A line that the next one overwrites; nothing where nobody watches. */
function note(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
