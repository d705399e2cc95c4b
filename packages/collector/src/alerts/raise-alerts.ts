import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";
import type { Came, CameAnswer } from "./came.ts";
import type { CheckedRules } from "./check-rules.ts";
import type { Finding } from "./finding.ts";
import { readHeads } from "./heads.ts";
import { judgeAges } from "./judge-ages.ts";
import { judgeAmounts } from "./judge-amounts.ts";
import { judgeFailures } from "./judge-failures.ts";
import { watchesPlace } from "./scope.ts";
import { readStatedBefore } from "./stated-before.ts";
import { writeFindings } from "./write-findings.ts";

/**
 * Holds what became of a batch of accounts against rules, and tells what crossed a limit or is back: once, however often
 * the batch is repeated. To be called in the transaction that wrote the answers and failures, after them. An answer that
 * is older than one that is kept changes nothing.
 *
 * @returns the ids of the events that it made.
 */
export async function raiseAlerts(
  transaction: Queryable,
  schema: string,
  rules: CheckedRules,
  place: Place,
  came: Came,
): Promise<readonly string[]> {
  if (!isWatched(rules, place)) return [];
  const accounts = [...came.answers, ...came.failures].map(({ account }) => account);
  const heads = await readHeads(transaction, schema, place.connection, accounts);
  const answers = came.answers.filter(({ account, fetchedAt }) => {
    const newest = heads.get(account)?.fetchedAt ?? fetchedAt;
    return newest <= fetchedAt;
  });
  const before = await statedBefore(transaction, schema, rules, place, answers);
  const findings: Finding[] = [
    ...answers.flatMap((answer) =>
      judgeAmounts(rules.amounts, place, answer, before.get(answer.account) ?? []),
    ),
    ...answers.flatMap((answer) => judgeAges(rules.staleBalances, place, answer)),
    ...judgeFailures(
      rules.failures,
      place,
      { answers, failures: came.failures },
      (account) => heads.get(account)?.failures ?? 1,
    ),
  ];
  const raised = await readRaised(transaction, schema, place.connection, accounts);
  const changes = findings.filter(
    ({ rule, subject, isBeyond }) => isBeyond !== (raised.get(rule)?.has(subject) ?? false),
  );
  return await writeFindings(transaction, schema, changes);
}

/** Where a part of an answer could not be read, it may be the part that is missing: it is left out. */
async function statedBefore(
  transaction: Queryable,
  schema: string,
  { amounts }: CheckedRules,
  place: Place,
  answers: readonly CameAnswer[],
): ReturnType<typeof readStatedBefore> {
  const isAsked = amounts.some(({ kind, scope }) => kind === "below" && watchesPlace(scope, place));
  const whole = answers.filter(({ report }) => report.problems.length === 0);
  if (!isAsked || whole.length === 0) return new Map();
  const accounts = whole.map(({ account }) => account);
  return await readStatedBefore(transaction, schema, place.connection, accounts);
}

function isWatched({ amounts, staleBalances, failures }: CheckedRules, place: Place): boolean {
  return [...amounts, ...staleBalances, ...failures].some(({ scope }) =>
    watchesPlace(scope, place),
  );
}

/** What is beyond its limit already, by rule: most answers change nothing, and then nothing is written. */
async function readRaised(
  transaction: Queryable,
  schema: string,
  connection: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await transaction.query<{ rule: string; subject: string }>(
    `select rule, subject from ${schema}.alert where connection = $1 and asked = any($2::text[])`,
    [connection, accounts],
  );
  const raised = new Map<string, Set<string>>();
  for (const { rule, subject } of rows) {
    const subjects = raised.get(rule) ?? new Set();
    raised.set(rule, subjects.add(subject));
  }
  return raised;
}
