import type { AnyOperation, Args, Operation } from "../contract.ts";
import type { Caller } from "./caller.ts";
import { showCallerLine } from "./caller-line.ts";
import type { CallOptions } from "./options.ts";

/** What a client does beyond its operations: a method that makes something of what they answer. */
export interface Procedure<Arguments, Result> {
  /** The operations that it calls. */
  readonly operations: readonly AnyOperation[];
  readonly run: (caller: Caller, args: Arguments, options: CallOptions) => Promise<Result>;
}

/** What a client can be made of. */
export type Member = AnyOperation | Procedure<never, unknown>;

/** Calls an operation; without arguments where it needs none. */
export type Method<Arguments, Result> =
  Record<never, never> extends Arguments
    ? (args?: Arguments, options?: CallOptions) => Promise<Result>
    : (args: Arguments, options?: CallOptions) => Promise<Result>;

/** The method that a member makes. */
export type MethodOf<Of extends Member> =
  Of extends Operation<infer Arguments, infer Result>
    ? Method<Arguments, Result>
    : Of extends Procedure<infer Arguments, infer Result>
      ? Method<Arguments, Result>
      : never;

/** The method of a client that calls the member. */
export function methodOf(caller: Caller, member: Member): Method<Args, unknown> {
  const call = (args: Args, options: CallOptions): Promise<unknown> =>
    "run" in member
      ? member.run(caller, args as never, options)
      : caller.call(member, args, options);
  return async (args = {}, options = {}) => {
    try {
      return await call(args, options);
    } catch (error) {
      await showCallerLine(error, new Error());
      throw error;
    }
  };
}
