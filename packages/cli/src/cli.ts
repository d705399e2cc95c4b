#!/usr/bin/env node
import { actionOf } from "./actions/index.ts";
import { failed, failureOf, NOBODY } from "./answer.ts";
import { escapeLines } from "./escape.ts";
import { exitCodes } from "./exit-codes.ts";
import { formatOf, guessFormat, type OutputFormat } from "./format.ts";
import { renderJson, renderLines } from "./json.ts";
import { renderUsage } from "./messages.ts";
import { readCommandLine } from "./options.ts";
import { OutputError, write } from "./output.ts";
import { providers } from "./providers.ts";
import { UsageError } from "./usage-error.ts";
import { proseWidthOf } from "./width.ts";

process.exitCode = await main(process.argv.slice(2)).catch(endWithoutOutput);

async function main(args: readonly string[]): Promise<number> {
  // Who asks for JSON in a way that can't be read gets it all the same.
  let format = guessFormat(args);
  try {
    const line = readCommandLine(args, providers);
    format = formatOf(line.flags, process.stdout);
    if (line.words !== "") {
      await write(process.stdout, line.words);
      return exitCodes.complete;
    }
    const act = await actionOf(line.command);
    return await act(line);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    return await explain(error, format);
  }
}

/** Says why nobody could be asked; of a defect, where it is. */
async function explain(error: unknown, format: OutputFormat): Promise<number> {
  const isUsage = error instanceof UsageError;
  const answer = failed(isUsage ? error.failures : [failureOf(NOBODY, error)]);
  if (format === "json") await write(process.stdout, `${renderJson(answer)}\n`);
  if (format === "ndjson") await write(process.stdout, renderLines(answer));
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
