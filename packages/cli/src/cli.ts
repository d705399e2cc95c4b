#!/usr/bin/env node
import { failed, failureOf } from "./answer.ts";
import { ask } from "./ask.ts";
import { escapeLines } from "./escape.ts";
import { renderJson } from "./json.ts";
import { renderUsage } from "./messages.ts";
import { type CommandLine, readCommandLine } from "./options.ts";
import { OutputError, write } from "./output.ts";
import { plan } from "./plan.ts";
import { printAnswer } from "./print.ts";
import { providers } from "./providers.ts";
import { UsageError } from "./usage-error.ts";
import { proseWidthOf } from "./width.ts";

/** What the shell learns; `--help` lists them. */
const exitCodes = { complete: 0, incomplete: 1, usage: 2, interrupted: 130 };

process.exitCode = await main(process.argv.slice(2)).catch(endWithoutOutput);

async function main(args: readonly string[]): Promise<number> {
  // Who asks for JSON in a way that can't be read gets it all the same.
  let isJson = args.includes("--json");
  try {
    const line = readCommandLine(args, providers);
    isJson = line.flags.json === true;
    return await run(line);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    return await explain(error, isJson);
  }
}

async function run({ flags, settings, words }: CommandLine): Promise<number> {
  if (words !== "") {
    await write(process.stdout, words);
    return exitCodes.complete;
  }
  const planned = plan(flags, settings, providers);
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.on("SIGINT", onInterrupt);
  try {
    const answer = await ask(planned, providers, interrupt.signal);
    const isInterrupted = interrupt.signal.aborted;
    if (!isInterrupted || flags.json) await printAnswer(answer, flags);
    if (isInterrupted) return exitCodes.interrupted;
    const isComplete = answer.failures.length + answer.problems.length === 0;
    return isComplete ? exitCodes.complete : exitCodes.incomplete;
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}

/** Says why nobody could be asked; of a defect, where it is. */
async function explain(error: unknown, isJson: boolean): Promise<number> {
  const isUsage = error instanceof UsageError;
  const failures = isUsage ? error.failures : [failureOf({ provider: null, account: null }, error)];
  if (isJson) await write(process.stdout, `${renderJson(failed(failures))}\n`);
  const words = isUsage
    ? renderUsage(error, proseWidthOf(process.stderr))
    : escapeLines(String(error instanceof Error ? error.stack : error));
  await write(process.stderr, `${words}\n`);
  return isUsage ? exitCodes.usage : exitCodes.incomplete;
}

async function endWithoutOutput(error: unknown): Promise<number> {
  if (!(error instanceof OutputError)) throw error;
  if (!error.isReaderGone) {
    const words = `error: the output could not be written: ${escapeLines(error.message)}\n`;
    // Where this can't be written either, the exit code has to do.
    await write(process.stderr, words).catch(() => {});
  }
  return exitCodes.incomplete;
}
