import type { RateLimit } from "../contract.ts";
import type { BalanceReport } from "./model.ts";

/** What a task is told when it is started: the options of a call, so far as a collection sets them. */
export interface TaskOptions {
  /** Aborts when the collection ends before the task. */
  readonly signal?: AbortSignal | undefined;
}

/** One question for `collectBalances`: the balances of one account at one provider. */
export interface BalanceTask {
  /** The provider's name. */
  readonly provider: string;
  /** What is asked for, to tell the tasks of a provider apart in a failure. */
  readonly account?: string | undefined;
  /** What the provider documents: tasks of the same provider stay inside it together. */
  readonly rateLimit?: RateLimit | undefined;
  fetch(options: TaskOptions): Promise<BalanceReport>;
}

/** The part of a client that a task needs. */
export interface BalanceClient<Args> {
  readonly provider: { readonly name: string; readonly rateLimit?: RateLimit };
  fetchBalances(args: Args, options?: TaskOptions): Promise<BalanceReport>;
}

/** The task of asking `client` for the balances of `args`, inside the rate limit of its provider. */
export function balanceTask<Args>(
  client: BalanceClient<Args>,
  args: Args,
  account?: string,
): BalanceTask {
  const { name, rateLimit } = client.provider;
  return {
    provider: name,
    account,
    rateLimit,
    fetch: (options) => client.fetchBalances(args, options),
  };
}
