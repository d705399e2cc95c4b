/** What kept balances are asked for and how they are printed, without a database. */
import { join } from "node:path";
import type { Collector, StaleAccount } from "@org/collector";
import pc from "picocolors";
import { describe, expect, test, vi } from "vitest";
import { withHistory } from "../src/collecting/history-form.ts";
import { eachFilter } from "../src/collecting/kept-filters.ts";
import { printKept } from "../src/collecting/print-kept.ts";
import { cut, renderColumns } from "../src/collecting/render-columns.ts";
import { readSingerState } from "../src/collecting/singer-state.ts";
import { staleForm } from "../src/collecting/stale-form.ts";
import { columnsOf } from "../src/columns.ts";
import type { HistoryFlags } from "../src/flags.ts";
import { makeFolder } from "./config-file.ts";
import { run } from "./run.ts";

const COLORS = pc.createColors(false);

/** A collector of which only these are asked. */
function collectorWith(some: Partial<Collector>): Collector {
  return some as Collector;
}

async function* none(): AsyncGenerator<never, void, undefined> {}

describe("names of connections and providers", () => {
  const known = [
    { name: "shop", provider: "finix" },
    { name: "till", provider: "finix" },
    { name: "glomo", provider: "glomo" },
  ];
  const collector = collectorWith({ connections: async () => known as never });

  test.each([
    [["finix", "shop"], [{ provider: "finix" }]],
    [["shop", "finix", "shop"], [{ provider: "finix" }]],
    [
      ["till", "shop"],
      [{ connection: "shop" }, { connection: "till" }],
    ],
    [["glomo"], [{ provider: "glomo" }]],
    [
      ["shop", "glomo"],
      [{ provider: "glomo" }, { connection: "shop" }],
    ],
  ])("%j are asked for once each", async (names, expected) => {
    expect(await eachFilter(collector, names, {})).toEqual(expected);
  });

  test("as are accounts", async () => {
    const filters = await eachFilter(collector, [], { account: ["A", "B", "A"] });
    expect(filters).toEqual([{ account: "A" }, { account: "B" }]);
  });
});

describe("how long ago something was", () => {
  const now = new Date("2020-01-02T00:00:00Z");
  const HOUR = { ms: 3_600_000, text: "1h" };
  const ago = new Date("2020-01-01T23:00:00Z");

  test.each<[string, HistoryFlags, readonly unknown[]]>([
    ["stale", { stale: HOUR }, [ago, {}]],
    ["changes", { changes: [HOUR] }, [ago, now, {}]],
    ["asOf", { asOf: HOUR }, [ago, {}]],
    ["history", { since: HOUR, account: ["A"] }, [{ account: "A", from: ago }]],
  ])("%s goes by the clock of the database", async (name, flags, expected) => {
    const asked = vi.fn(none);
    const collector = collectorWith({ now: async () => now, [name]: asked });
    await withHistory(collector, flags, async ({ read }) => {
      await Array.fromAsync(read(name === "history" ? { account: "A" } : {}));
    });
    expect(asked).toHaveBeenCalledWith(...expected);
  });
});

test("a question that fails leaves standard output to who tells of that", async () => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    const form = staleForm(async function* () {
      yield* none();
      throw new Error("pruned");
    });
    await expect(printKept(form, [{}], "json")).rejects.toThrow("pruned");
    expect(written).not.toHaveBeenCalled();
  } finally {
    written.mockRestore();
  }
});

describe("the state of a target", () => {
  const state = { bookmarks: { balance_history: { fetched_at: "2026-11-26T00:00:00Z" } } };
  test.each([
    ["a line", JSON.stringify(state)],
    ["the last of several", `${JSON.stringify({})}\n${JSON.stringify(state)}\n`],
    ["several lines", JSON.stringify(state, null, 2)],
    ["a message", JSON.stringify({ type: "STATE", value: state })],
  ])("is read from %s", (_, content) => {
    using folder = makeFolder(undefined, { state: content });
    expect(readSingerState(join(folder.path, "state"))).toEqual(state);
  });

  test("is no other text", () => {
    using folder = makeFolder(undefined, { state: "{\n}}\n" });
    expect(() => readSingerState(join(folder.path, "state"))).toThrow("holds no state");
  });
});

test("an export is of one account", async () => {
  const { code, err } = await run(["export", "--account", "A", "--account", "B"]);
  expect(err.replaceAll(/\s+/g, " ")).toContain("It can be named once");
  expect(code).toBe(2);
});

describe("tables in narrow terminals", () => {
  const time = new Date("2026-11-26T02:00:00Z");
  const account = (asked: string): StaleAccount => ({
    connection: "a-connection-with-a-name",
    tenant: "",
    provider: "finix",
    asked,
    fetchedAt: time,
    asOf: time,
    freshAt: time,
    failures: 12,
    errorClass: "ServiceUnavailableError",
    stale: ["fetchedAt"],
  });
  const stale = staleForm(none);
  const widthOf = (text: string): number => Math.max(...text.split("\n").map(columnsOf));

  test.each([200, 130, 100, 80, 60, 40])("stale accounts in %i columns", (width) => {
    const table = stale.table([account("BA7f3kQm9ZxT2vLw8RcYpN4d"), account("b")], COLORS, width);
    expect(widthOf(table)).toBeLessThanOrEqual(width);
    expect(table).toContain("2026-11-26");
    // Nothing is given up that there is room for.
    expect(table.includes("2026-11-26 02:00")).toBe(width > 120 || width < 80);
  });

  test("amounts stay whole", () => {
    const rows = [
      ["Account", "Change"],
      ["an-account", "+123456789.00 USD"],
    ];
    const room = (width: number) => ({ width, concessions: [cut(0, 4)] });
    const sides = ["left", "right"] as const;
    expect(renderColumns(rows, sides, undefined, room(26))).toBe(
      "Account             Change\nan-…unt  +123456789.00 USD",
    );
    expect(renderColumns(rows, sides, undefined, room(12))).toBe("an-account\n  +123456789.00 USD");
  });
});
