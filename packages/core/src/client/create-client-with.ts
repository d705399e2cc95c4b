import type { AnyOperation, NumberMode } from "../contract.ts";
import { configured } from "./configured.ts";
import { type ClientBasis, type ClientIdentity, connect } from "./connect.ts";
import { type Member, type MethodOf, methodOf } from "./method.ts";
import type { ClientOptions } from "./options.ts";

/** What a client shows of itself, and what would make a promise of it. */
type Taken = "provider" | "then";

/** What a client of a provider can be made of, by the names of its methods. */
export type Members = Readonly<Record<string, Member>> & { readonly [Name in Taken]?: never };

/** A client with a method for each of what it is made of. */
export type ClientWith<
  Of extends Members,
  Numbers extends NumberMode = "number",
> = ClientIdentity & {
  readonly [Name in Exclude<keyof Of, Taken>]: MethodOf<Of[Name], Numbers>;
};

/**
 * A client of the operations that it is given, and of no other: what is not given is not in a bundle.
 *
 * @throws {ConfigurationError} when an option can't be used, what is given is no operation, or the
 * credentials for none of them are there.
 */
export function createClientWith<const Of extends Members, Numbers extends NumberMode = "number">(
  basis: ClientBasis,
  members: Of,
  options: ClientOptions<string, Numbers>,
): ClientWith<Of, Numbers> {
  const where = { provider: basis.provider.name, label: null, operation: null };
  const operations = configured(where, () =>
    Object.entries<unknown>(members).flatMap(([name, member]) => operationsOf(name, member)),
  );
  const { identity, calls } = connect(basis, operations, options);
  const methods = Object.entries(members).map(([name, member]) => [name, methodOf(calls, member)]);
  return { ...Object.fromEntries(methods), ...identity };
}

/** @throws {TypeError} when the member is none, or may not be called so. */
function operationsOf(name: string, member: unknown): readonly AnyOperation[] {
  const isObject = typeof member === "object" && member !== null;
  const isMember = isObject && ("run" in member || "request" in member);
  if (!isMember || name === "provider" || name === "then") {
    const words = "a client is made of operations of the provider, by the names of its methods";
    throw new TypeError(`${name} can't be a method: ${words}.`);
  }
  return "run" in member
    ? (member as Exclude<Member, AnyOperation>).operations
    : [member as AnyOperation];
}
