import { type AskOptions, ask } from "../ask.ts";
import { clientSettingsOf } from "../client-settings.ts";
import { COMMAND_NAMES } from "../commands.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Flags } from "../flags.ts";
import { formatOf } from "../format.ts";
import { untilInterrupt } from "../interrupt.ts";
import type { CommandLine } from "../options.ts";
import { plan } from "../plan.ts";
import { type PrintOptions, printReport } from "../print.ts";
import { providers } from "../providers.ts";
import { type Report, reportOf } from "../report.ts";
import { startScreen } from "../screen.ts";
import type { Target } from "../target.ts";
import { chooseTargets } from "../targets.ts";
import { UsageError } from "../usage-error.ts";
import { watch } from "../watch.ts";

/** Shows balances: once, or again and again. */
export async function balances(line: CommandLine): Promise<number> {
  const { flags } = line;
  const format = formatOf(flags, process.stdout);
  if (format === "json" && flags.watch !== undefined) {
    throw new UsageError(
      "--watch prints one answer after the other: --output ndjson has lines of JSON.",
    );
  }
  const targets = chooseTargets(line, { providers, commands: COMMAND_NAMES });
  if (flags.sum) refuseMixture(targets);
  const planned = plan(targets, clientSettingsOf(flags));
  return await untilInterrupt(async (signal) => {
    const options = { signal, concurrency: flags.concurrency, isQuiet: flags.verbose };
    const askOnce = async (): Promise<Report> => reportOf(await ask(planned, options), flags);
    if (flags.watch === undefined) return await showOnce(askOnce, format, signal);
    return await showForEver(askOnce, { format }, flags, options);
  });
}

async function showOnce(
  askOnce: () => Promise<Report>,
  format: PrintOptions["format"],
  signal: AbortSignal,
): Promise<number> {
  const report = await askOnce();
  const isForPeople = format === "table" || format === "csv";
  if (!signal.aborted || !isForPeople) await printReport(report, { format });
  if (signal.aborted) return exitCodes.interrupted;
  return exitCodeOf(report);
}

async function showForEver(
  askOnce: () => Promise<Report>,
  options: PrintOptions,
  { watch: every }: Flags,
  { signal }: AskOptions,
): Promise<number> {
  let isNext = false;
  await watch({ everyMs: every?.ms ?? 0, signal }, async () => {
    const report = await askOnce();
    // Half an answer says nothing new.
    if (signal.aborted) return;
    if (options.format === "table") await startScreen(process.stdout, every?.text ?? "", isNext);
    await printReport(report, { ...options, isNext });
    isNext = true;
  });
  return exitCodes.interrupted;
}

/** What is too low is certain; what is missing may be anything. */
function exitCodeOf({ alerts = [], failures, problems }: Report): number {
  if (alerts.length > 0) return exitCodes.alert;
  return failures.length + problems.length === 0 ? exitCodes.complete : exitCodes.incomplete;
}

/** @throws {UsageError} when money of a sandbox would be added to money. */
function refuseMixture(targets: readonly Target[]): void {
  const environments = new Set(targets.flatMap(({ environment }) => environment ?? []));
  if (environments.size < 2) return;
  const names = [...environments].join(" and ");
  throw new UsageError(
    `--sum would add money of ${names}: choose connections of one of them by name.`,
  );
}
