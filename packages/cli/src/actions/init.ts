import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { CONFIGURATION_FILE, showPath } from "../connections/index.ts";
import { exitCodes } from "../exit-codes.ts";
import type { InitFlags } from "../flags.ts";
import { type Asker, CancelledError } from "../init/asker.ts";
import { type Draft, renderFile, wrongWith } from "../init/draft.ts";
import { draftsOfFlags } from "../init/drafts-of-flags.ts";
import type { CommandLine } from "../options.ts";
import { write } from "../output.ts";
import { UsageError } from "../usage-error.ts";

/** Writes a file of connections: of answers, or with `--yes` of flags. */
export async function init({ init: flags }: CommandLine): Promise<number> {
  const file = resolve(flags.config ?? CONFIGURATION_FILE);
  try {
    const drafts = flags.yes ? draftsOfFlags(flags) : await ask(file, flags);
    save(file, drafts, flags);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    await write(process.stderr, "Nothing was written.\n");
    return exitCodes.interrupted;
  }
  await write(process.stdout, `${showPath(file)} is written. What it lacks: balances check\n`);
  return exitCodes.complete;
}

const OF_FLAGS = ["provider", "label", "environment", "account", "secret"] as const;

async function ask(file: string, flags: InitFlags): Promise<Draft[]> {
  const flag = OF_FLAGS.find((name) => flags[name] !== undefined);
  if (flag !== undefined) throw new UsageError(`--${flag} is for --yes, which asks nothing.`);
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError(
      "balances init asks at a terminal, and here is none. For a script: balances init --yes --provider <name...>, and for one connection --label, --environment, --account, --secret; see balances init --help.",
    );
  }
  const { clackAsker } = await import("../init/clack-asker.ts");
  const { draftsOfAnswers } = await import("../init/drafts-of-answers.ts");
  const asker = clackAsker(process.stdin, process.stdout);
  if (!flags.force) await askToReplace(asker, file);
  return await draftsOfAnswers(asker);
}

async function askToReplace(asker: Asker, file: string): Promise<void> {
  if (!existsSync(file)) return;
  if (await asker.confirm(`${showPath(file)} is there already. Write over it?`)) return;
  throw new CancelledError();
}

function save(file: string, drafts: readonly Draft[], { force, yes }: InitFlags): void {
  const [complaint] = wrongWith(drafts);
  if (complaint !== undefined) throw new UsageError(complaint);
  try {
    // Who answered questions was asked whether to write over it.
    writeFileSync(file, renderFile(drafts), { flag: force || !yes ? "w" : "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === "EEXIST"
        ? `${showPath(file)} is there already: --force writes over it, --config names another.`
        : `${showPath(file)} can't be written (${code}).`,
    );
  }
}
