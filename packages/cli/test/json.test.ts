import { once } from "node:events";
import { text } from "node:stream/consumers";
import {
  type Balance,
  type BalanceReport,
  fromMinorUnits,
  ResponseValidationError,
  TimeoutError,
} from "@org/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import schema from "../balances.schema.json" with { type: "json" };
import { answerOf, failed, failureOf, joinAnswers } from "../src/answer.ts";
import { renderJson } from "../src/json.ts";
import { type Env, run, settings, start, startMocks, startServer } from "./run.ts";

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** What the JSON says, which has the form that the schema states. */
function read(json: string) {
  const answer = JSON.parse(json);
  validate(answer);
  expect(validate.errors).toBe(null);
  return answer;
}

test("prints entries, problems and failures, amounts as exact texts", async () => {
  await using good = await startMocks({
    glomo: { examples: { getBalances: "unknown_currency" } },
    wooshpay: { examples: { getBalance: "page" } },
  });
  await using bad = await startMocks({ finix: { status: 404 } });
  const { code, out, err } = await run(["--json"], { ...good.env, ...bad.env });

  const { fetchedAt, entries, problems, drift, failures } = read(out);
  expect(entries[0]).toEqual({
    provider: "glomo",
    label: null,
    account: null,
    type: "available",
    pool: "main",
    money: { amount: "29900", scale: 2, value: "299.00", asset: { kind: "fiat", code: "USD" } },
    creditLine: null,
    asOf: null,
    asOfDate: null,
    freshAt: null,
    source: { pointer: "/available/0/amount", term: "available", iso20022: "ITAV" },
    fetchedAt: expect.any(String),
  });
  expect(entries.map(({ provider }: { provider: string }) => provider)).toEqual([
    "glomo",
    "wooshpay",
    "wooshpay",
    "wooshpay",
  ]);
  expect(entries.map((entry: { fetchedAt: string }) => entry.fetchedAt)).toContain(fetchedAt);
  expect(problems).toMatchObject([
    {
      provider: "glomo",
      label: null,
      account: null,
      code: "unknown_currency",
      pointer: "/available/1/amount",
    },
  ]);
  expect(drift).toEqual([]);
  expect(failures).toMatchObject([
    {
      provider: "finix",
      label: null,
      account: settings["finix"]?.["FINIX_BALANCE_ID"],
      operation: "getBalance",
      name: "NotFoundError",
      message: expect.stringContaining("finix.getBalance: "),
      status: 404,
      retryAfter: null,
      issues: [],
    },
  ]);
  expect(err).toBe("");
  expect(code).toBe(1);
});

test("a failure has all that the provider says of it", async () => {
  const body = JSON.stringify({
    total: 1,
    _embedded: { errors: [{ logref: "log-1", message: "Slow\u001b[2J down", code: "TOO_MANY" }] },
  });
  await using server = await startServer([429, { "retry-after": "3600" }, body]);
  const { code, out } = await run(["--json"], server.env);
  expect(code).toBe(1);
  expect(out).not.toContain("\u001b");
  const { entries, fetchedAt, failures } = read(out);
  expect({ entries, fetchedAt }).toEqual({ entries: [], fetchedAt: null });
  expect(failures).toMatchObject([
    {
      name: "TooManyRequestsError",
      status: 429,
      code: "TOO_MANY",
      message: expect.stringContaining("Slow\u001b[2J down"),
      retryAfter: 3600,
    },
  ]);
  expect(Object.keys(failures[0])).toContain("requestId");
});

test("totals and alerts have the form that the schema states, also as lines", async () => {
  await using good = await startMocks({
    glomo: { examples: { getBalances: "unknown_currency" } },
    finix: {},
    "modern-treasury": {},
  });
  await using bad = await startMocks({ muda: { status: 401 } });
  const env = { ...good.env, ...bad.env };
  const flags = ["--sum", "--below", "USD:1000", "--stale", "1d", "--below", "JPY:1"];
  const { code, out } = await run([...flags, "--json"], env);
  const { sums, unsummed, alerts } = read(out);
  expect([sums.length, unsummed.length, alerts.length].every((length) => length > 0)).toBe(true);
  expect(code).toBe(3);

  const lines = await run([...flags, "--output", "ndjson"], env);
  const isLine = ajv.compile({ $ref: "#/$defs/line", $defs: schema.$defs });
  const kinds = lines.out
    .trimEnd()
    .split("\n")
    .map((line) => {
      const value = JSON.parse(line);
      isLine(value);
      expect(isLine.errors).toBe(null);
      return value.kind;
    });
  expect([...new Set(kinds)]).toEqual([
    "entry",
    "sum",
    "unsummed",
    "alert",
    "problem",
    "failure",
    "end",
  ]);
  expect(lines).toMatchObject({ code: 3, err: "" });
});

