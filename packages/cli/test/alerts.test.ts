import { describe, expect, test } from "vitest";
import type { Flags } from "../src/flags.ts";
import { duration, thresholds } from "../src/values.ts";
import { type Entry, entry, report } from "./entry.ts";
import { run, startMocks } from "./run.ts";

function alertsOf(entries: readonly Entry[], flags: Flags) {
  return report(entries, flags).alerts?.map(({ kind, message }) => `${kind}: ${message}`);
}

function below(...texts: readonly string[]) {
  return texts.reduce<ReturnType<typeof thresholds>>((all, text) => thresholds(text, all), []);
}

describe("--below", () => {
  test("tells of what is less, exactly, and of what is as much not", () => {
    const entries = ["999.99 USD", "1000.00 USD", "1000 USD", "-5.00 USD", "1.00 EUR"].map(
      (amount, index) => entry(amount, { account: String(index) }),
    );
    expect(alertsOf(entries, { below: below("USD:1000") })).toEqual([
      "below: 999.99 USD available is below USD:1000",
      "below: -5.00 USD available is below USD:1000",
    ]);
    expect(alertsOf(entries, { below: below("usd:-5", "EUR:1.01") })).toEqual([
      "below: 1.00 EUR available is below EUR:1.01",
    ]);
  });

  test("holds what can be used against it: available, or the one balance that is stated", () => {
    const entries = [
      entry("1.00 USD", { account: "1" }),
      entry("2.00 USD", { account: "1", type: "current" }),
      entry("3.00 USD", { account: "2", type: "current" }),
      entry("4.00 USD", { account: "2", type: "pending" }),
    ];
    expect(alertsOf(entries, { below: below("USD:100") })).toEqual([
      "below: 1.00 USD available is below USD:100",
      "below: 3.00 USD current (available) is below USD:100",
    ]);
    expect(alertsOf(entries, { below: below("USD:100"), type: ["pending"] })).toEqual([
      "below: 4.00 USD pending (available) is below USD:100",
    ]);
  });

  test("tells where there is nothing to hold against it, unless something is missing", () => {
    const flags = { below: below("GBP:1", "cUSD:1") };
    expect(alertsOf([entry("1.00 CUSD x")], flags)).toEqual([
      expect.stringMatching(/^absent: no available balance in GBP came/),
      expect.stringMatching(/^absent: no available balance in cUSD came/),
    ]);
  });

  test("exits 3, and says which balance it is", async () => {
    await using mocks = await startMocks({ glomo: {}, finix: {} });
    const { code, out, err } = await run(["--below", "USD:500.01", "--below", "KWD:1"], mocks.env);
    expect(out).toContain("500.00 USD");
    expect(err.replaceAll(/\s+/g, " ")).toContain(
      "! finix BA7f3kQm9ZxT2vLw8RcYpN4d main: 500.00 USD available (available_amount) is below USD:500.01",
    );
    expect(err).not.toContain("KWD");
    expect(code).toBe(3);
    expect(await run(["finix", "--below", "USD:500"], mocks.env)).toMatchObject({
      code: 0,
      err: "",
    });
  });

  test("what is missing is exit code 1, also where nothing came to hold against", async () => {
    await using mocks = await startMocks({ finix: { status: 401 } });
    const { code, err } = await run(["--below", "USD:1"], mocks.env);
    expect(err).not.toContain("!");
    expect(code).toBe(1);
  });
});

describe("--stale", () => {
  const at = (time: string) => new Date(time);
  test.each<[string, Partial<Entry>, string, boolean]>([
    ["an instant", { asOf: at("2026-11-26T11:00:00Z") }, "59m", true],
    ["as old as allowed", { asOf: at("2026-11-26T11:00:00Z") }, "1h", false],
    [
      "freshness over an instant",
      { asOf: at("2026-11-01T00:00:00Z"), freshAt: at("2026-11-26T11:59:00Z") },
      "5m",
      false,
    ],
    ["an old freshness", { freshAt: at("2026-11-25T11:59:00Z") }, "1d", true],
    ["no time", {}, "1s", false],
    ["today", { asOfDate: "2026-11-26" }, "1s", false],
    ["a day that ended everywhere", { asOfDate: "2026-11-24" }, "23h", true],
    ["a day that ended a day ago in the last of zones", { asOfDate: "2026-11-24" }, "1d", false],
    ["a local time", { asOfDate: "2026-11-25T17:00:00" }, "6h", true],
    ["a local time that may be now", { asOfDate: "2026-11-26T00:30:00" }, "1s", false],
    ["a text that is no date", { asOfDate: "soon" }, "1s", false],
  ])("%s", (_, changes, age, isStale) => {
    const alerts = alertsOf([entry("1.00 USD", changes)], { stale: duration(age) });
    expect(alerts?.length).toBe(isStale ? 1 : 0);
  });

  test("exits 3, says which balance it is, and how many state no time", async () => {
    await using mocks = await startMocks({ glomo: {}, finix: {} });
    const { code, err } = await run(["--stale", "1h"], mocks.env);
    expect(err.replaceAll(/\s+/g, " ")).toContain(
      "! finix BA7f3kQm9ZxT2vLw8RcYpN4d main: booked (posted_amount) is of 2026-11-19 17:42 UTC, more than 1h ago",
    );
    expect(err).toMatch(/\n\d balances state no time, and can't be told to be old\.\n$/);
    expect(code).toBe(3);
  });
});
