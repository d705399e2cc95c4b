import {
  type Balance,
  type BalanceReport,
  type Issue,
  type Problem,
  ProviderError,
} from "@org/core";

/** Whose answer it is, or would be. */
export interface Source {
  /** The provider's name; null where no provider is to blame but the command line. */
  readonly provider: string | null;
  /** Your name for the connection; null where it has none. */
  readonly label: string | null;
  /** The account that was asked for; null where none has to be named. */
  readonly account: string | null;
}

/** No provider: the command line is to blame, or the command itself. */
export const NOBODY: Source = { provider: null, label: null, account: null };

/** A provider, or an account at one, that gave no answer. */
export interface Failure extends Source {
  /** The operation that failed; null where none was called. */
  readonly operation: string | null;
  /** The class of the error: `UnauthorizedError`. */
  readonly name: string;
  readonly message: string;
  /** The HTTP status; null where no answer came. */
  readonly status: number | null;
  /** The provider's code of the error; null where it gave none. */
  readonly code: string | null;
  /** The provider's id of the request; null where it gave none. */
  readonly requestId: string | null;
  /** Seconds until a new try makes sense; null where the provider didn't say. */
  readonly retryAfter: number | null;
  /** Where the answer contradicts its schema, if that is what failed. */
  readonly issues: readonly Issue[];
}

/** What came from all providers, and what did not. */
export interface Answer {
  /** When the last answer came; null where none came. */
  readonly fetchedAt: Date | null;
  readonly entries: readonly (Balance & Source & { readonly fetchedAt: Date })[];
  readonly problems: readonly (Problem & Source)[];
  /** Where answers differ from their schema without a difference to the entries. */
  readonly drift: readonly (Issue & Source)[];
  readonly failures: readonly Failure[];
}

/** The answer that consists of failures alone. */
export function failed(failures: readonly Failure[]): Answer {
  return { fetchedAt: null, entries: [], problems: [], drift: [], failures };
}

/** What a report says, by whom and when each of it was said. `asked` is the account asked for. */
export function answerOf(report: BalanceReport, asked: string | null): Answer {
  const { provider, label, account, entries, problems, drift, fetchedAt } = report;
  const source = { provider, label, account: account ?? asked };
  return {
    fetchedAt,
    entries: entries.map((entry) => ({ ...entry, fetchedAt })),
    problems,
    drift: drift.map((issue) => ({ ...source, ...issue })),
    failures: [],
  };
}

/** The failure that an error makes of a provider's answer. */
export function failureOf({ provider, label, account }: Source, error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  // Not every class has all of them; what it has is of the type that core says.
  const known: Partial<Failure> = error instanceof ProviderError ? error : {};
  return {
    provider,
    label: known.label ?? label,
    account,
    operation: known.operation ?? null,
    name,
    message,
    status: known.status ?? null,
    code: known.code ?? null,
    requestId: known.requestId ?? null,
    retryAfter: known.retryAfter ?? null,
    issues: known.issues ?? [],
  };
}

/** All answers in one, in the order of the connections: what is asked at once comes in any order. */
export function joinAnswers(
  answers: readonly Answer[],
  order: readonly Pick<Source, "provider" | "label">[],
): Answer {
  const places = new Map(order.map((source, place) => [keyOf(source), place]));
  const placeOf = (source: Pick<Source, "provider" | "label">): number =>
    places.get(keyOf(source)) ?? places.size;
  const inOrder = <Part extends Pick<Source, "provider" | "label">>(parts: readonly Part[]) =>
    parts.toSorted((a, b) => placeOf(a) - placeOf(b));
  const times = answers.flatMap(({ fetchedAt }) => fetchedAt ?? []);
  return {
    fetchedAt: times.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? null,
    entries: inOrder(answers.flatMap(({ entries }) => entries)),
    problems: inOrder(answers.flatMap(({ problems }) => problems)),
    drift: inOrder(answers.flatMap(({ drift }) => drift)),
    failures: inOrder(answers.flatMap(({ failures }) => failures)),
  };
}

function keyOf({ provider, label }: Pick<Source, "provider" | "label">): string {
  return JSON.stringify([provider, label]);
}
