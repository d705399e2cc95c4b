import { type Asset, type Balance, NotFoundError, type Problem } from "@org/core";
import fc from "fast-check";
import pc from "picocolors";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { type Answer, failed, failureOf } from "../src/answer.ts";
import { renderJson, renderLines } from "../src/json.ts";
import { renderAlerts, renderMissing, renderUsage } from "../src/messages.ts";
import { readCommandLine } from "../src/options.ts";
import { reportOf } from "../src/report.ts";
import { renderSums } from "../src/sum-table.ts";
import { renderTable } from "../src/table.ts";
import { chooseTargets } from "../src/targets.ts";
import { UsageError } from "../src/usage-error.ts";
import { acmePay } from "./acme-pay.ts";
import { forbiddenIn, HOSTILE } from "./hostile.ts";
import { run, startMocks, startServer } from "./run.ts";

const plain = pc.createColors(false);
const WIDTH = 80;

function answerWith(parts: Partial<Answer>): Answer {
  return { ...failed([]), ...parts };
}

/** An amount of a token whose code says anything. */
function moneyIn(code: string) {
  const asset: Asset = { kind: "token", code };
  const toJSON = () => ({ amount: "123", scale: 2, value: "1.23", asset });
  return { amount: 123n, scale: 2, asset, toJSON };
}

function entry(changes: Partial<Balance>): Answer {
  const balance: Balance = {
    provider: "finix",
    label: null,
    account: "BA1",
    type: "available",
    pool: "main",
    money: moneyIn("USD"),
    creditLine: null,
    asOf: null,
    asOfDate: null,
    freshAt: null,
    source: { pointer: "/a", term: "a" },
    ...changes,
  };
  return answerWith({ entries: [{ ...balance, fetchedAt: new Date(0) }] });
}

function problem(changes: Partial<Problem & { account: string }>): Answer {
  const base = { provider: "finix", label: null, account: null, pointer: "/a", message: "no" };
  return answerWith({ problems: [{ ...base, code: "invalid_amount", ...changes }] });
}

function failure(account: string, changes: object = {}): Answer {
  const error = new NotFoundError({
    provider: "finix",
    operation: "getBalance",
    message: "no",
    status: 404,
    code: null,
    body: null,
    rawBody: "",
    requestId: null,
    retryAfter: null,
    ...changes,
  });
  return failed([failureOf({ provider: "finix", label: null, account }, error)]);
}

/** Where a text of a provider, or of a configuration, gets into the output. */
const PLACES: Readonly<Record<string, (text: string) => Answer>> = {
  account: (text) => entry({ account: text }),
  label: (text) => entry({ label: text }),
  pool: (text) => entry({ pool: text }),
  "currency code": (text) => entry({ money: moneyIn(text) }),
  "name of a provider": (text) => entry({ provider: text }),
  "message of a failure": (text) => failure("BA1", { message: text }),
  "account of a failure": (text) => failure(text),
  "code of a failure": (text) => failure("BA1", { code: text }),
  "request id of a failure": (text) => failure("BA1", { requestId: text }),
  "label of a failure": (text) => failure("BA1", { label: text }),
  "host of a failure": (text) => failure("BA1", { message: `could not reach ${text}:443` }),
  "pointer of a problem": (text) => problem({ pointer: text }),
  "message of a problem": (text) => problem({ message: text }),
  "account of a problem": (text) => problem({ account: text }),
  "label of a problem": (text) => problem({ label: text }),
};

function linesOf({ entries, ...missing }: Answer, width = WIDTH): string[] {
  const table = entries.length > 0 ? renderTable(entries, plain, width).split("\n") : [];
  return [...table, ...renderMissing(missing, plain, width).split("\n")];
}

describe.each(Object.entries(PLACES))("the %s", (_, answerOf) => {
  test.each(Object.entries(HOSTILE))("harms no terminal: %s", (_, text) => {
    const answer = answerOf(text);
    for (const line of linesOf(answer)) {
      expect(forbiddenIn(line)).toEqual([]);
      expect(stringWidth(line)).toBeLessThanOrEqual(WIDTH);
    }
    if (answer.entries.length > 0) expect(linesOf(answer)).toHaveLength(3);

    const json = renderJson(answer);
    for (const line of json.split("\n")) expect(forbiddenIn(line)).toEqual([]);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(answer)));
  });
});

test.each(Object.entries(HOSTILE))("the provider's word for an amount: %s", (_, text) => {
  const [one, other] = [text, "other"].map((term) => entry({ source: { pointer: "/a", term } }));
  const answer = answerWith({ entries: [...(one?.entries ?? []), ...(other?.entries ?? [])] });
  for (const width of [40, 80, 200]) {
    for (const line of linesOf(answer, width)) {
      expect(forbiddenIn(line)).toEqual([]);
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  }
});

test("any text harms nothing, in lines of any width, and JSON has it as it is", () => {
  const text = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(PLACES)),
      text,
      fc.nat(80),
      (answerOf, given, more) => {
        const answer = answerOf(given);
        const width = 40 + more;
        for (const line of linesOf(answer, width)) {
          expect(forbiddenIn(line)).toEqual([]);
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
        expect(JSON.parse(renderJson(answer))).toEqual(JSON.parse(JSON.stringify(answer)));
      },
    ),
  );
});

