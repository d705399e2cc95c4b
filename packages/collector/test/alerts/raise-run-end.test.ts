import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { checkRules } from "../../src/alerts/check-rules.ts";
import { raiseRunEnd } from "../../src/alerts/raise-run-end.ts";
import type { AlertRule } from "../../src/alerts/rules.ts";
import { ensurePartitions } from "../../src/migrations/partitions.ts";
import { makePlace } from "../support/came.ts";
import { onBothDatabases } from "../support/databases.ts";
import { eventsOf } from "../support/events.ts";
import { useDatabase } from "../support/open-database.ts";

onBothDatabases((make) => {
  const open = useDatabase(make);

  /** Keeps a run that ended: for each connection the states of its accounts, or that its list failed. */
  async function ended(
    connections: Readonly<Record<string, readonly string[] | "not listed">>,
  ): Promise<string> {
    const database = open();
    const { schema } = database;
    const run = randomUUID();
    await database.transaction(async (transaction) => {
      const runAt = new Date();
      await transaction.query(
        `insert into ${schema}.run (id, name, state, requested_by, created_at)
         values ($1::uuid, $1::text, 'ended', 'a test', $2)`,
        [run, runAt],
      );
      await ensurePartitions(transaction, schema, runAt);
      for (const [connection, states] of Object.entries(connections)) {
        await transaction.query(
          `insert into ${schema}.listing (run, connection, tenant, provider, state)
           values ($1, $2, 'acme', 'finix', $3)`,
          [run, connection, states === "not listed" ? "failed" : "listed"],
        );
        if (states === "not listed") continue;
        await transaction.query(
          `insert into ${schema}.task
             (run_at, run, connection, account, tenant, provider, state, error_class)
           select $1, $2, $3, number, 'acme', 'finix', split_part(state, ' ', 1),
                  nullif(split_part(state, ' ', 2), '')
           from unnest($4::text[]) with ordinality as given(state, number)`,
          [runAt, run, connection, states],
        );
      }
    });
    return run;
  }

  async function raise(rules: readonly AlertRule[], run: string): Promise<readonly string[]> {
    const database = open();
    return await database.transaction((transaction) =>
      raiseRunEnd(transaction, database.schema, checkRules(rules), run),
    );
  }

  it("tells once that a run ended, with what came of it", async () => {
    const run = await ended({
      a: ["came", "came", "skipped", "failed ServerError"],
      b: ["failed ServerError", "failed TimeoutError"],
      c: "not listed",
    });
    const told = await Promise.all([raise([], run), raise([], run), raise([], run)]);
    expect(told.flat()).toHaveLength(1);
    const { query, schema } = open();
    const { rows } = await query(`select type, tenant, data from ${schema}.event where id = $1`, [
      told.flat()[0],
    ]);
    expect(rows).toEqual([
      {
        type: "run.ended",
        tenant: "",
        data: {
          run,
          name: run,
          came: 2,
          failed: 3,
          skipped: 1,
          failures: { ServerError: 2, TimeoutError: 1 },
          notListed: ["c"],
        },
      },
    ]);
  });

  it("tells of connections with too many failed accounts, until a run in which they are fewer", async () => {
    const [{ connection }, unlisted] = [makePlace(), makePlace()];
    const rules: AlertRule[] = [{ name: "share", kind: "failedShare", moreThan: 0.5 }];
    const half = ["came", "failed ServerError"];
    const most = [...half, "failed ServerError"];
    await raise(rules, await ended({ [connection]: half, [unlisted.connection]: "not listed" }));
    expect(await eventsOf(open(), connection)).toEqual([]);
    await raise(rules, await ended({ [connection]: most, [unlisted.connection]: [] }));
    await raise(rules, await ended({ [connection]: most }));
    await raise(rules, await ended({ [connection]: half, [unlisted.connection]: ["came"] }));
    expect(await eventsOf(open(), connection)).toMatchObject([
      {
        tenant: "acme",
        type: "connection.failing",
        data: { rule: "share", connection, accounts: 3, failed: 2 },
      },
      { type: "connection.answering", data: { accounts: 2, failed: 1 } },
    ]);
    expect(await eventsOf(open(), unlisted.connection)).toMatchObject([
      { type: "connection.failing", data: { accounts: 0 } },
      { type: "connection.answering", data: { accounts: 1 } },
    ]);
  });

  it("tells what became of a connection where a run is asked for again", async () => {
    const { connection } = makePlace();
    const rules: AlertRule[] = [{ name: "again", kind: "failedShare", moreThan: 0.5 }];
    const run = await ended({ [connection]: ["failed ServerError", "failed ServerError"] });
    expect(await raise(rules, run)).toHaveLength(2);
    const { query, schema } = open();
    await query(`update ${schema}.task set state = 'came', error_class = null where run = $1`, [
      run,
    ]);
    expect(await raise(rules, run)).toHaveLength(1);
    expect(await eventsOf(open(), connection)).toMatchObject([
      { type: "connection.failing" },
      { type: "connection.answering", data: { accounts: 2, failed: 0 } },
    ]);
  });

  it("says nothing of a run that is not there", async () => {
    expect(await raise([], randomUUID())).toEqual([]);
  });
});
