import type { BalanceReport } from "../balance/model.ts";
import type { AnyNormalizer } from "../balance/normalizer.ts";
import { reporterOf } from "../balance/report-of.ts";
import type { AnyOperation, Args, ArgsOf, Provider } from "../contract.ts";
import type { askBalances as AskBalances } from "./ask-balances.ts";
import type { BalanceTasks } from "./balance-tasks.ts";
import type { BalanceProcedure, Procedure } from "./method.ts";

/** What fetches the balances in the answer of an operation, as a normalizer reads them. */
export function fetchBalancesOf<Op extends AnyOperation>(
  provider: Provider,
  operation: Op,
  normalize: AnyNormalizer,
): Procedure<ArgsOf<Op>, BalanceReport>;

/** The same, where the balances may be in several answers: those of many accounts, or pages. */
export function fetchBalancesOf<Op extends AnyOperation, Of extends AnyOperation>(
  provider: Provider,
  operation: Op,
  normalize: AnyNormalizer,
  tasks: BalanceTasks<Of>,
): BalanceProcedure<ArgsOf<Op> | ArgsOf<Of>>;

export function fetchBalancesOf(
  provider: Provider,
  operation: AnyOperation,
  normalize: AnyNormalizer,
  tasks: BalanceTasks | undefined,
): Procedure<Args, BalanceReport>;

export function fetchBalancesOf(
  { name }: Provider,
  operation: AnyOperation,
  normalize: AnyNormalizer,
  several?: BalanceTasks,
): Procedure<Args, BalanceReport> | BalanceProcedure<Args> {
  const toReport = reporterOf(name, normalize);
  let ask: typeof AskBalances | undefined;
  const one: Procedure<Args, BalanceReport> = {
    operations: [operation],
    run: async (caller, args, options) => {
      ask ??= (await import("./ask-balances.ts")).askBalances;
      return ask({ caller, operation, toReport }, args, options);
    },
  };
  if (several === undefined) return one;
  const { operations, isOne, tasks, join } = several;
  return {
    operations: [operation, ...operations],
    tasks: (caller, args, options) => tasks({ caller, operation, toReport }, args, options),
    run: (caller, args, options) =>
      isOne(args)
        ? one.run(caller, args, options)
        : join({ caller, operation, toReport }, args, options),
  };
}
