import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Verdict, verdictsOf } from "./oracle/verdicts.ts";
import { allLabelled, compare, type Labelled } from "./support/labels.ts";

/** A kind of difference between the judge and the oracle, and why the judge is right. */
interface Settled {
  readonly kind: string;
  /** What the judge says of these pairs; the oracle says the other. */
  readonly judge: "breaks" | "goes on";
  readonly why: string;
  /** By their table and name. */
  readonly pairs: readonly string[];
}

/** A pair that both have judged. */
interface Judged {
  readonly name: string;
  readonly breaks: boolean;
  readonly verdict: Verdict;
}

const SETTLED: readonly Settled[] = parse(
  readFileSync(new URL("oracle/settled.yaml", import.meta.url), "utf8"),
);

const PAIRS: readonly Labelled[] = Object.entries(allLabelled()).flatMap(([table, rows]) =>
  rows
    // What is written in two ways is so in either order.
    .filter(({ name }) => !name.endsWith(", back"))
    .map((row) => ({ ...row, name: `${table}: ${row.name}` })),
);

/** The share of pairs on which both have to agree, when each other one is settled or counted. */
const BAR = 0.99;

/** The share on which they have to agree without a table of exceptions. */
const RAW_BAR = 0.94;

function breaks({ compiled, ran }: Verdict): boolean {
  return compiled.length + ran.length > 0;
}

describe("code that uses a package, before and after", () => {
  let judged: readonly Judged[] = [];

  beforeAll(async () => {
    const verdicts = await verdictsOf(PAIRS);
    judged = [...verdicts].map(([{ name, base, revision }, verdict]) => {
      return { name, breaks: compare(base, revision).bump === "major", verdict };
    });
  });

  test("breaks where the judge says so, or is settled", () => {
    const disagreed = judged.filter(
      ({ breaks: says, verdict }) => says !== breaks(verdict) || verdict.wrong.length > 0,
    );
    const settled = disagreed.filter((one) => SETTLED.some((row) => settles(row, one)));
    const others = disagreed.filter((one) => !settled.includes(one));
    const names = new Set(disagreed.map(({ name }) => name));
    const stale = SETTLED.flatMap(({ pairs }) => pairs.filter((name) => !names.has(name)));
    const raw = 1 - disagreed.length / judged.length;
    const all = 1 - (others.length + stale.length) / judged.length;
    console.log(
      [
        `oracle: ${judged.length} pairs, agreement ${raw.toFixed(3)}, with what is settled ${all.toFixed(3)}`,
        ...others.map(lineOf),
        ...stale.map((name) => `  settled, and agreed on: ${name}`),
      ].join("\n"),
    );
    expect(judged.length).toBeGreaterThanOrEqual(200);
    expect(raw).toBeGreaterThanOrEqual(RAW_BAR);
    expect(all).toBeGreaterThanOrEqual(BAR);
  });
});

function settles({ judge, pairs }: Settled, { name, breaks: says, verdict }: Judged): boolean {
  return verdict.wrong.length === 0 && pairs.includes(name) && says === (judge === "breaks");
}

function lineOf({ name, breaks: says, verdict }: Judged): string {
  const { wrong, compiled, ran } = verdict;
  const [first] = [
    ...wrong.map((words) => `the consumer is wrong: ${words}`),
    ...compiled.map((words) => `tsc: ${words}`),
    ...ran,
  ];
  return `  ${says ? "judged to break" : "judged to go on"}: ${name}${first === undefined ? "" : ` (${first.slice(0, 300)})`}`;
}
