import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { balanceFromJson, money, toDecimalString } from "@org/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { BALANCE_LINE_SCHEMA } from "../../src/export/balance-line.ts";
import { EXPORT_COLUMNS } from "../../src/export/columns.ts";
import { type ExportOptions, exportBalances } from "../../src/export/export-balances.ts";
import { historyOf } from "../../src/snapshots/history-of.ts";
import { latestBalances } from "../../src/snapshots/latest-balances.ts";
import { all, inSchema, keep, openMigrated } from "../support/answers.ts";
import { onBothDatabases, type TestDatabase } from "../support/databases.ts";
import { usd } from "../support/reports.ts";

const ajv = formats.default(new Ajv2020({ allErrors: true, allowUnionTypes: true }));
// Singer's own: a decimal number as text.
ajv.addFormat("singer.decimal", /^-?\d+(?:\.\d+)?$/);

/** A message as the Singer specification (0.3.0, "Output") has it. */
const isMessage = ajv.compile({
  type: "object",
  required: ["type"],
  oneOf: [
    {
      properties: {
        type: { const: "SCHEMA" },
        stream: { type: "string" },
        schema: { type: "object" },
        key_properties: { type: "array", items: { type: "string" } },
        bookmark_properties: { type: "array", items: { type: "string" } },
      },
      required: ["stream", "schema", "key_properties"],
    },
    {
      properties: {
        type: { const: "RECORD" },
        stream: { type: "string" },
        record: { type: "object" },
        time_extracted: { type: "string", format: "date-time" },
      },
      required: ["stream", "record"],
    },
    { properties: { type: { const: "STATE" }, value: {} }, required: ["value"] },
  ],
});

