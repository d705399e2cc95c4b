import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readerOf } from "../src/balance/read-table.ts";
import { buildReport, type ReportContext } from "../src/balance/report.ts";
import { JsonNumber, parseJson } from "../src/index.ts";
import {
  type AnyNormalizer,
  type BalanceReport,
  type BalanceRow,
  type BalanceTable,
  type NoArgs,
  type Operation,
  resolvePointer,
} from "../src/provider.ts";
import { readGroups, readLists, readViews } from "./by-hand.ts";
import { groups, lists, views } from "./tables.ts";

const context: ReportContext = {
  provider: "example",
  label: "tenant-a",
  account: null,
  drift: [],
};

function report(table: AnyNormalizer, answer: unknown, args: object = {}): BalanceReport {
  return buildReport(context, (builder) => readerOf(table)(answer, builder, args));
}

/** Entries as lines: account, type, pool, money, pointer. */
function linesOf({ entries }: BalanceReport): string[] {
  return entries.map(({ account, type, pool, money, source }) =>
    [account ?? "-", type, pool, String(money), source.pointer].join(" "),
  );
}

const row = { type: "available", pool: "main" } as const;

describe("amounts", () => {
  test("come in the order of the table, items in their order", () => {
    const answer = {
      available: [
        { amount: 1, currency: "USD" },
        { amount: 295, currency: "JPY" },
      ],
      pending: [{ amount: 3, currency: "usd" }],
      issuing: { available: [{ amount: 4, currency: "EUR" }] },
    };
    expect(linesOf(report(groups, answer))).toEqual([
      "- available main 0.01 USD /available/0/amount",
      "- available main 295 JPY /available/1/amount",
      "- pending main 0.03 USD /pending/0/amount",
      "- available issuing 0.04 EUR /issuing/available/0/amount",
    ]);
  });

  test.each([
    ["null on the way", { issuing: null, available: null }],
    ["nothing on the way", {}],
    ["no item", { available: [], issuing: { available: [] } }],
    ["an amount that is null", { available: [{ amount: null, currency: "USD" }] }],
    ["an amount that is absent", { available: [{ currency: "USD" }] }],
    ["an absent amount without a currency", { available: [{}, null] }],
  ])("%s: no entry and no problem", (_, answer) => {
    const { entries, problems } = report(groups, answer);
    expect([...entries, ...problems]).toEqual([]);
  });

  test("zero and negative amounts are entries", () => {
    const available = [
      { amount: 0, currency: "USD" },
      { amount: -62, currency: "USD" },
    ];
    expect(linesOf(report(groups, { available })).map((line) => line.split(" ")[3])).toEqual([
      "0.00",
      "-0.62",
    ]);
  });

  test("no digit is lost", () => {
    const amount = new JsonNumber("12345678901234567890");
    const [entry] = report(groups, { available: [{ amount, currency: "USD" }] }).entries;
    expect(entry?.money.amount).toBe(12_345_678_901_234_567_890n);
  });

  test("one that is no money costs no other", () => {
    const answer = {
      available: [
        { amount: 1, currency: "XXQ" },
        { amount: 1.5, currency: "USD" },
        { amount: 1, currency: null },
        { amount: 2, currency: "USD" },
      ],
    };
    const { entries, problems } = report(groups, answer);
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["unknown_currency", "/available/0/amount"],
      ["invalid_amount", "/available/1/amount"],
      ["unknown_currency", "/available/2/amount"],
    ]);
  });

  test("what an object inherits is not in it", () => {
    const table = { unit: "decimal", currency: "constructor", amounts: { "/valueOf/name": row } };
    const { entries, problems } = report(table as AnyNormalizer, {});
    expect([...entries, ...problems]).toEqual([]);
  });
});

describe("maps", () => {
  type Answer = { [code: string]: { "of/all": number; currency: string } };
  const table: BalanceTable<Operation<NoArgs, Answer>> = {
    unit: "minor",
    currency: "currency",
    amounts: { "/*/of~1all": row },
  };

  test("pointers of entries have the keys, escaped", () => {
    const answer = { "~/": { "of/all": 5, currency: "USD" } };
    const [entry] = report(table, answer).entries;
    expect(entry?.source.pointer).toBe("/~0~1/of~1all");
    expect(resolvePointer(answer, entry?.source.pointer ?? "")).toBe(5);
  });

  test("a member called __proto__ is an entry like any other", () => {
    const answer = parseJson('{"__proto__":{"of/all":5,"currency":"USD"}}');
    expect(report(table, answer).entries).toHaveLength(1);
  });
});

