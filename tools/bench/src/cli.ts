#!/usr/bin/env node
/** `pnpm bench`: the command line. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { colorsFor, command, run } from "@org/command";
import { Argument } from "commander";
import { best, judge, loadBars, type Verdict } from "./bars.ts";
import { thisMachine } from "./print/machine.ts";
import { reportMarkdown } from "./print/markdown.ts";
import { startProgress } from "./print/progress.ts";
import { tableText, verdictsText } from "./print/text.ts";
import { ROOT } from "./repository.ts";
import { isRowName, QUICK_ROWS, ROWS, type RowName } from "./rows/names.ts";
import { runRow } from "./run-row.ts";
import type { Table } from "./table.ts";

interface Options {
  readonly check?: boolean;
  readonly quick?: boolean;
  readonly json?: boolean;
}

/** How often a check measures a row whose bar was missed: a busy machine spoils one run, not three. */
const ATTEMPTS = 3;

const RESULTS = join(ROOT, "bench", "results.md");

const names = Object.keys(ROWS).filter(isRowName);

const program = command(
  "bench",
  "Measures the packages and tools beside what one would use instead.",
)
  .addArgument(new Argument("[row...]", "what to measure (default: all)").choices(names))
  .option("--quick", `fewer and smaller runs; without rows: ${QUICK_ROWS.join(", ")}`)
  .option("--check", "exit 1 when a ratio or a size misses its bar; misses are measured again")
  .option("--json", "print the tables and the bars as JSON")
  .addHelpText(
    "after",
    `
Rows:
${names.map((name) => `  ${name.padEnd(12)}${ROWS[name]}`).join("\n")}

A full run takes about twenty minutes, after the tests of this checkout, and writes
bench/results.md. Peers are installed from the package registry into tools/bench/peers. The bars
are in tools/bench/bars.json.

Exit codes: 0 done, 1 a bar was missed (--check) or a row could not be measured, 2 wrong usage`,
  )
  .action(measureAll);

await run(program);

interface Measured {
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
}

async function measure(row: RowName, { check = false, quick = false }: Options): Promise<Measured> {
  const bars = loadBars();
  const progress = startProgress(row);
  try {
    const tables = await runRow(row, { quick, progress: progress.say });
    let verdicts = judge(bars, tables);
    for (
      let attempt = 2;
      check && attempt <= ATTEMPTS && verdicts.some(isNoisyMiss);
      attempt += 1
    ) {
      progress.say(`attempt ${attempt}`);
      verdicts = best(verdicts, judge(bars, await runRow(row, { quick, progress: progress.say })));
    }
    return { tables, verdicts };
  } finally {
    progress.end();
  }
}

function isMiss({ met, gates }: Verdict): boolean {
  return gates && !met;
}

/** A size is the same every time; a ratio of times is not. */
function isNoisyMiss(verdict: Verdict): boolean {
  return isMiss(verdict) && verdict.unit === undefined;
}

async function measureAll(asked: readonly string[], options: Options): Promise<void> {
  const { dim, red } = colorsFor(process.stderr);
  const chosen = asked.filter(isRowName);
  const rows = chosen.length > 0 ? chosen : options.quick ? QUICK_ROWS : names;

  const tables: Table[] = [];
  const verdicts: Verdict[] = [];
  const failures: string[] = [];
  for (const row of rows) {
    try {
      const measured = await measure(row, options);
      tables.push(...measured.tables);
      verdicts.push(...measured.verdicts);
      if (!options.json) for (const table of measured.tables) console.log(`${tableText(table)}\n`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(reason);
      console.error(`${red("error")} ${reason}`);
    }
  }

  if (options.json) console.log(JSON.stringify({ tables, verdicts, failures }, null, 2));
  else if (verdicts.length > 0) console.log(verdictsText(verdicts, options.check ? ATTEMPTS : 1));
  if (rows.length === names.length && !options.quick && failures.length === 0) {
    mkdirSync(join(ROOT, "bench"), { recursive: true });
    writeFileSync(RESULTS, reportMarkdown(thisMachine(), tables, verdicts));
    console.error(dim("written to bench/results.md"));
  }
  if (failures.length > 0 || (options.check && verdicts.some(isMiss))) process.exitCode = 1;
}
