import type { BalanceReport } from "../balance/model.ts";
import type { Reporter } from "../balance/report-of.ts";
import type { AnyOperation, Args } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { type Answer, MAX_ISSUES, readAnswer, unusual } from "./answer.ts";
import type { Caller } from "./caller.ts";
import { toHeaders } from "./headers.ts";
import type { CallOptions } from "./options.ts";

/**
 * So many places in which an answer differs from its schema are told apart into those that are read and
 * those that are not; an answer that differs in more is another one.
 */
const MAX_TOLD_APART = 10_000;

/** An operation whose answers hold balances, of a client, and what reads them. */
export interface BalanceSource {
  readonly caller: Caller;
  readonly operation: AnyOperation;
  readonly toReport: Reporter;
}

/**
 * The balances in the answer of an operation. What nobody reads may differ from its schema: the report
 * says where.
 *
 * @throws {ProviderError} when they don't come: its class says what went wrong.
 */
export function askBalances(
  source: BalanceSource,
  args: Args,
  options: CallOptions,
): Promise<BalanceReport> {
  const { caller, operation } = source;
  return caller.ask(operation, args, options, async (call, reply) =>
    reportOn(source, call, reply, await readBalances(call, reply), asSent(source, args, options)),
  );
}

/** The arguments with the account that was sent, where the client or the headers of the call say it. */
export function asSent(
  { caller: { session } }: BalanceSource,
  args: Args,
  { headers }: CallOptions,
): Args {
  const { argument, header } = session.provider.balances?.account ?? {};
  if (argument === undefined || header === undefined) return args;
  const account = toHeaders(headers)[header] ?? args[argument] ?? session.headers[header];
  return { ...args, [argument]: account };
}

/**
 * An answer that holds balances: its numbers are exact.
 *
 * @throws {ProviderError} when it is an error, or not what the spec documents.
 */
export function readBalances(call: Call, reply: Reply): Answer | Promise<Answer> {
  return readAnswer(call, reply, true, MAX_TOLD_APART);
}

/**
 * The report of an answer, as far as it could be read.
 *
 * @throws {ResponseValidationError} when it differs from its schema in what is read.
 */
export async function reportOn(
  { caller, toReport }: BalanceSource,
  call: Call,
  reply: Reply,
  { data, check }: Answer,
  args: Args,
): Promise<BalanceReport> {
  const { account } = caller.session.provider.balances ?? {};
  const asked = account && args[account.argument];
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
}
