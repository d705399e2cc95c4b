import type { Place } from "../place.ts";
import type { Came } from "./came.ts";
import type { CheckedFailuresRule } from "./check-rules.ts";
import type { FailuresData } from "./events.ts";
import { type Finding, subjectOf } from "./finding.ts";
import { passes, watchesPlace } from "./scope.ts";

type FailuresFinding = Finding<"account.failing" | "account.answering">;

/** So many characters of an error are told. */
const MAX_MESSAGE = 500;

/**
 * What rules say of accounts that failed or answered. `failuresOf` says in how many runs an account has failed since its
 * last answer.
 */
export function judgeFailures(
  rules: readonly CheckedFailuresRule[],
  place: Place,
  { answers, failures }: Came,
  failuresOf: (account: string) => number,
): FailuresFinding[] {
  return rules
    .filter(({ scope }) => watchesPlace(scope, place))
    .flatMap((rule) => {
      const failing = failures
        .filter(({ account }) => passes(rule.scope.account, account))
        .filter(({ account }) => failuresOf(account) >= rule.inARow)
        .map(({ account, errorClass, message }) => {
          const error = { class: errorClass, message: message.slice(0, MAX_MESSAGE) };
          return findingOf(rule, place, account, { failures: failuresOf(account), error });
        });
      const answering = answers
        .filter(({ account }) => passes(rule.scope.account, account))
        .map(({ account }) => findingOf(rule, place, account, { failures: 0, error: null }));
      return [...failing, ...answering];
    });
}

function findingOf(
  { name }: CheckedFailuresRule,
  { tenant, connection, provider, run }: Place,
  account: string,
  { failures, error }: Pick<FailuresData, "failures" | "error">,
): FailuresFinding {
  return {
    rule: name,
    subject: subjectOf(connection, account),
    tenant,
    connection,
    asked: account,
    isBeyond: error !== null,
    type: error === null ? "account.answering" : "account.failing",
    data: () => ({ rule: name, tenant, connection, provider, account, failures, error, run }),
  };
}