test.each([
  ["\u001b[31mred", String.raw`\u001b[31mred`],
  ["a\nb", String.raw`a\u000ab`],
  ["a\u202eb", String.raw`a\u202eb`],
  ["a\u{e0041}b", String.raw`a\udb40\udc41b`],
  ["a\ud83d", String.raw`a\ud83d`],
  ["a  main  9.00 USD", String.raw`a \u0020main \u00209.00 USD`],
  [" a ", String.raw`\u0020a\u0020`],
  ["", '""'],
  ["Zoë Müller", "Zoë Müller"],
  ["Cafe\u0301", "Cafe\u0301"],
  ["स्थिति", "स्थिति"],
  ["中文 👍🏽 🇺🇬", "中文 👍🏽 🇺🇬"],
])("the account %j is shown as %s", (account, shown) => {
  const [, row] = linesOf(entry({ account }));
  expect(row).toBe(`finix     ${shown}${row?.slice(10 + shown.length)}`);
  expect(row).toMatch(/ {2}available {2}main {2}1\.23 USD {2}-$/);
});

test("what is long ends in an ellipsis, or has one in its middle", () => {
  const [message = ""] = [
    linesOf(failure("a".repeat(5000), { message: "m".repeat(5000) })).join(""),
  ];
  expect(message).toMatch(/m…\s+\(asked for\s+a+(\s+a+)?…[a\s]+\)\s+\[NotFoundError\]$/);
  expect(message.length).toBeLessThan(900);
  expect(linesOf(entry({ account: `1${"x".repeat(5000)}2` }))[1]).toMatch(/^finix {5}1x+…x+2 {2}/);
  expect(linesOf(entry({ money: moneyIn("T".repeat(5000)) }))[1]).toMatch(/ 1\.23 T{8}…T{7} {2}-$/);
});

/** An answer whose balances are in no sum, too low and too old, and say a text wherever they can. */
function amissWith(text: string) {
  // A longer one is no code to core.
  const code = text.slice(0, 50);
  const [one] = entry({
    account: text,
    label: text,
    pool: text,
    source: { pointer: "/a", term: text },
  }).entries;
  const old = one && { ...one, money: moneyIn(code), asOf: new Date(0), fetchedAt: new Date(1e9) };
  const below = [{ code, least: { amount: 10n ** 9n, scale: 0 }, text }];
  const flags = { sum: true, below, stale: { ms: 1, text: "1s" } } as const;
  return reportOf(answerWith({ entries: old ? [old, old] : [] }), flags);
}

test.each(Object.entries(HOSTILE))("sums and alerts harm no terminal: %s", (_, text) => {
  const report = amissWith(text);
  expect(report.alerts?.map(({ kind }) => kind)).toEqual(["below", "below", "stale", "stale"]);
  for (const width of [40, 80]) {
    const parts = [renderSums(report, plain, width), renderAlerts(report, plain, width)];
    for (const line of parts.join("\n").split("\n")) {
      expect(forbiddenIn(line)).toEqual([]);
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  }
  for (const line of renderLines(report).split("\n")) expect(forbiddenIn(line)).toEqual([]);
});

test.each(Object.entries(HOSTILE))("what is typed harms no terminal: %s", (_, text) => {
  for (const args of [[`--${text}`], ["--provider", text], ["--timeout", text], [text]]) {
    let complaint = "";
    try {
      const line = { ...readCommandLine(args, [acmePay]), flags: { config: false } as const };
      chooseTargets(line, { providers: [acmePay], commands: [] });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      complaint = renderUsage(error, WIDTH);
    }
    expect(complaint).not.toBe("");
    const [, ...more] = complaint.split("\n");
    // Nothing that was typed begins a line.
    for (const line of more) expect(line).toMatch(/^(?: {2}|\(Did you mean)/);
    for (const line of complaint.split("\n")) expect(forbiddenIn(line)).toEqual([]);
    expect(complaint.length).toBeLessThan(1000);
  }
});

test("no escape is cut in two", () => {
  for (const text of ["\u001b".repeat(50), `BA${"\n".repeat(49)}`, `${" ".repeat(50)}9.99 USD`]) {
    for (let width = 40; width < 120; width += 1) {
      const [, row = ""] = linesOf(entry({ account: text }), width);
      expect(row.replaceAll(/\\u[\da-f]{4}/g, "")).not.toMatch(/\\|0/);
    }
  }
});

const ROW = "a\n\u001b[1A\u001b[2Kfinix     -  available  main  1000000.00 USD";

test.each([[[]], [["--json"]]])("the command harms no terminal with %j", async (args) => {
  await using forger = await startMocks({ finix: { replace: { getBalance: { "/id": ROW } } } });
  const body = JSON.stringify({ _embedded: { errors: [{ message: ROW, code: ROW }] } });
  await using liar = await startServer([400, { "content-language": "en" }, body]);
  for (const env of [forger.env, liar.env, { ...liar.env, FINIX_BALANCE_ID: ROW }]) {
    const { out, err } = await run(args, env);
    for (const line of `${out}${err}`.split("\n")) {
      expect(forbiddenIn(line)).toEqual([]);
      expect(line).not.toMatch(/^finix +- /);
    }
    expect(out + err).toMatch(/\\u00(1b|0a)/);
  }
});
