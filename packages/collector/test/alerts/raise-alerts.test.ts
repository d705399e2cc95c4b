import { randomUUID } from "node:crypto";
import { fromMinorUnits } from "@org/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Came } from "../../src/alerts/came.ts";
import { checkRules } from "../../src/alerts/check-rules.ts";
import { raiseAlerts } from "../../src/alerts/raise-alerts.ts";
import type { AlertRule } from "../../src/alerts/rules.ts";
import type { Queryable } from "../../src/database/database.ts";
import type { Place } from "../../src/place.ts";
import { answer, entry, keepAnswer, keepFailure, makePlace } from "../support/came.ts";
import { onBothDatabases } from "../support/databases.ts";
import { eventsOf, typesOf } from "../support/events.ts";
import { useDatabase } from "../support/open-database.ts";

const LOW: AlertRule = {
  name: "low",
  kind: "below",
  asset: "USD",
  amount: "100",
  hysteresis: "10",
};

onBothDatabases((make) => {
  const open = useDatabase(make);

  /** Holds what came against rules, in a transaction. */
  async function raise(
    rules: readonly AlertRule[],
    place: Place,
    came: Partial<Came>,
  ): Promise<readonly string[]> {
    const database = open();
    return await database.transaction((transaction) =>
      raiseAlerts(transaction, database.schema, checkRules(rules), place, {
        answers: [],
        failures: [],
        ...came,
      }),
    );
  }

  /**
   * Holds what came against the rule in several transactions, which write when all have read. The embedded database has
   * one transaction at a time.
   */
  async function raiseTogether(
    count: number,
    place: Place,
    came: Pick<Came, "answers">,
  ): Promise<string[]> {
    const database = open();
    const rules = checkRules([LOW]);
    let reading = count;
    let startWriting = (): void => {};
    const allHaveRead = new Promise<void>((resolve) => {
      startWriting = resolve;
    });
    const raiseWithOthers = async ({ query, execute }: Queryable): Promise<readonly string[]> => {
      const waiting: Queryable = {
        execute,
        async query(text, values) {
          if (/insert into|delete from/.test(text) && database.kind === "server") {
            reading -= 1;
            if (reading === 0) startWriting();
            await allHaveRead;
          }
          return await query(text, values);
        },
      };
      return await raiseAlerts(waiting, database.schema, rules, place, { ...came, failures: [] });
    };
    const events = await Promise.all(
      Array.from({ length: count }, () => database.transaction(raiseWithOthers)),
    );
    return events.flat();
  }

  describe("amounts", () => {
    it("tells of a crossing and of the way back, once each, with what was there", async () => {
      const place = makePlace({ tenant: "acme" });
      const low = answer("A1", [entry("99.99 USD")]);
      const events = await raise([LOW], place, { answers: [low] });
      expect(events).toHaveLength(1);
      expect(await raise([LOW], place, { answers: [low] })).toEqual([]);
      expect(await raise([LOW], place, { answers: [answer("A1", [entry("109.99 USD")])] })).toEqual(
        [],
      );
      expect(
        await raise([LOW], place, { answers: [answer("A1", [entry("110 USD")])] }),
      ).toHaveLength(1);
      expect(await eventsOf(open(), place.connection)).toMatchObject([
        {
          id: events[0],
          tenant: "acme",
          type: "balance.low",
          data: {
            rule: "low",
            tenant: "acme",
            connection: place.connection,
            provider: "finix",
            account: "A1",
            balanceType: "available",
            pool: "main",
            money: { amount: "9999", scale: 2, value: "99.99" },
            limit: { value: "100.00" },
            term: "available",
            fetchedAt: low.fetchedAt.toISOString(),
            run: place.run,
          },
        },
        { type: "balance.recovered", data: { money: { value: "110.00" } } },
      ]);
    });

    it("is told once where ten transactions find it at the same time", async () => {
      const place = makePlace();
      const names = ["A", "B", "C"];
      const low = { answers: names.map((name) => answer(name, [entry("1 USD")])) };
      expect(await raiseTogether(10, place, low)).toHaveLength(3);
      const back = { answers: names.reverse().map((name) => answer(name, [entry("500 USD")])) };
      expect(await raiseTogether(10, place, back)).toHaveLength(3);
    });

    it("holds no money against a limit of another asset, and no digit is lost", async () => {
      const place = makePlace();
      const rules: AlertRule[] = [
        {
          name: "usdc",
          kind: "below",
          asset: { kind: "token", code: "USDC", issuer: "G1" },
          amount: "12345678901234567890.000000000000000001",
        },
      ];
      const entries = [
        entry("1 USD"),
        entry("1 USDC G2"),
        entry("12345678901234567890.000000000000000000 USDC G1", { account: "wallet" }),
        entry("12345678901234567890.000000000000000001 USDC G1", { account: "other" }),
      ];
      expect(await raise(rules, place, { answers: [answer("", entries)] })).toHaveLength(1);
      const [event] = await eventsOf(open(), place.connection);
      expect(event?.data).toMatchObject({
        account: "wallet",
        money: { value: "12345678901234567890.000000000000000000" },
      });
    });

    it("watches what its filters name, and what is available where they name no type", async () => {
      const place = makePlace({ tenant: "t1" });
      const entries = [
        entry("1 USD", { account: "spent" }),
        entry("900 USD", { account: "spent", type: "current" }),
        entry("1 USD", { account: "single", type: "current" }),
        entry("1 USD", { account: "held", type: "reserved" }),
      ];
      const rule = (name: string, filters: Partial<AlertRule>): AlertRule =>
        ({ ...LOW, name, ...filters }) as AlertRule;
      const rules = [
        rule("default", {}),
        rule("reserved", { type: "reserved" } as Partial<AlertRule>),
        rule("other-tenant", { tenant: "t2" }),
        rule("other-connection", { connection: "x" }),
        rule("other-provider", { provider: ["stripe", "adyen"] }),
        rule("account", { account: ["held", "single"] } as Partial<AlertRule>),
        rule("pool", { pool: "issuing" } as Partial<AlertRule>),
      ];
      await raise(rules, place, { answers: [answer("", entries)] });
      const events = await eventsOf(open(), place.connection);
      const told = events.map(({ data }) => `${data["rule"]} ${data["account"]}`);
      expect(told.sort()).toEqual([
        "account single",
        "default single",
        "default spent",
        "reserved held",
      ]);
    });

    it("counts the lowest of amounts that are one balance at several moments", async () => {
      const place = makePlace();
      const later = { source: { pointer: "/b", term: "later" } };
      const both = [entry("500 USD"), entry("99 USD", later)];
      expect(await raise([LOW], place, { answers: [answer("A", both)] })).toHaveLength(1);
      const one = [entry("109 USD", later), entry("500 USD")];
      expect(await raise([LOW], place, { answers: [answer("A", one)] })).toEqual([]);
      const none = [entry("500 USD"), entry("110 USD", later)];
      expect(await raise([LOW], place, { answers: [answer("A", none)] })).toHaveLength(1);
    });

    it("tells what is above a limit", async () => {
      const place = makePlace();
      const rules: AlertRule[] = [
        { name: "high", kind: "above", asset: "JPY", amount: "1000", hysteresis: "100" },
      ];
      for (const amount of ["1000", "1001", "901", "900"]) {
        await raise(rules, place, { answers: [answer("A", [entry(`${amount} JPY`)])] });
      }
      expect(await typesOf(open(), place.connection)).toEqual(["balance.high", "balance.normal"]);
    });

    it("keeps texts that PostgreSQL can't, and accounts whose names are long", async () => {
      const place = makePlace();
      const source = { pointer: "/a", term: "nul \0 and half \ud800" };
      const account = "x".repeat(2_000);
      const entries = [entry("1 USD", { account, source })];
      expect(await raise([LOW], place, { answers: [answer("", entries)] })).toHaveLength(1);
      const [event] = await eventsOf(open(), place.connection);
      expect(event?.data["term"]).toBe("nul \ufffd and half \ufffd");
    });

    it("takes a fall below and a rise back in turns, whatever amounts come", async () => {
      const amounts = fc.array(fc.bigInt(8_000n, 12_000n), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(amounts, fc.bigInt(0n, 1_500n), async (cents, distance) => {
          const place = makePlace();
          const hysteresis = fromMinorUnits(Number(distance), "USD");
          const expected: string[] = [];
          for (const amount of cents) {
            const isLow = expected.at(-1) === "balance.low";
            if (!isLow && amount < 10_000n) expected.push("balance.low");
            if (isLow && amount >= 10_000n + distance) expected.push("balance.recovered");
            const money = fromMinorUnits(Number(amount), "USD");
            const came = { answers: [answer("A", [entry(String(money))])] };
            await raise([{ ...LOW, hysteresis }], place, came);
            await raise([{ ...LOW, hysteresis }], place, came);
          }
          expect(await typesOf(open(), place.connection)).toEqual(expected);
        }),
        { numRuns: 15 },
      );
    });
  });

  describe("amounts that are absent", () => {
    const [first, second, third] = [
      new Date("2026-11-20T01:00:00Z"),
      new Date("2026-11-20T02:00:00Z"),
      new Date("2026-11-20T03:00:00Z"),
    ];

    /** Keeps an answer as a collection does, and holds it against the rules. */
    async function come(place: Place, came: ReturnType<typeof answer>): Promise<void> {
      await keepAnswer(open(), place, came);
      await raise([LOW], place, { answers: [came] });
    }

    it("are low where they were stated before, until they are back", async () => {
      const place = makePlace();
      const euros = entry("7 EUR");
      await come(place, answer("A", [entry("500 USD"), euros], { fetchedAt: first }));
      await come(place, answer("A", [euros], { fetchedAt: second }));
      expect(await eventsOf(open(), place.connection)).toMatchObject([
        { type: "balance.low", data: { account: "A", money: null, term: "available" } },
      ]);
      await come(place, answer("A", [entry("500 USD"), euros], { fetchedAt: third }));
      expect(await typesOf(open(), place.connection)).toEqual(["balance.low", "balance.recovered"]);
    });

    it("are nothing where they never were, or where a part of the answer could not be read", async () => {
      const place = makePlace();
      await come(place, answer("never", [entry("7 EUR")], { fetchedAt: first }));
      await come(place, answer("A", [entry("500 USD")], { fetchedAt: first }));
      const problem = {
        provider: "finix",
        label: null,
        account: "A",
        code: "invalid_amount",
        pointer: "/amount",
        message: "the amount is not a decimal number.",
      } as const;
      await come(place, answer("A", [], { fetchedAt: second, problems: [problem] }));
      expect(await typesOf(open(), place.connection)).toEqual([]);
      await come(place, answer("A", [entry("7 EUR")], { fetchedAt: third }));
      expect(await typesOf(open(), place.connection)).toEqual(["balance.low"]);
    });

    it("are nothing where what can be spent is stated in another way", async () => {
      const place = makePlace();
      const current = (money: string) => entry(money, { type: "current" });
      await come(place, answer("A", [current("5 USD")], { fetchedAt: first }));
      const both = [current("500 USD"), entry("500 USD")];
      await come(place, answer("A", both, { fetchedAt: second }));
      await come(place, answer("A", [current("500 USD")], { fetchedAt: third }));
      expect(await typesOf(open(), place.connection)).toEqual(["balance.low", "balance.recovered"]);
      const fourth = new Date(third.getTime() + 1_000);
      await come(place, answer("A", [current("500 USD"), entry("1 USD")], { fetchedAt: fourth }));
      expect(await eventsOf(open(), place.connection)).toMatchObject([
        { data: { balanceType: "current", money: { value: "5.00" } } },
        { data: { balanceType: "available", money: { value: "500.00" } } },
        { type: "balance.low", data: { balanceType: "available", money: { value: "1.00" } } },
      ]);
    });

    it("keep an alert as it is", async () => {
      const place = makePlace();
      await come(place, answer("A", [entry("5 USD")], { fetchedAt: first }));
      await come(place, answer("A", [], { fetchedAt: second }));
      await come(place, answer("A", [], { fetchedAt: third }));
      expect(await typesOf(open(), place.connection)).toEqual(["balance.low"]);
    });
  });

  it("lets an answer that is older than the one that is kept change nothing", async () => {
    const place = makePlace();
    const newer = answer("A", [entry("500 USD")]);
    await keepAnswer(open(), place, newer);
    const fetchedAt = new Date(newer.fetchedAt.getTime() - 1);
    const older = answer("A", [entry("1 USD")], { fetchedAt });
    expect(await raise([LOW], place, { answers: [older] })).toEqual([]);
  });

  it("tells of what was old when it came, by the provider's time, once for an account", async () => {
    const place = makePlace();
    const rules: AlertRule[] = [
      { name: "old", kind: "stale", of: "balance", olderThanMs: 3_600_000 },
    ];
    const fetchedAt = new Date("2026-11-20T12:00:00Z");
    const entries = [
      entry("1 USD", { asOf: new Date("2026-11-20T10:59:59Z") }),
      entry("1 EUR", { asOf: new Date("2026-11-20T10:59:58Z") }),
      entry("1 USD", { account: "fresh", asOf: new Date("2026-11-20T11:00:00Z") }),
      entry("1 USD", { account: "brought", asOf: new Date(0), freshAt: fetchedAt }),
      // The day may still be the same where clocks are behind.
      entry("1 USD", { account: "day", asOfDate: "2026-11-19" }),
      entry("1 USD", { account: "days", asOfDate: "2026-11-17" }),
      entry("1 USD", { account: "untold" }),
    ];
    await raise(rules, place, { answers: [answer("", entries, { fetchedAt })] });
    const told = await eventsOf(open(), place.connection);
    expect(told.map(({ type, data }) => [type, data["account"], data["since"]]).sort()).toEqual([
      ["balance.stale", "", "2026-11-20T10:59:58.000Z"],
      ["balance.stale", "days", "2026-11-17"],
    ]);
    const fresh = [entry("1 USD", { asOf: fetchedAt }), entry("1 EUR", { asOf: fetchedAt })];
    await raise(rules, place, { answers: [answer("", fresh, { fetchedAt })] });
    expect((await typesOf(open(), place.connection)).slice(2)).toEqual(["balance.fresh"]);
  });

  it("tells of an account that failed in several runs, one after the other, until it answers", async () => {
    const place = makePlace();
    const rules: AlertRule[] = [{ name: "failing", kind: "failures", inARow: 2 }];
    const failure = { account: "A", errorClass: "ServerError", message: "it is down" };
    const counts: number[] = [];
    for (const _ of [1, 2, 3]) {
      await keepFailure(open(), place, "A");
      counts.push((await raise(rules, place, { failures: [failure] })).length);
    }
    expect(counts).toEqual([0, 1, 0]);
    await raise(rules, place, { answers: [answer("A", [])] });
    expect(await eventsOf(open(), place.connection)).toMatchObject([
      {
        type: "account.failing",
        data: { account: "A", failures: 2, error: { class: "ServerError", message: "it is down" } },
      },
      { type: "account.answering", data: { failures: 0, error: null } },
    ]);
  });

  it("undoes with the transaction what it found in it", async () => {
    const database = open();
    const place = makePlace();
    const came = { answers: [answer("A", [entry("1 USD")])], failures: [] };
    const reason = new Error(randomUUID());
    await expect(
      database.transaction(async (transaction) => {
        await raiseAlerts(transaction, database.schema, checkRules([LOW]), place, came);
        throw reason;
      }),
    ).rejects.toBe(reason);
    expect(await typesOf(database, place.connection)).toEqual([]);
    expect(await raise([LOW], place, came)).toHaveLength(1);
  });
});