describe("unit", () => {
  interface Answer {
    amount: number;
    text: string;
    code: string;
  }
  const answer = { amount: 1_250, text: "12.5", code: "USD" };

  test("decimal", () => {
    const table: BalanceTable<Operation<NoArgs, Answer>> = {
      unit: "decimal",
      currency: "code",
      amounts: { "/amount": row, "/text": row },
    };
    const { entries } = report(table, answer);
    expect(entries.map(({ money }) => String(money))).toEqual(["1250.00 USD", "12.50 USD"]);
  });

  test("the provider's own exponents", () => {
    const table: BalanceTable<Operation<NoArgs, Answer>> = {
      unit: "minor",
      currency: "code",
      exponents: { USD: 3 },
      amounts: { "/amount": row },
    };
    expect(String(report(table, answer).entries[0]?.money)).toBe("1.250 USD");
  });
});

describe("what stands beside", () => {
  interface Answer {
    code: string;
    time?: string | null;
    owner?: string | null;
    accounts: {
      id?: number | null;
      at?: string | null;
      pools: { [pool: string]: { value: number } };
    }[];
  }
  type Asked = Operation<{ id: string; n?: number }, Answer>;
  const table: BalanceTable<Asked> = {
    unit: "minor",
    currency: "/code",
    account: ["/accounts/*/id", "/owner", { argument: "id" }],
    asOf: ["/accounts/*/at", "/time"],
    amounts: { "/accounts/*/pools/*/value": row },
  };
  const pools = { a: { value: 1 }, b: { value: 2 } };

  test("a star is the item that the amount is in", () => {
    const answer = {
      code: "USD",
      accounts: [
        { id: 7, pools, at: "2026-11-20T00:00:00Z" },
        { id: 8, pools },
      ],
    };
    const made = report(table, answer, { id: "asked" });
    expect(linesOf(made)).toEqual([
      "7 available main 0.01 USD /accounts/0/pools/a/value",
      "7 available main 0.02 USD /accounts/0/pools/b/value",
      "8 available main 0.01 USD /accounts/1/pools/a/value",
      "8 available main 0.02 USD /accounts/1/pools/b/value",
    ]);
    const times = made.entries.map(({ asOf }) => asOf?.toISOString() ?? null);
    expect(times).toEqual(["2026-11-20T00:00:00.000Z", "2026-11-20T00:00:00.000Z", null, null]);
  });

  test.each([
    ["the first that is there", { owner: "o" }, { id: "asked" }, "o"],
    ["null is not there", { owner: null }, { id: "asked" }, "asked"],
    ["an argument that is a number", {}, { id: 5 }, "5"],
    ["nothing", {}, {}, null],
  ])("account: %s", (_, more, args, account) => {
    const answer = { code: "USD", accounts: [{ pools, id: null }], ...more };
    expect(report(table, answer, args).entries[0]?.account).toBe(account);
  });

  test("a star that the amount has not finds nothing", () => {
    const data = { ...table, account: "/others/*/id", currency: "/others/*/code" };
    const answer = { code: "USD", others: { null: { id: 1, code: "USD" } }, accounts: [{ pools }] };
    const { entries, problems } = report(data, answer);
    expect(entries).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["unknown_currency", "unknown_currency"]);
  });

  test("an account that is the amount itself", () => {
    const data = {
      unit: "minor",
      currency: "c",
      account: "/a/b",
      amounts: { "/a/b": row },
    } as const;
    expect(report(data, { a: { b: 5, c: "USD" } }).entries[0]?.account).toBe("5");
  });

  test.each(["soon", "", "2026-13-45T00:00:00Z", "Invalid Date"])(
    "a time that can't be read is none: %j",
    (time) => {
      const made = report(table, { code: "USD", time, accounts: [{ pools }] });
      expect(made.entries.map(({ asOf }) => asOf)).toEqual([null, null]);
    },
  );
});

