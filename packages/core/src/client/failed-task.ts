import type { BalanceTask } from "../balance/task.ts";

/** The task of what can't be asked for: it fails with that error when it is run. */
export function failedTask(
  connection: Pick<BalanceTask, "provider" | "label">,
  error: unknown,
): BalanceTask {
  return { ...connection, account: null, isAnswered: true, fetch: () => Promise.reject(error) };
}
