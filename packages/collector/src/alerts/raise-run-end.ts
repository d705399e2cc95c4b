import type { Queryable } from "../database/database.ts";
import type { CheckedRules, CheckedShareRule } from "./check-rules.ts";
import type { RunData } from "./events.ts";
import { type Finding, subjectOf } from "./finding.ts";
import { type ConnectionResult, type RunResult, readRunResult } from "./run-results.ts";
import { watchesPlace } from "./scope.ts";
import { writeFindings } from "./write-findings.ts";

/**
 * Tells that a run ended, and holds the share of failed accounts of each of its connections against rules. To be called in
 * the transaction that ends the run, after its last account; a run that was asked for again ends again, which is
 * told by its shares alone. A connection that was
 * listed and has no account changes nothing.
 *
 * @returns the ids of the events that it made.
 */
export async function raiseRunEnd(
  transaction: Queryable,
  schema: string,
  { failedShares }: CheckedRules,
  run: string,
): Promise<readonly string[]> {
  const result = await readRunResult(transaction, schema, run);
  if (result === undefined) return [];
  const ended = await tellEnd(transaction, schema, run, result);
  const findings = failedShares.flatMap((rule) =>
    result.connections
      .filter((connection) => watchesPlace(rule.scope, connection))
      .filter((connection) => accountsOf(connection) > 0 || !connection.isListed)
      .map((connection) => findingOf(rule, run, connection)),
  );
  const crossed = await writeFindings(transaction, schema, findings);
  return ended === undefined ? crossed : [ended, ...crossed];
}

/** Makes the event of the end; undefined: it is there. Its id follows from the run, so it is made once. */
async function tellEnd(
  transaction: Queryable,
  schema: string,
  run: string,
  result: RunResult,
): Promise<string | undefined> {
  const { rows } = await transaction.query<{ id: string }>(
    `insert into ${schema}.event (id, tenant, type, data)
     select left(encode(sha256(convert_to('run.ended ' || $1, 'UTF8')), 'hex'), 32)::uuid,
            '', 'run.ended', $2::jsonb
     on conflict do nothing returning id`,
    [run, JSON.stringify(dataOf(run, result))],
  );
  return rows[0]?.id;
}

function dataOf(run: string, { name, connections }: RunResult): RunData {
  const failures: Record<string, number> = {};
  for (const connection of connections) {
    for (const [of, count] of connection.failures) failures[of] = (failures[of] ?? 0) + count;
  }
  return {
    run,
    name,
    came: sumOf(connections, "came"),
    failed: sumOf(connections, "failed"),
    skipped: sumOf(connections, "skipped"),
    failures,
    notListed: connections.filter(({ isListed }) => !isListed).map(({ connection }) => connection),
  };
}

function sumOf(
  connections: readonly ConnectionResult[],
  state: "came" | "failed" | "skipped",
): number {
  return connections.reduce((sum, connection) => sum + connection[state], 0);
}

function accountsOf({ came, failed, skipped }: ConnectionResult): number {
  return came + failed + skipped;
}

function findingOf(
  { name, moreThan }: CheckedShareRule,
  run: string,
  result: ConnectionResult,
): Finding<"connection.failing" | "connection.answering"> {
  const { connection, tenant, provider, failed, isListed } = result;
  const accounts = accountsOf(result);
  const isBeyond = !isListed || failed > moreThan * accounts;
  return {
    rule: name,
    subject: subjectOf(connection),
    tenant,
    connection,
    asked: null,
    isBeyond,
    type: isBeyond ? "connection.failing" : "connection.answering",
    data: () => ({ rule: name, tenant, connection, provider, run, accounts, failed }),
  };
}