describe("values that decide", () => {
  interface Answer {
    kind?: string | null;
    rows: {
      amount: number;
      currency: string;
      side?: string | null;
      lines?: { counts?: boolean | null }[] | null;
    }[];
    others: { side: string; kind: string }[];
  }
  type Table = BalanceTable<Operation<NoArgs, Answer>>;
  const signs = { in: "+", out: "-" } as const;
  const credit = { true: "included", false: "excluded" } as const;
  const ofRows = (amounts: BalanceRow<Answer>): Table => ({
    unit: "minor",
    currency: "currency",
    amounts: { "/rows/*/amount": amounts },
  });
  const one = (more: object): object => ({ rows: [{ amount: 5, currency: "USD", ...more }] });

  test("of another list than the one that the amount is in are no values of the amount", () => {
    const answer = { ...one({}), others: [{ side: "out", kind: "booked" }] };
    const bySide = ofRows({ ...row, sign: { by: "/others/*/side", values: signs } });
    const byKind = ofRows({ ...row, type: { by: "/others/*/kind", values: { booked: "booked" } } });
    const byPool = ofRows({ ...row, pool: { by: "/others/*/kind" } });
    for (const table of [bySide, byKind, byPool]) {
      const { entries, problems } = report(table, answer);
      expect(entries).toEqual([]);
      expect(problems).toMatchObject([{ code: "unknown_value", pointer: "/rows/0/amount" }]);
    }
  });

  test.each([
    ["one that counts", [true], "included"],
    ["one that does not", [false], "excluded"],
    ["some that count", [false, true, false], "included"],
    ["one that says nothing", [null], null],
    ["one that says nothing, and one that does not count", [null, false], "excluded"],
    ["none", [], null],
  ])("credit lines: %s", (_, lines, creditLine) => {
    const table = ofRows({ ...row, creditLine: { by: "/rows/*/lines/*/counts", values: credit } });
    const answer = one({ lines: lines.map((counts) => ({ counts })) });
    expect(report(table, answer).entries).toMatchObject([{ creditLine }]);
  });

  test.each([undefined, null, "", {}, []])("%j is no value", (side) => {
    const table = ofRows({ ...row, sign: { by: "/rows/*/side", values: signs } });
    const { entries, problems } = report(table, one({ side }));
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([
      { code: "unknown_value", message: expect.stringContaining("/rows/*/side") },
    ]);
  });

  test.each(["constructor", "__proto__", "toString", " in", "IN"])("%j is not known", (side) => {
    const table = ofRows({ ...row, sign: { by: "/rows/*/side", values: signs } });
    expect(report(table, one({ side })).problems).toMatchObject([
      { code: "unknown_value", message: expect.stringContaining(JSON.stringify(side)) },
    ]);
  });

  test("a long value is cut where a problem shows it", () => {
    const table = ofRows({ ...row, sign: { by: "/rows/*/side", values: signs } });
    const [problem] = report(table, one({ side: "x".repeat(10_000) })).problems;
    expect(problem?.message.length).toBeLessThan(150);
  });

  test("a problem names the account of its entry", () => {
    const table = ofRows({ ...row, sign: { by: "/rows/*/side", values: signs } });
    const answer = { ...one({ side: "up" }), kind: "A1" };
    expect(report({ ...table, account: "/kind" }, answer).problems).toMatchObject([
      { account: "A1", provider: "example", label: "tenant-a" },
    ]);
  });

  test("a value that is no balance asks for nothing else", () => {
    const table = ofRows({
      type: { by: "/kind", values: { limit: null } },
      pool: { by: "/rows/*/side" },
      sign: { by: "/rows/*/side", values: signs },
    });
    const made = report(table, { kind: "limit", rows: [{ amount: "many" }] });
    expect([...made.entries, ...made.problems]).toEqual([]);
  });

  test("a debit is the credit of the same amount with another sign", () => {
    const table = ofRows({ ...row, sign: { by: "/rows/*/side", values: signs } });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), (units) => {
        const amount = new JsonNumber(String(units));
        const [credited] = report(table, one({ amount, side: "in" })).entries;
        const [debited] = report(table, one({ amount, side: "out" })).entries;
        expect(credited?.money.amount).toBe(units);
        expect(debited?.money.amount).toBe(-units);
      }),
    );
  });

  test("an amount with a sign of its own and one beside is a conflict, and never an entry", () => {
    const table = ofRows({ ...row, sign: { by: "/rows/*/side", values: signs } });
    fc.assert(
      fc.property(fc.bigInt({ max: -1n }), fc.constantFrom("in", "out"), (units, side) => {
        const made = report(table, one({ amount: new JsonNumber(String(units)), side }));
        expect(made.entries).toEqual([]);
        expect(made.problems.map(({ code }) => code)).toEqual(["conflict"]);
      }),
    );
  });
});

