import type { CallPlace } from "../transport/call.ts";
import type { BalanceReport } from "./model.ts";

/** What a task is told when it is started: the options of a call, so far as a collection sets them. */
export interface TaskOptions {
  /** Aborts when the collection ends before the task. */
  readonly signal?: AbortSignal | undefined;
  /** The place of the task among those that run. */
  readonly place?: CallPlace | undefined;
  /** The label of the task, where it has one. */
  readonly label?: string | undefined;
}

/** One question for `collectBalances`: the balances of one account at one provider. */
export interface BalanceTask {
  /** The provider's name. */
  readonly provider: string;
  /** Your name for the connection. */
  readonly label?: string | null | undefined;
  /** What is asked for, to tell the tasks of a connection apart in a failure. */
  readonly account?: string | null | undefined;
  /** Whether its answer came already, with a list: `fetch` asks nobody, and gives the same each time. */
  readonly isAnswered?: boolean | undefined;
  fetch(options: TaskOptions): Promise<BalanceReport>;
}

/** The part of a client that a task needs. */
export interface BalanceClient<Args> {
  readonly provider: { readonly name: string; readonly label?: string | null };
  fetchBalances(args: Args, options?: TaskOptions): Promise<BalanceReport>;
}

/** A client that can be asked for balances without being told whose: of one answer, or of many. */
export interface WholeClient {
  readonly provider: { readonly name: string; readonly label?: string | null };
  readonly fetchBalances: {
    (args?: never, options?: TaskOptions): Promise<BalanceReport>;
    tasks?(args?: never, options?: TaskOptions): AsyncGenerator<BalanceTask, void, undefined>;
  };
}

/** What tells one task from another: the account that is asked for, and a label of its own. */
export interface TaskName {
  readonly account?: string | undefined;
  /** Stands in place of the client's label on all that comes of the task. */
  readonly label?: string | undefined;
}

/** The task of asking `client` for the balances of `args`; `name` is the account, or more. */
export function balanceTask<Args>(
  client: BalanceClient<Args>,
  args: Args,
  name: string | TaskName = {},
): BalanceTask {
  const { account, label } = typeof name === "string" ? { account: name } : name;
  const { provider } = client;
  return {
    provider: provider.name,
    label: label ?? provider.label ?? null,
    account: account ?? null,
    fetch: (options) =>
      client.fetchBalances(args, label === undefined ? options : { ...options, label }),
  };
}

/**
 * The tasks of asking a client for all balances that its credentials see: one for each account where the
 * provider lists them, or the one. `signal` ends the asking for accounts.
 */
export function tasksOfClient(
  client: WholeClient,
  signal: AbortSignal,
): Iterator<BalanceTask> | AsyncIterator<BalanceTask> {
  const tasks = client.fetchBalances.tasks?.(undefined, { signal });
  return tasks ?? [balanceTask(client as BalanceClient<undefined>, undefined)].values();
}
