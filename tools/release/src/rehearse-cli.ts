/** `pnpm release:rehearse`: the command line. */
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, run } from "@org/command";
import { Option } from "commander";
import { consumerNames } from "./rehearsal/consumers.ts";
import { Progress } from "./rehearsal/progress.ts";
import { rehearse } from "./rehearsal/rehearse.ts";

interface Flags {
  readonly consumer: readonly string[];
  readonly json?: true;
  readonly keep?: true;
  readonly updateLocks: boolean;
}

/** What ends the rehearsal early: Ctrl-C, an end from outside, the terminal closed. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const program = command(
  "release:rehearse",
  "Releases what is committed to a registry of its own on 127.0.0.1, installs it into consumer\n" +
    "projects and runs them; then a changed spec, then core. Nothing leaves this machine, and\n" +
    "nothing stays on it.",
)
  .addOption(
    new Option("--consumer <name...>", "try only these consumers")
      .choices(consumerNames)
      .default(consumerNames, "all"),
  )
  .option("--json", "print the steps, their seconds and outcomes as JSON")
  .option("--update-locks", "bring the lock files of the consumers up to date first", false)
  .option("--keep", "leave the temporary folder, to look at what failed")
  .addHelpText(
    "after",
    "\nExit codes: 0 it would work, 1 it would not, 2 wrong usage, 130 interrupted",
  )
  .action(start);

await run(program);

async function start({ consumer, json, keep, updateLocks }: Flags): Promise<void> {
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort();
  for (const name of SIGNALS) process.on(name, onSignal);
  const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
  const begin = performance.now();
  using progress = new Progress(process.stderr);
  try {
    await rehearse({
      folder,
      consumers: consumer,
      updateLocks,
      progress,
      signal: interrupt.signal,
    });
  } catch (error) {
    process.exitCode = interrupt.signal.aborted ? 130 : 1;
    if (progress.steps.every(({ ok }) => ok)) console.error(`error: ${String(error)}`);
  }
  if (keep) console.error(`Kept: ${folder}`);
  else {
    await progress.step(
      "clean up",
      () => rm(folder, { recursive: true }),
      () => "",
    );
  }
  for (const name of SIGNALS) process.off(name, onSignal);

  const seconds = Math.round((performance.now() - begin) / 1000);
  if (json) console.log(JSON.stringify({ seconds, steps: progress.steps }, undefined, 2));
  else if (interrupt.signal.aborted) console.error("Interrupted.");
  else if (process.exitCode === 1) console.error("The release would not work: see ✗ above.");
  else console.log(`The release works: rehearsed in ${seconds} s.`);
}