describe("the provider's word", () => {
  const termsOf = (amounts: AnyNormalizer["amounts"], answer: object): string[] =>
    report({ unit: "minor", currency: "/c", amounts }, { c: "USD", ...answer }).entries.map(
      ({ source }) => source.term,
    );

  test.each<[string, AnyNormalizer["amounts"], object, string[]]>([
    ["the last name", { "/a": row, "/b": row }, { a: 1, b: 2 }, ["a", "b"]],
    ["of one amount alone", { "/data/*/balance": row }, { data: [{ balance: 1 }] }, ["balance"]],
    [
      "not one in which all end",
      { "/a/value": row, "/b/*/value": row },
      { a: { value: 1 }, b: [{ value: 2 }] },
      ["a", "b"],
    ],
    [
      "one in which some end",
      { "/a/value": row, "/b": row },
      { a: { value: 1 }, b: 2 },
      ["value", "b"],
    ],
    ["as it is, not as a pointer escapes it", { "/a~1b": row }, { "a/b": 1 }, ["a/b"]],
    ["of a map, not a key", { "/free/*": row }, { free: { x: 1 } }, ["free"]],
    ["what the row states", { "/a": { ...row, term: "A" } }, { a: 1 }, ["A"]],
    [
      "the value that decides the type",
      { "/a": { ...row, type: { by: "/k", values: { closing: "booked" } } } },
      { a: 1, k: "closing" },
      ["closing"],
    ],
    [
      "what the row states, before a value",
      { "/a": { ...row, term: "A", type: { by: "/k", values: { closing: "booked" } } } },
      { a: 1, k: "closing" },
      ["A"],
    ],
  ])("%s", (_, amounts, answer, terms) => {
    expect(termsOf(amounts, answer)).toEqual(terms);
  });
});

const currency = fc.constantFrom("USD", "usd", "JPY", "KWD", "XXX", "nope");
const amount = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.bigInt().map((units) => new JsonNumber(String(units))),
);
function absent<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> {
  return fc.oneof({ weight: 4, arbitrary: value }, fc.constantFrom(null, undefined));
}
const list = fc.array(fc.record({ amount, currency }), { maxLength: 5 });

describe("a table says what was written by hand", () => {
  const time = fc.constantFrom("2026-11-20T10:00:00Z", "2026-11-20", "no time");

  test("three views", () => {
    const answers = fc.record({
      id: absent(fc.string()),
      updated_at: absent(time),
      currency,
      posted_amount: absent(amount),
      available_amount: absent(amount),
      pending_amount: absent(amount),
    });
    fc.assert(
      fc.property(answers, fc.string(), (answer, balance_id) => {
        const args = { balance_id };
        const byHand = buildReport(context, (builder) => readViews(answer as never, builder, args));
        expect(withoutTime(report(views, answer, args))).toEqual(withoutTime(byHand));
      }),
    );
  });

  test("lists, and lists below", () => {
    const state = { available: absent(list), pending: absent(list), deficit: absent(list) };
    const answers = fc.record({
      ...state,
      available: list,
      funded_balances: absent(fc.record(state)),
    });
    fc.assert(
      fc.property(answers, (answer) => {
        const byHand = buildReport(context, (builder) => readLists(answer as never, builder));
        expect(withoutTime(report(lists, answer))).toEqual(withoutTime(byHand));
      }),
    );
  });

  test("lists that may be absent", () => {
    const answers = fc.record({
      available: absent(list),
      pending: absent(list),
      issuing: absent(fc.record({ available: absent(list) })),
      connect_reserved: absent(list),
    });
    fc.assert(
      fc.property(answers, (answer) => {
        const byHand = buildReport(context, (builder) => readGroups(answer as never, builder));
        expect(withoutTime(report(groups, answer))).toEqual(withoutTime(byHand));
      }),
    );
  });
});

function withoutTime(made: BalanceReport): object {
  return { entries: made.entries, problems: made.problems };
}

test("the pointer of every entry leads to its amount", () => {
  const answers = fc.dictionary(fc.string(), fc.record({ amount: fc.integer(), currency }));
  const table: BalanceTable<Operation<NoArgs, { [key: string]: { amount: number; c: string } }>> = {
    unit: "minor",
    currency: "c",
    amounts: { "/*/amount": row },
  };
  fc.assert(
    fc.property(answers, (answer) => {
      const keyed = Object.entries(answer);
      const { entries } = report(
        { ...table, currency: "currency", exponents: { XXX: 0, NOPE: 0 } },
        answer,
      );
      expect(entries).toHaveLength(keyed.length);
      for (const { source, money } of entries) {
        const units = BigInt(resolvePointer(answer, source.pointer) as number);
        expect(money.amount).toBe(units);
      }
    }),
  );
});

test("tables are data: nothing is lost by JSON", () => {
  for (const table of [views, lists, groups]) {
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  }
});
