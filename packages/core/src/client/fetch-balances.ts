import type { BalanceReport } from "../balance/model.ts";
import type { AnyNormalizer } from "../balance/normalizer.ts";
import { type Reporter, reporterOf } from "../balance/report-of.ts";
import type { AnyOperation, Args, ArgsOf, Provider } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { MAX_ISSUES, readAnswer, unusual } from "./answer.ts";
import type { Caller } from "./caller.ts";
import type { Procedure } from "./method.ts";
import type { CallOptions } from "./options.ts";

/**
 * So many places in which an answer differs from its schema are told apart into those that are read and
 * those that are not; an answer that differs in more is another one.
 */
const MAX_TOLD_APART = 10_000;

/** What fetches the balances in the answer of an operation, as a normalizer reads them. */
export function fetchBalancesOf<Op extends AnyOperation>(
  { name }: Provider,
  operation: Op,
  normalize: AnyNormalizer,
): Procedure<ArgsOf<Op>, BalanceReport> {
  const toReport = reporterOf(name, normalize);
  return {
    operations: [operation],
    run: (caller, args, options) =>
      fetchBalances(caller, operation, toReport, args as Args, options),
  };
}

/**
 * The balances in the answer of an operation. What nobody reads may differ from its schema: the report
 * says where.
 *
 * @throws {ProviderError} when they don't come: its class says what went wrong.
 */
function fetchBalances(
  caller: Caller,
  operation: AnyOperation,
  toReport: Reporter,
  args: Args,
  options: CallOptions,
): Promise<BalanceReport> {
  const { account } = caller.session.provider.balances ?? {};
  const asked = account && args[account.argument];
  const read = async (call: Call, reply: Reply): Promise<BalanceReport> => {
    const { data, check } = await readAnswer(call, reply, true, MAX_TOLD_APART);
    const { issues } = check;
    const isToldApart = check.found === issues.length;
    const { report, failed = issues } = isToldApart
      ? await toReport(data, args, {
          label: call.where.label,
          account: asked === undefined || asked === null ? null : String(asked),
          issues,
          redactor: call.redactor,
        })
      : {};
    if (report === undefined) {
      const found = isToldApart ? failed.length : check.found;
      const { validationError } = await unusual();
      throw await validationError(call, reply, { issues: failed.slice(0, MAX_ISSUES), found });
    }
    await caller.tellDrift(call, reply, check);
    return report;
  };
  return caller.ask(operation, args, options, read);
}
