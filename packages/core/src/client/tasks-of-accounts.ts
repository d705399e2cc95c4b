import type { BalanceReport } from "../balance/model.ts";
import type { BalanceTask, TaskOptions } from "../balance/task.ts";
import type { AccountList, AnyOperation, Args, Issue } from "../contract.ts";
import { JsonNumber } from "../json/json-number.ts";
import { resolvePointer } from "../json/pointer.ts";
import { isAbortSignal } from "../transport/abort-signal.ts";
import type { Call } from "../transport/call.ts";
import { follow } from "../transport/follow.ts";
import type { Reply } from "../transport/reply.ts";
import { unusual } from "./answer.ts";
import { askBalances, type BalanceSource } from "./ask-balances.ts";
import { failedTask } from "./failed-task.ts";
import { issuesBelow, type ListAnswer, listOf, readAllPages, readList } from "./list-answer.ts";
import { moveReport } from "./move-report.ts";
import type { CallOptions } from "./options.ts";
import { typeName } from "./response-check.ts";

/** Balances of accounts, and the list that has the accounts. */
export interface AccountSource extends BalanceSource {
  readonly list: AnyOperation;
  readonly accounts: AccountList;
}

/** An account as its list has it. */
interface Account {
  readonly item: unknown;
  /** JSON pointer of the item in the answer. */
  readonly at: string;
  readonly id: string;
}

/**
 * A task for each account, page by page: an account that comes twice, because the list changed meanwhile,
 * has one. What can't be listed is a task that fails. An account that is named is the one task.
 */
export async function* tasksOfAccounts(
  source: AccountSource,
  args: Args,
  options: CallOptions,
): AsyncGenerator<BalanceTask, void, undefined> {
  const { caller, operation, accounts } = source;
  const { name: provider } = caller.session.provider;
  const connection = { provider, label: options?.label ?? caller.session.label };
  const task = (account: string | null, own: Args): BalanceTask => ({
    ...connection,
    account,
    fetch: async (told) => ownedBy(account, await askAsTask(source, own, options, told)),
  });
  if (Object.hasOwn(Object(args), accounts.argument)) {
    const named = args[accounts.argument] ?? null;
    yield task(named === null ? null : String(named), args);
    return;
  }
  const list = listOf(caller, source.list);
  const read = async (call: Call, reply: Reply): Promise<ListAnswer> => {
    const answer = await readList(list, call, reply);
    await caller.tellDrift(call, reply, answer.check);
    return answer;
  };
  const shared = argumentsOf(operation, args);
  const seen = new Set<string>();
  try {
    for await (const { answer, items } of readAllPages(list, args, options, read)) {
      for (const [index, item] of items.entries()) {
        const at = `${list.pages.items}/${index}`;
        const stated = resolvePointer(item, accounts.id);
        const id = idOf(stated);
        if (id === undefined) {
          yield failedTask(connection, await noIdError(answer, `${at}${accounts.id}`, stated));
        } else if (!seen.has(id)) {
          seen.add(id);
          const own = { ...shared, [accounts.argument]: id };
          const whole = async (): Promise<BalanceReport> =>
            ownedBy(id, await readAccount(source, answer, { item, at, id }, own));
          yield accounts.complete
            ? { ...task(id, own), isAnswered: true, fetch: whole }
            : task(id, own);
        }
      }
    }
  } catch (error) {
    yield failedTask(connection, error);
  }
}

/** What is given for the list and is an argument of the operation as well: a version, a test mode. */
function argumentsOf({ args: names = [] }: AnyOperation, args: Args): Args {
  return Object.fromEntries(Object.entries(Object(args)).filter(([name]) => names.includes(name)));
}

/** Asks for balances until the signal of whoever made the task aborts, or that of whoever runs it. */
async function askAsTask(
  source: BalanceSource,
  args: Args,
  options: CallOptions,
  told: TaskOptions = {},
): Promise<BalanceReport> {
  const signals = [options.signal, told.signal].filter((one) => one !== undefined && one !== null);
  const [signal] = signals;
  if (signals.length < 2 || !isAbortSignal(signal)) {
    return askBalances(source, args, { ...options, ...told, signal });
  }
  const controller = new AbortController();
  const unfollow = signals.map((one) => follow(one, () => controller.abort(one.reason)));
  try {
    return await askBalances(source, args, { ...options, ...told, signal: controller.signal });
  } finally {
    for (const end of unfollow) end();
  }
}

/** The report of one account: among those of others each entry says whose it is. */
function ownedBy(account: string | null, report: BalanceReport): BalanceReport {
  const entries = report.entries.map((entry) => ({ ...entry, account: entry.account ?? account }));
  return { ...report, entries };
}

/** The id that an account is asked for by; undefined where it is none, or none that a URL can hold. */
function idOf(value: unknown): string | undefined {
  const isId = ["string", "number"].includes(typeof value) || value instanceof JsonNumber;
  // Nothing, a step of a path, half a character.
  return isId && !/^\.{0,2}$|\p{Surrogate}/u.test(String(value)) ? String(value) : undefined;
}

async function noIdError(
  { call, reply }: ListAnswer,
  pointer: string,
  stated: unknown,
): Promise<Error> {
  const received = typeName(stated);
  const issue: Issue = { pointer, expected: "the id of an account", received };
  return (await unusual()).validationError(call, reply, { issues: [issue], found: 1 });
}

/**
 * The balances of an account that its list has in full.
 *
 * @throws {ResponseValidationError} when it differs from its schema in what is read.
 */
async function readAccount(
  { toReport }: AccountSource,
  { call, reply, check, cameAt }: ListAnswer,
  { item, at, id }: Account,
  args: Args,
): Promise<BalanceReport> {
  const { report, failed } = await toReport(item, args, {
    label: call.where.label,
    account: id,
    issues: issuesBelow(check.issues, at),
    redactor: call.redactor,
  });
  if (report !== undefined) return { ...moveReport(report, at), fetchedAt: cameAt };
  const moved = failed.map((issue) => ({ ...issue, pointer: `${at}${issue.pointer}` }));
  throw await (await unusual()).validationError(call, reply, {
    issues: moved,
    found: moved.length,
  });
}
