import type { BalanceReport } from "../balance/model.ts";
import type { BalanceTask } from "../balance/task.ts";
import type { AccountList, AnyOperation, Args } from "../contract.ts";
import type { BalanceSource } from "./ask-balances.ts";
import type { CallOptions } from "./options.ts";

/** The tasks of balances that are in several answers. `Of` is the operation whose arguments they take. */
export interface BalanceTasks<Of extends AnyOperation = AnyOperation> {
  /** The operations that are called beside the one of the balances. */
  readonly operations: readonly Of[];
  /** Whether arguments ask for one answer alone. */
  isOne(args: Args): boolean;
  tasks(
    source: BalanceSource,
    args: Args,
    options: CallOptions,
  ): AsyncGenerator<BalanceTask, void, undefined>;
  /** What comes of all tasks, as one report. */
  join(source: BalanceSource, args: Args, options: CallOptions): Promise<BalanceReport>;
}

/** A task for each account of a list, where no account is named. */
export function accountTasks<Of extends AnyOperation>(
  list: Of,
  accounts: AccountList,
): BalanceTasks<Of> {
  return severalOf({
    operations: [list],
    isOne: (args) => Object.hasOwn(Object(args), accounts.argument),
    async *tasks(source, args, options) {
      const { tasksOfAccounts } = await import("./tasks-of-accounts.ts");
      yield* tasksOfAccounts({ ...source, list, accounts }, args, options);
    },
  });
}

/** A task for each page of an operation whose answers hold the balances. */
export function pageTasks<Of extends AnyOperation>(): BalanceTasks<Of> {
  return severalOf({
    operations: [],
    isOne: () => false,
    async *tasks(source, args, options) {
      const { tasksOfPages } = await import("./tasks-of-pages.ts");
      yield* tasksOfPages(source, args, options);
    },
  });
}

function severalOf<Of extends AnyOperation>(
  several: Omit<BalanceTasks<Of>, "join">,
): BalanceTasks<Of> {
  return {
    ...several,
    join: async (source, args, options) => {
      const { joinReports } = await import("./join-reports.ts");
      return joinReports(source, several.tasks(source, args, options), options);
    },
  };
}
