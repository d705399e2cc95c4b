import {
  type BalanceClient,
  type BalanceTask,
  balanceTask,
  type TaskOrTasks,
  type Tasks,
} from "@org/core";

/** Tasks one by one, whatever has them: a client, a list, a list of clients. */
export async function* eachTask(
  tasks: Tasks,
  signal: AbortSignal,
): AsyncGenerator<BalanceTask, void, undefined> {
  const all: Iterable<TaskOrTasks> | AsyncIterable<TaskOrTasks> =
    "fetchBalances" in tasks ? [tasks] : tasks;
  for await (const one of all) {
    signal.throwIfAborted();
    if ("fetch" in one) yield one;
    else if (Symbol.asyncIterator in one) yield* one;
    else if (one.fetchBalances.tasks !== undefined) {
      yield* one.fetchBalances.tasks(undefined, { signal });
    } else yield balanceTask(one as BalanceClient<undefined>, undefined);
  }
}