interface Message {
  readonly type: string;
  readonly stream: string;
  readonly schema: { readonly properties: Readonly<Record<string, object>> };
  readonly key_properties: readonly string[];
  readonly bookmark_properties: readonly string[];
  readonly record: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

const token = { kind: "token", code: "WEI", issuer: "0x0", references: "EUR" } as const;
const huge = money(-(10n ** 60n) - 1n, 40, token);

onBothDatabases((make) => {
  let test: TestDatabase;
  let database: Database;
  let folder: string;
  beforeAll(async () => {
    test = await make();
    database = await openMigrated(test);
    folder = await mkdtemp(join(tmpdir(), "export-"));
    for (const [day, cents] of [
      [1, 1],
      [2, 1],
      [3, 3],
    ] as const) {
      await keep(database, {
        at: `2026-11-0${day}T10:00:00Z`,
        tenant: "t",
        answers: {
          a: [
            { money: usd(cents), asOf: new Date(`2026-11-0${day}T09:00:00Z`), label: 'L\n"' },
            {
              money: huge,
              term: "wei",
              type: "owed",
              asOfDate: "2026-11-01",
              creditLine: "included",
            },
          ],
          "": [{ money: usd(9_007_199_254_740_993n), freshAt: new Date(0) }],
        },
      });
    }
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await database.close();
    await test[Symbol.asyncDispose]();
  });

  async function exported(options: ExportOptions, from = database) {
    const output = new PassThrough();
    const written = text(output);
    const report = await exportBalances(from, from.schema, output, options);
    output.end();
    const lines = (await written).split("\n");
    expect(lines.pop()).toBe("");
    return { report, lines: lines.map((line) => JSON.parse(line) as Message) };
  }

  it("writes lines of JSON that core reads, as their schema says", async () => {
    const isLine = ajv.compile(BALANCE_LINE_SCHEMA);
    const latest = await all(latestBalances(database, database.schema));
    const { lines, report } = await exported({ format: "ndjson" });
    expect(report).toEqual({ balances: 3, until: null, state: null });
    expect(lines.map(balanceFromJson)).toEqual(
      latest.map((balance) => balanceFromJson(JSON.parse(JSON.stringify(balance)))),
    );
    for (const line of lines) expect(isLine(line), ajv.errorsText(isLine.errors)).toBe(true);
    const history = await exported({
      format: "ndjson",
      rows: "history",
      from: new Date("2026-11-01T10:00:00.001Z"),
      filter: { account: "a", type: "owed" },
    });
    expect(history.lines).toHaveLength(2);
  });

  it("writes the messages of Singer, each record as its schema says", async () => {
    const { lines, report } = await exported({ format: "singer" });
    for (const line of lines) expect(isMessage(line), ajv.errorsText(isMessage.errors)).toBe(true);
    const [schema, ...rest] = lines;
    expect(schema?.type).toBe("SCHEMA");
    const isRecord = ajv.compile(schema?.schema ?? {});
    const records = rest.filter(({ type }) => type === "RECORD");
    for (const { record, stream } of records) {
      expect(isRecord(record), ajv.errorsText(isRecord.errors)).toBe(true);
      expect(stream).toBe(schema?.stream);
    }
    const properties = Object.keys(schema?.schema.properties ?? {});
    expect(properties).toEqual(expect.arrayContaining([...(schema?.key_properties ?? [])]));
    expect(properties).toEqual(expect.arrayContaining([...(schema?.bookmark_properties ?? [])]));
    const keys = records.map(({ record }) =>
      schema?.key_properties.map((key) => record[key]).join(),
    );
    expect(new Set(keys).size).toBe(records.length);
    expect(records.map(({ record }) => record["amount"])).toEqual([
      "90071992547409.93",
      "0.01",
      toDecimalString(huge.amount, 40),
      "90071992547409.93",
      "0.01",
      toDecimalString(huge.amount, 40),
      "90071992547409.93",
      "0.03",
      toDecimalString(huge.amount, 40),
    ]);
    expect(lines.at(-1)?.value).toEqual(report.state);
    expect(report.balances).toBe(9);
  });

  it("names the columns of the view", async () => {
    const { rows } = await database.query(
      `select column_name::text as name from information_schema.columns
       where table_schema = $1 and table_name = 'balance_history' order by ordinal_position`,
      [database.schema],
    );
    expect(EXPORT_COLUMNS.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(EXPORT_COLUMNS.every(({ name, description }) => description !== name)).toBe(true);
  });

  it("goes on from a state, and misses no answer of a run that went on meanwhile", async () => {
    const own = await inSchema(database, "goes_on");
    const run = (day: number, cents: number, id?: string) =>
      keep(own, {
        at: `2026-11-0${day}T10:00:00Z`,
        ...(id === undefined ? {} : { id }),
        answers: { [`a${cents}`]: [{ money: usd(cents) }] },
      });
    const setState = (id: string, state: string) =>
      own.query(`update ${own.schema}.run set state = $2 where id = $1`, [id, state]);
    const slow = "00000000-0000-4000-8000-000000000002";
    const amounts = (lines: readonly Message[]) =>
      lines.filter(({ type }) => type === "RECORD").map(({ record }) => record["amount"]);
    await run(1, 1);
    await run(2, 2, slow);
    await run(3, 3);
    await setState(slow, "running");
    const first = await exported({ format: "singer" }, own);
    expect(amounts(first.lines)).toEqual(["0.01"]);
    expect(first.report.until).toEqual(new Date("2026-11-02T09:59:00Z"));
    await run(2, 4, slow);
    await setState(slow, "ended");
    const second = await exported({ format: "singer", state: first.report.state }, own);
    expect(amounts(second.lines).sort()).toEqual(["0.02", "0.03", "0.04"]);
    const third = await exported({ format: "singer", state: second.report.state }, own);
    expect(third.lines.map(({ type }) => type)).toEqual(["SCHEMA", "STATE"]);
    expect(third.report).toMatchObject({ balances: 0, state: second.report.state });
    // What keeps states has this one again.
    expect(third.lines.at(-1)).toEqual({ type: "STATE", value: second.report.state });
  });

  it("writes a history that goes on where the one before ended, without a repetition or a gap", async () => {
    const own = await inSchema(database, "goes_on_from");
    // The history ends a minute before a run that goes on: at the very instant of an answer.
    for (const minute of ["09:59", "10:00", "10:01"]) {
      await keep(own, {
        at: `2026-11-01T${minute}:00Z`,
        answers: { [minute]: [{ money: usd(1) }] },
      });
    }
    const setState = (state: string) =>
      own.query(`update ${own.schema}.run set state = $1 where created_at = $2`, [
        state,
        new Date("2026-11-01T10:01:00Z"),
      ]);
    const history = { format: "ndjson", rows: "history" } as const;
    await setState("running");
    const first = await exported(history, own);
    expect(first.report.until).toEqual(new Date("2026-11-01T10:00:00Z"));
    await setState("ended");
    const second = await exported({ ...history, from: first.report.until ?? undefined }, own);
    const asked = (lines: readonly unknown[]) => lines.map((line) => Object(line).asked);
    expect(asked(first.lines)).toEqual(["09:59"]);
    expect(asked(second.lines)).toEqual(["10:00", "10:01"]);
  });

  it("can be continued after any of its states, without a repetition or a gap", async () => {
    const own = await inSchema(database, "any_state");
    // Several pages of answers, of which many came in one instant.
    for (const [cents, minute] of [0, 0, 1, 2, 2, 2].entries()) {
      const names = Array.from({ length: 500 }, (_, i) => `${i}`);
      await keep(own, {
        at: `2026-11-01T10:0${minute}:00Z`,
        answers: Object.fromEntries(names.map((name) => [name, [{ money: usd(cents) }]])),
      });
    }
    const keyOf = ({ record }: Message) => `${record["run"]} ${record["asked"]}`;
    const { lines } = await exported({ format: "singer" }, own);
    const states = lines.flatMap(({ type }, index) => (type === "STATE" ? [index] : []));
    expect(states).toHaveLength(3);
    expect(lines.filter(({ type }) => type === "RECORD")).toHaveLength(3_000);
    for (const index of states) {
      const rest = await exported({ format: "singer", state: lines[index]?.value }, own);
      const records = [...lines.slice(0, index), ...rest.lines].filter(
        ({ type }) => type === "RECORD",
      );
      expect(records).toHaveLength(3_000);
      expect(new Set(records.map(keyOf)).size).toBe(3_000);
    }
  });

  it.each([
    [{}],
    ["2026-11-01"],
    [{ bookmarks: { balance_history: { fetched_at: "soon" } } }],
    [null],
  ])("refuses %j as a state", async (state) => {
    await expect(exported({ format: "singer", state })).rejects.toThrow(
      "the state has no time at bookmarks.balance_history.fetched_at",
    );
  });

  it("writes a Parquet file with every digit", async () => {
    const file = join(folder, "history.parquet");
    const output = createWriteStream(file);
    const report = await exportBalances(database, database.schema, output, {
      format: "parquet",
      rows: "history",
    });
    output.end();
    await once(output, "close");
    expect(report.balances).toBe(9);
    const read = await asyncBufferFromFile(file);
    const metadata = await parquetMetadataAsync(read);
    expect(
      parquetSchema(metadata).children.map(({ element }) => [
        element.name,
        element.repetition_type,
      ]),
    ).toEqual(
      EXPORT_COLUMNS.map(({ name, isRequired }) => [name, isRequired ? "REQUIRED" : "OPTIONAL"]),
    );
    const rows = await parquetReadObjects({ file: read });
    const expected = await all(
      historyOf(database, database.schema, { account: "a", connection: "main" }),
    );
    expect(rows.filter(({ asked }) => asked === "a")).toEqual(
      expected.map((balance) =>
        Object.fromEntries(EXPORT_COLUMNS.map((column) => [column.name, column.value(balance)])),
      ),
    );
  });

  it("writes a Parquet file without rows", async () => {
    const output = new PassThrough();
    const written = buffer(output);
    await exportBalances(database, database.schema, output, {
      format: "parquet",
      filter: { asset: "EUR" },
    });
    output.end();
    const { buffer: bytes, byteOffset, byteLength } = await written;
    const file = bytes.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    expect(await parquetReadObjects({ file })).toEqual([]);
  });

  it("fails as its output does, and asks the database no more", async () => {
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(new Error("no space left on device"));
      },
    });
    const options = { format: "ndjson" } as const;
    await expect(exportBalances(database, database.schema, output, options)).rejects.toThrow(
      "no space left on device",
    );
  });

  it("reads no further than its output takes", async () => {
    const own = await inSchema(database, "slow_output");
    const names = Array.from({ length: 5_000 }, (_, i) => `${i}`);
    await keep(own, {
      at: "2026-11-01T10:00:00Z",
      answers: Object.fromEntries(names.map((name) => [name, [{ money: usd(1) }]])),
    });
    let statements = 0;
    const counting: Database = {
      ...own,
      async query(text, values) {
        statements++;
        return await own.query(text, values);
      },
    };
    const output = new PassThrough({ highWaterMark: 1 });
    const done = exportBalances(counting, own.schema, output, { format: "ndjson" });
    await once(output, "readable");
    // Time enough to read on, for one that would.
    for (let i = 0; i < 50; i++) await own.query("select 1");
    expect(statements).toBeLessThan(8);
    output.resume();
    expect((await done).balances).toBe(5_000);
    expect(statements).toBeGreaterThan(16);
  });
});
