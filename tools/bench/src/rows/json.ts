/** JSON that loses no digit, where none could be lost and where every number could. */
import { parseJson } from "@org/core";
import type { Effort } from "../measure/effort.ts";
import { interleave } from "../measure/interleave.ts";
import { importPeers } from "../peers.ts";
import { balanceList, type Digits } from "../synthetic/bodies.ts";
import type { Table } from "../table.ts";
import type { Row } from "./row.ts";

interface Parser {
  readonly name: string;
  readonly note: string;
  parse(text: string): unknown;
}

const NATIVE: Parser = { name: "JSON.parse", note: "rounds", parse: (text) => JSON.parse(text) };
const OURS: Parser = { name: "@org/core parseJson", note: "exact", parse: parseJson };

const SIZES = [
  { name: "1 kB", bytes: 1000 },
  { name: "1 MB", bytes: 1_000_000 },
];

export const row: Row = {
  peers: ["libraries"],
  async measure(effort) {
    const { peers } = await importPeers<{ peers: readonly Parser[] }>("libraries", "json.js");
    const parsers = [NATIVE, OURS, ...peers];
    return [await measure(parsers, "common", effort), await measure(parsers, "worst", effort)];
  },
};

async function measure(
  parsers: readonly Parser[],
  digits: Digits,
  { quick }: Effort,
): Promise<Table> {
  const effort = quick ? { rounds: 9, batchMs: 15 } : { rounds: 21, batchMs: 40 };
  const bySize = new Map<string, Map<string, number[]>>();
  for (const { name, bytes } of SIZES) {
    const text = balanceList(bytes, digits);
    const contenders = parsers.map(({ name, parse }) => ({ name, run: () => parse(text) }));
    bySize.set(name, await interleave(contenders, effort));
  }
  const numbers = digits === "common" ? "numbers that fit" : "every number with 25 digits";
  return {
    id: `json-${digits}`,
    title: `Exact JSON, ${numbers}`,
    columns: SIZES.map(({ name }) => ({ id: name, title: name, unit: "time" })),
    lines: parsers.map(({ name, note }) => ({
      name,
      note,
      samples: Object.fromEntries(
        SIZES.map((size) => [size.name, bySize.get(size.name)?.get(name) ?? []]),
      ),
    })),
    baseline: NATIVE.name,
  };
}
