import { type Balance, type Problem, ProviderError } from "@org/core";
import type { ProviderEntry } from "./providers.ts";

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
export function inOrder(
  { entries, problems, failures }: Answer,
  providers: readonly ProviderEntry[],
): Answer {
  const places = new Map(providers.map(({ provider }, place) => [provider.name, place]));
  const byProvider = (a: OfProvider, b: OfProvider): number =>
    (places.get(a.provider) ?? 0) - (places.get(b.provider) ?? 0) ||
    (a.account ?? "").localeCompare(b.account ?? "", "en", { numeric: true });
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