test("wrong usage is a line where lines are asked for", async () => {
  const { code, out, err } = await run(["--output", "ndjson", "--nope"]);
  const lines = out.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: "failure", name: "UsageError", provider: null },
    { kind: "end", entries: 0, failures: 1 },
  ]);
  expect(err).toMatch(/^error: unknown option/);
  expect(code).toBe(2);
});

const finix = settings["finix"] ?? {};

describe("prints JSON", () => {
  test.each<[string, readonly string[], Env, object]>([
    ["with nobody to ask", [], {}, { name: "UsageError", provider: null }],
    ["of an unknown flag", ["--nope"], finix, { name: "UsageError", provider: null }],
    ["of an unknown provider", ["--provider", "paypall"], finix, { name: "UsageError" }],
    ["of a time that is none", ["--timeout", "soon"], finix, { name: "UsageError" }],
    [
      "without a credential",
      ["--provider", "finix"],
      { FINIX_USERNAME: "u" },
      { provider: "finix", name: "ConfigurationError", operation: null, status: null },
    ],
    [
      "of an environment that there is not",
      ["--environment", "mo\u001bon"],
      finix,
      { provider: "finix", message: expect.stringContaining(String.raw`"mo\u001bon"`) },
    ],
  ])("%s, and tells people too", async (_, args, env, failure) => {
    const { code, out, err } = await run([...args, "--json"], env);
    expect(out + err).not.toContain("\u001b");
    expect(err).toMatch(/^error: /);
    expect(read(out)).toMatchObject({ entries: [], fetchedAt: null, failures: [failure] });
    expect(code).toBe(2);
  });

  test("when it is interrupted, of what came before", async () => {
    await using mocks = await startMocks({ glomo: {} });
    await using silence = await startServer();
    const child = start(["--json"], { ...mocks.env, ...silence.env });
    await silence.asked;
    child.kill("SIGINT");
    const [out, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
    expect(read(out).failures).toContainEqual(
      expect.objectContaining({ provider: "finix", name: "AbortedError" }),
    );
    expect(code).toBe(130);
  });
});

test("has what a report and an error know of the connection, and where answers drift", () => {
  const issue = { pointer: "/tags", expected: "object", received: "array" };
  const connection = { provider: "finix", label: "tenant-a", account: "BA1" };
  const problem = {
    provider: "finix",
    label: "tenant-a",
    account: null,
    code: "conflict",
    pointer: "/a",
    message: "twice",
  } as const;
  const entry: Balance = {
    ...connection,
    type: "available",
    pool: "main",
    money: fromMinorUnits(100, "USD"),
    creditLine: "included",
    asOf: null,
    asOfDate: "2026-11-20",
    freshAt: new Date(3000),
    source: { pointer: "/a", term: "closing_available", iso20022: "ITAV" },
  };
  const local: Balance = { ...entry, creditLine: "excluded", asOfDate: "2026-11-20T17:30:00" };
  const report: BalanceReport = {
    ...connection,
    entries: [entry, local],
    problems: [problem],
    drift: [issue],
    fetchedAt: new Date(1000),
  };
  const where = { provider: "finix", label: "tenant-a", operation: "getBalance", message: "no" };
  const errors = [
    new ResponseValidationError({ ...where, status: 200, issues: [issue] }),
    new TimeoutError(where),
    new RangeError("a defect"),
  ];
  const answer = joinAnswers(
    [
      answerOf({ ...report, provider: "z", fetchedAt: new Date(2000) }, "z1"),
      answerOf(report, "BA1"),
      failed(
        errors.map((error) => failureOf({ provider: "finix", label: null, account: "BA1" }, error)),
      ),
    ],
    [],
  );
  expect(read(renderJson(answer))).toMatchObject({
    fetchedAt: "1970-01-01T00:00:02.000Z",
    entries: [entry, local, entry, local].map(({ creditLine, asOfDate, source }) => ({
      creditLine,
      asOf: null,
      asOfDate,
      freshAt: "1970-01-01T00:00:03.000Z",
      source,
    })),
    problems: [problem, problem],
    drift: [
      { ...connection, provider: "z", ...issue },
      { ...connection, ...issue },
    ],
    failures: [
      { ...connection, name: "ResponseValidationError", status: 200, issues: [issue] },
      { ...connection, name: "TimeoutError", status: null, issues: [] },
      { provider: "finix", label: null, account: "BA1", name: "RangeError", message: "a defect" },
    ],
  });
});
