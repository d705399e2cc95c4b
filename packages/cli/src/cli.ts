#!/usr/bin/env node
import { collectBalances } from "@org/core";
import { CommanderError } from "commander";
import yoctoSpinner from "yocto-spinner";
import { type Answer, inOrder, toFailure } from "./answer.ts";
import { colorsFor } from "./colors.ts";
import { filterEntries } from "./filter.ts";
import { renderMissing } from "./messages.ts";
import { type Flags, readCommandLine } from "./options.ts";
import { NothingToAsk, type Plan, plan } from "./plan.ts";
import { providers } from "./providers.ts";
import { renderTable } from "./table.ts";

/** What the shell learns; `--help` lists them. */
const exitCodes = { complete: 0, incomplete: 1, usage: 2, interrupted: 130 };

// Output that can't be written ends the run; a reader who has had enough (`| head`) needs no word.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") console.error(`error: ${message}`);
  process.exit(exitCodes.incomplete);
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.on("SIGINT", onInterrupt);
  try {
    const { flags, settings } = readCommandLine(args, providers);
    const planned = plan(flags, settings, providers);
    const spinner = yoctoSpinner({ text: "Asking for balances", handleSignals: false });
    if (process.stderr.isTTY) spinner.start();
    const answer = await ask(planned, interrupt.signal).finally(() => spinner.stop());
    if (interrupt.signal.aborted) return exitCodes.interrupted;
    print(answer, flags);
    return answer.failures.length + answer.problems.length > 0
      ? exitCodes.incomplete
      : exitCodes.complete;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.complete : exitCodes.usage;
    }
    if (error instanceof NothingToAsk) {
      console.error(error.message);
      return exitCodes.usage;
    }
    throw error;
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}

async function ask({ tasks, failures: unasked }: Plan, signal: AbortSignal): Promise<Answer> {
  const { entries, problems, failures } = await collectBalances(tasks, { signal });
  const failed = failures.map(({ provider, account, error }) =>
    toFailure(provider, account, error),
  );
  return inOrder({ entries, problems, failures: [...unasked, ...failed] }, providers);
}

function print(answer: Answer, flags: Flags): void {
  const entries = filterEntries(answer.entries, flags);
  if (flags.json) {
    console.log(JSON.stringify({ ...answer, entries }, null, 2));
    return;
  }
  if (entries.length > 0) {
    console.log(renderTable(entries, colorsFor(process.stdout)));
  } else {
    console.error(
      answer.entries.length > 0
        ? `None of the ${answer.entries.length} balances that came is of that type and currency.`
        : "No balance came.",
    );
  }
  const missing = renderMissing(answer, colorsFor(process.stderr));
  if (missing !== "") console.error(process.stdout.isTTY ? `\n${missing}` : missing);
}
