import { streamBalances } from "../balance/collect.ts";
import type { BalanceReport, Problem } from "../balance/model.ts";
import type { BalanceTask } from "../balance/task.ts";
import type { BalanceOutcome } from "../balance/task-runner.ts";
import { cut } from "../errors/cut.ts";
import { ConfigurationError, ProviderError } from "../errors/index.ts";
import type { BalanceSource } from "./ask-balances.ts";
import type { CallOptions } from "./options.ts";
import { endWhereAborted } from "./pages.ts";

/** So many places of a drift are reported. */
const MAX_DRIFT = 100;

/** So many characters of what a problem says. */
const MAX_MESSAGE = 500;

/**
 * One report of what comes of many tasks, in their order. A task that fails is a problem of its account,
 * and costs the others nothing.
 *
 * @throws {ProviderError} when the call was aborted, could not be made, or nothing came but the failure of
 * its list.
 */
export async function joinReports(
  { caller, operation }: BalanceSource,
  tasks: AsyncIterable<BalanceTask>,
  options: CallOptions,
): Promise<BalanceReport> {
  const { name: provider } = caller.session.provider;
  const label = options?.label ?? caller.session.label;
  const startedAt = new Date();
  const outcomes: BalanceOutcome[] = [];
  for await (const outcome of streamBalances(tasks, { signal: options?.signal })) {
    if (isFault(outcome.error)) throw outcome.error;
    outcomes[outcome.index] = outcome;
  }
  await endWhereAborted({ caller, operation }, options);
  const [first] = outcomes;
  if (outcomes.length === 1 && first?.task.account === null && first.error) throw first.error;
  const reports = outcomes.flatMap(({ report }) => report ?? []);
  const times = reports.map(({ fetchedAt }) => fetchedAt.getTime());
  return {
    provider,
    label,
    account: null,
    entries: reports.flatMap(({ entries }) => entries),
    problems: outcomes.flatMap((outcome) => outcome.report?.problems ?? problemOf(outcome)),
    drift: reports.flatMap(({ drift }) => drift).slice(0, MAX_DRIFT),
    fetchedAt: times.length === 0 ? startedAt : new Date(times.reduce((a, b) => Math.min(a, b))),
  };
}

/** What no answer of a provider is to blame for: no other task would go better. */
function isFault(error: unknown): boolean {
  const isOfAnswer = error instanceof ProviderError && !(error instanceof ConfigurationError);
  return error !== undefined && !isOfAnswer;
}

function problemOf({ task, error }: BalanceOutcome): Problem {
  const { provider, label = null, account = null } = task;
  const known = error as ProviderError;
  const message = cut(known.message, MAX_MESSAGE);
  return { provider, label, account, code: "failed", pointer: "", message, error: known };
}
