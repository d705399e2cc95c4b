import { type Balance, type Problem, ProviderError } from "@org/core";
import { providers } from "./providers.ts";

/** A provider, or an account at one, that gave no answer. */
export interface Failure {
  readonly provider: string;
  /** The account that was asked for; null where none has to be named. */
  readonly account: string | null;
  /** The operation that failed; null where none was called. */
  readonly operation: string | null;
  /** The class of the error: `UnauthorizedError`. */
  readonly name: string;
  readonly message: string;
}

/** What came from all providers, and what did not. */
export interface Answer {
  readonly entries: readonly Balance[];
  readonly problems: readonly Problem[];
  readonly failures: readonly Failure[];
}

/** The failure that an error makes of a provider's answer. */
export function toFailure(provider: string, account: string | null, error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const operation = error instanceof ProviderError ? error.operation : null;
  return { provider, account, operation, name, message };
}

/**
 * The answer in the order of the table of providers, and of the accounts of each: what is asked at
 * once comes in any order.
 */
export function inOrder({ entries, problems, failures }: Answer): Answer {
  return {
    entries: entries.toSorted(byProvider),
    problems: problems.toSorted(byProvider),
    failures: failures.toSorted(byProvider),
  };
}

interface OfProvider {
  readonly provider: string;
  readonly account?: string | null;
}

function byProvider(a: OfProvider, b: OfProvider): number {
  return (
    orderOf(a) - orderOf(b) ||
    (a.account ?? "").localeCompare(b.account ?? "", "en", { numeric: true })
  );
}

function orderOf({ provider }: OfProvider): number {
  return providers.findIndex((entry) => entry.provider.name === provider);
}
