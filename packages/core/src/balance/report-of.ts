import type { BalanceReport } from "./model.ts";
import type { AnyNormalizer } from "./normalizer.ts";

/** Makes the report of an answer that has just come; `args` are those of the call. */
export type Reporter = (response: unknown, args: unknown) => Promise<BalanceReport>;

/**
 * What makes the reports of a provider. Its code, money and all, is loaded by the first: who only uses
 * the methods of a client does not pay for it, and a bundler keeps it in a chunk of its own.
 */
export function reporterOf(provider: string, normalizer: AnyNormalizer): Reporter {
  let make: ((response: unknown, args: unknown) => BalanceReport) | undefined;
  return async (response, args) => {
    make ??= (await import("./read-answer.ts")).answerReader(provider, normalizer);
    return make(response, args);
  };
}

/** The report that a normalizer makes of the validated, exact answer to a call with these arguments. */
export async function reportOf(
  provider: string,
  normalizer: AnyNormalizer,
  response: unknown,
  args: unknown,
): Promise<BalanceReport> {
  return reporterOf(provider, normalizer)(response, args);
}
