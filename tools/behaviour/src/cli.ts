/** `pnpm test:runtimes`: the command line. */
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { colorsFor, command, ProgramError, run } from "@org/command";
import type { Result } from "@org/conformance/behaviour";
import { Argument } from "commander";
import { RUNTIMES } from "./runtimes/runtimes.ts";
import { tryRuntime } from "./runtimes/try-runtime.ts";
import { createUserProject } from "./runtimes/user.ts";
import { showNotes, showSummary, showTable } from "./table.ts";

const NAMES = Object.keys(RUNTIMES);

const { red } = colorsFor(process.stdout);

const program = command(
  "test:runtimes",
  "Packs the built packages, installs them as a user would, and runs the misbehaviour suite on " +
    "each runtime. Runtimes come from the package registry, Chromium from Debian.",
)
  .addArgument(new Argument("[runtimes...]", "which ones (default: all)").choices(NAMES))
  .option("--json", "print the results as JSON")
  .addHelpText(
    "after",
    `
Exit codes: 0 every case passed, 1 one failed or a runtime did not come to the end,
  2 wrong usage.

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
  });

await run(program, {
  explain: (error) => (error instanceof ProgramError ? error.message : undefined),
  exitCode: 1,
});

/** How the cases went on a runtime; `error` where they did not come to their end. */
interface Trial {
  readonly runtime: string;
  readonly error: string | null;
  readonly results: readonly Result[];
}

async function tryAll(names: readonly string[], print: boolean): Promise<Trial[]> {
  const folder = await mkdtemp(join(tmpdir(), "behaviour-"));
  // Also when it is interrupted.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

  note("Packing and installing the packages.");
  const project = await createUserProject(folder).finally(() => note(""));
  const trials: Trial[] = [];
  for (const name of names) {
    const runtime = RUNTIMES[name];
    if (runtime === undefined) continue;
    const { title } = runtime;
    const progress = (count: number): void => note(`${title}: ${count} cases`);
    const trial = await tryRuntime(runtime, project, progress).then(
      (results) => ({ runtime: title, error: null, results }),
      (error: Error) => ({ runtime: title, error: error.message, results: [] }),
    );
    trials.push(trial);
    note("");
    if (print) console.log(showTrial(trial, project.providers));
  }
  if (print) console.log(showSummary(trials));
  return trials;
}

function showTrial({ runtime, error, results }: Trial, providers: readonly string[]): string {
  if (error !== null) return `${red("failed")} ${runtime}: ${error}\n`;
  return `${showTable(runtime, providers, results)}\n${showNotes(results)}\n`;
}

/** A line that the next one overwrites; nothing where nobody watches. */
function note(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}
