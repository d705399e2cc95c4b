import type { BalanceReport } from "../balance/model.ts";
import type { BalanceTask } from "../balance/task.ts";
import type {
  AnyOperation,
  Args,
  BareMethod,
  BarePagedMethod,
  Method,
  NumberMode,
  Operation,
  PagedMethod,
  PagedOperation,
} from "../contract.ts";
import type { Caller } from "./caller.ts";
import { showCallerLine } from "./caller-line.ts";
import type { LazyCaller } from "./lazy-caller.ts";
import type { CallOptions } from "./options.ts";
import type { WithPages } from "./page-methods.ts";

/** What a client does beyond its operations: a method that makes something of what they answer. */
export interface Procedure<Arguments, Result> {
  /** The operations that it calls. */
  readonly operations: readonly AnyOperation[];
  readonly run: (caller: Caller, args: Arguments, options: CallOptions) => Promise<Result>;
}

/** The balances that may be in several answers: as one report, and as tasks. */
export interface BalanceProcedure<Arguments> extends Procedure<Arguments, BalanceReport> {
  readonly tasks: (
    caller: Caller,
    args: Arguments,
    options: CallOptions,
  ) => AsyncGenerator<BalanceTask, void, undefined>;
}

/** What a client can be made of. */
export type Member = AnyOperation | Procedure<never, unknown>;

/** Fetches balances that may be in several answers. */
export interface BalancesMethod<Arguments> {
  /**
   * The balances, normalized and exact, in one report. What fails of several accounts or pages is a problem
   * of code `failed` with its error, and costs the others nothing. Each request has the deadline of a call.
   *
   * @throws {ProviderError} when none come: its class says what went wrong.
   */
  (args: Arguments, options?: CallOptions): Promise<BalanceReport>;
  /**
   * The same as tasks, for `collectBalances` and `streamBalances`: one for each account, or each page,
   * listed as they are taken. What can't be listed is a task that fails.
   */
  tasks(args: Arguments, options?: CallOptions): AsyncGenerator<BalanceTask, void, undefined>;
}

/** {@link BalancesMethod}, where no argument is needed. */
export interface BareBalancesMethod<Arguments> {
  /**
   * The balances, normalized and exact, in one report. What fails of several accounts or pages is a problem
   * of code `failed` with its error, and costs the others nothing. Each request has the deadline of a call.
   *
   * @throws {ProviderError} when none come: its class says what went wrong.
   */
  (args?: Arguments, options?: CallOptions): Promise<BalanceReport>;
  /**
   * The same as tasks, for `collectBalances` and `streamBalances`: one for each account, or each page,
   * listed as they are taken. What can't be listed is a task that fails.
   */
  tasks(args?: Arguments, options?: CallOptions): AsyncGenerator<BalanceTask, void, undefined>;
}

/** The method that a member makes; without arguments where it needs none. */
export type MethodOf<Of extends Member, Numbers extends NumberMode> =
  Of extends PagedOperation<infer Arguments, infer Data, infer Item>
    ? Record<never, never> extends Arguments
      ? BarePagedMethod<Arguments, Data, Item, CallOptions, Numbers>
      : PagedMethod<Arguments, Data, Item, CallOptions, Numbers>
    : SimpleMethodOf<Of, Numbers>;

type SimpleMethodOf<Of extends Member, Numbers extends NumberMode> =
  Of extends Operation<infer Arguments, infer Data>
    ? Record<never, never> extends Arguments
      ? BareMethod<Arguments, Data, CallOptions, Numbers>
      : Method<Arguments, Data, CallOptions, Numbers>
    : Of extends BalanceProcedure<infer Arguments>
      ? Record<never, never> extends Arguments
        ? BareBalancesMethod<Arguments>
        : BalancesMethod<Arguments>
      : Of extends Procedure<infer Arguments, infer Result>
        ? Record<never, never> extends Arguments
          ? (args?: Arguments, options?: CallOptions) => Promise<Result>
          : (args: Arguments, options?: CallOptions) => Promise<Result>
        : never;

/** A method that can be called without arguments and options, whatever it needs. */
type AnyMethod = (args?: Args, options?: CallOptions) => Promise<unknown>;

/**
 * The method of a client that calls the member; that of an operation has `withResponse` as well, and that of
 * one `withPages` what goes through its pages.
 */
export function methodOf(calls: LazyCaller, member: Member): AnyMethod {
  const toMethod = (call: Call): AnyMethod => methodFrom(calls, call);
  if ("run" in member) {
    const method = toMethod((caller, args, options) => member.run(caller, args as never, options));
    if (!("tasks" in member)) return method;
    const { tasks } = member as BalanceProcedure<Args>;
    return Object.assign(method, {
      async *tasks(args: Args = {}, options: CallOptions = {}) {
        yield* tasks(await calls.get(), args, options);
      },
    });
  }
  return Object.assign(
    toMethod((caller, args, options) => caller.call(member, args, options)),
    {
      withResponse: toMethod(async (caller, args, options) => {
        const { callWithResponse } = await import("./with-response.ts");
        return callWithResponse(caller, member, args, options);
      }),
    },
    (member as Partial<WithPages>).pageMethodsOf?.(calls, member),
  );
}

type Call = (caller: Caller, args: Args, options: CallOptions) => Promise<unknown>;

function methodFrom(calls: LazyCaller, call: Call): AnyMethod {
  return async (args = {}, options = {}) => {
    try {
      const caller = calls.get();
      return await call(caller instanceof Promise ? await caller : caller, args, options);
    } catch (error) {
      await showCallerLine(error, new Error());
      throw error;
    }
  };
}
