import type { Issue } from "../contract.ts";
import type { Redactor } from "../transport/redact.ts";
import type { BalanceReport } from "./model.ts";
import type { AnyNormalizer } from "./normalizer.ts";

/** What is known of an answer beside its data. */
export interface AnswerContext {
  /** The user's name for the connection; null where it has none. */
  readonly label: string | null;
  /** The account that was asked for; null where the credentials alone say whose balances come. */
  readonly account: string | null;
  /** Where the answer differs from its schema. */
  readonly issues: readonly Issue[];
  /** Removes secrets from what the provider says. */
  readonly redactor?: Redactor;
}

/** A report, or where the answer differs from its schema in what is read for one. */
export type Reading =
  | { readonly report: BalanceReport; readonly failed?: never }
  | { readonly report?: never; readonly failed: readonly Issue[] };

/** Makes the report of an answer that has just come; `args` are those of the call. */
export type Reporter = (
  response: unknown,
  args: unknown,
  context: AnswerContext,
) => Promise<Reading>;

/**
 * What makes the reports of a provider. Its code, money and all, is loaded by the first: who only uses
 * the methods of a client does not pay for it, and a bundler keeps it in a chunk of its own.
 */
export function reporterOf(provider: string, normalizer: AnyNormalizer): Reporter {
  let read: Reporter | undefined;
  return async (response, args, context) => {
    read ??= (await import("./read-answer.ts")).answerReader(provider, normalizer);
    return read(response, args, context);
  };
}

/** The report that a normalizer makes of the validated, exact answer to a call with these arguments. */
export async function reportOf(
  provider: string,
  normalizer: AnyNormalizer,
  response: unknown,
  args: unknown,
): Promise<BalanceReport> {
  const { answerReader } = await import("./read-answer.ts");
  const context = { label: null, account: null, issues: [] };
  const { report } = await answerReader(provider, normalizer)(response, args, context);
  if (report === undefined) throw new TypeError("the answer is no answer of this operation.");
  return report;
}
