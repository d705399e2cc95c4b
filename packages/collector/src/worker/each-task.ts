import type { BalanceTask, TaskOrTasks, Tasks } from "@org/core";
import { tasksOfClient } from "@org/core/provider";

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
    else yield* iterate(tasksOfClient(one, signal));
  }
}

async function* iterate(
  iterator: Iterator<BalanceTask> | AsyncIterator<BalanceTask>,
): AsyncGenerator<BalanceTask, void, undefined> {
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) return;
    yield value;
  }
}
