/** Money: read, added, compared and written, two hundred amounts at a time. */
import { add, compare, formatMoney, fromDecimal, fromMinorUnits, type Money } from "@org/core";
import { interleave } from "../measure/interleave.ts";
import { importPeers } from "../peers.ts";
import { random } from "../synthetic/random.ts";
import type { Row } from "./row.ts";

interface Library<Amount> {
  readonly name: string;
  readonly note?: string;
  parse?(text: string): Amount;
  units(units: number): Amount;
  add(a: Amount, b: Amount): Amount;
  compare(a: Amount, b: Amount): number;
  format(amount: Amount): string;
}

const OURS: Library<Money> = {
  name: "@org/core",
  note: "exact, with the currency's decimals",
  parse: (text) => fromDecimal(text, "USD"),
  units: (units) => fromMinorUnits(units, "USD"),
  add,
  compare,
  format: (money) => formatMoney(money),
};

const COUNT = 200;

const OPERATIONS = [
  { id: "parse", title: "parse" },
  { id: "units", title: "minor units" },
  { id: "add", title: "add" },
  { id: "compare", title: "compare" },
  { id: "format", title: "format" },
] as const;

type OperationId = (typeof OPERATIONS)[number]["id"];

export const row: Row = {
  peers: ["libraries"],
  async measure({ quick }) {
    const { peers } = await importPeers<{ peers: readonly Library<unknown>[] }>(
      "libraries",
      "money.js",
    );
    const runs = [
      { ...OURS, runs: runsOf(OURS) },
      ...peers.map((peer) => ({ ...peer, runs: runsOf(peer) })),
    ];
    const effort = quick ? { rounds: 9, batchMs: 20 } : { rounds: 15, batchMs: 30 };
    const times = new Map<OperationId, Map<string, number[]>>();
    for (const { id } of OPERATIONS) {
      const contenders = runs.flatMap(({ name, runs }) => {
        const run = runs[id];
        return run === undefined ? [] : [{ name, run }];
      });
      times.set(id, await interleave(contenders, effort));
    }
    return [
      {
        id: "money",
        title: "Money, an operation",
        columns: OPERATIONS.map(({ id, title }) => ({ id, title, unit: "time" })),
        lines: runs.map(({ name, note }) => ({
          name,
          note,
          samples: Object.fromEntries(
            OPERATIONS.map(({ id }) => {
              const samples = times.get(id)?.get(name) ?? [];
              return [id, samples.map((time) => time / COUNT)];
            }),
          ),
        })),
        baseline: OURS.name,
      },
    ];
  },
};

/** By operation, the function that does it to all amounts. */
function runsOf<Amount>(library: Library<Amount>): Partial<Record<OperationId, () => unknown>> {
  const next = random(7);
  const units = Array.from({ length: COUNT }, () => next(100_000_000));
  const texts = units.map((amount) => (amount / 100).toFixed(2));
  const amounts = units.map((amount) => library.units(amount));
  const pairs = amounts.map(
    (amount, index) => [amount, amounts[COUNT - 1 - index] ?? amount] as const,
  );
  const { parse, add, compare, format } = library;
  return {
    ...(parse && { parse: () => texts.map(parse) }),
    units: () => units.map(library.units),
    add: () => pairs.map(([a, b]) => add(a, b)),
    compare: () => pairs.map(([a, b]) => compare(a, b)),
    format: () => amounts.map(format),
  };
}
