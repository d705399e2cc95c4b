import type { ClientOptions, TaskOrTasks } from "@org/core";
import { type Failure, failureOf } from "./answer.ts";
import type { Opened, Target } from "./target.ts";
import { UsageError } from "./usage-error.ts";

/** Whom to ask, and who can't be asked. */
export interface Plan {
  /** All connections, in the order in which their answers are shown. */
  readonly targets: readonly Target[];
  readonly failures: readonly Failure[];
  /** What is to be asked: once each time that this is called. */
  tasks(): TaskOrTasks[];
}

/**
 * Opens connections, to ask for their accounts or for the ones given. One whose settings are incomplete or wrong is a failure, and costs no other its answer.
 *
 * @throws {UsageError} when not one of them can be asked.
 */
export function plan(
  targets: readonly Target[],
  options: ClientOptions = {},
  accounts?: readonly string[],
): Plan {
  const opened: Opened[] = [];
  const failures: Failure[] = [];
  for (const target of targets) {
    try {
      opened.push(target.open(options));
    } catch (error) {
      const { provider, label, advice } = target;
      const failure = failureOf({ provider, label, account: null }, error);
      failures.push({ ...failure, message: `${failure.message} ${advice}` });
    }
  }
  if (opened.length === 0) {
    throw new UsageError(failures.map(({ message }) => message).join("\n"), failures);
  }
  return { targets, failures, tasks: () => opened.flatMap((one) => one.tasks(accounts)) };
}
