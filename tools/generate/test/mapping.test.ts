/** What READMEs say of a normalizer's table. */
import { expect, test } from "vitest";
import type { AmountRow } from "../src/readme/load.ts";
import { mappingLines } from "../src/readme/mapping.ts";

const plain = { type: "booked", pool: "main" } as const;
const words = { amount: "`/a`", type: "booked", pool: "main", sign: "as it stands" };
const said = { ...words, credit: "not said", note: "" };

function linesOf(row: Partial<AmountRow>): object[] {
  return mappingLines({ unit: "minor", amounts: { "/a": { ...plain, ...row } } });
}

test("what a row says always", () => {
  expect(linesOf({})).toEqual([said]);
  expect(
    linesOf({ pool: ["main", "other"], creditLine: "included", sign: "-", note: "n" }),
  ).toEqual([
    { ...said, pool: "main or other", credit: "included", sign: "the other way round", note: "n" },
  ]);
});

test("a line for each type that a value decides, and for what is no balance", () => {
  const values = { open: "booked", closed: "booked", free: "available", "inf|o": null };
  expect(linesOf({ type: { by: "/x/*/of~1kind", values } })).toEqual([
    { ...said, amount: "`/a`, `of/kind` `open` or `closed`" },
    { ...said, amount: "`/a`, `of/kind` `free`", type: "available" },
    { ...said, amount: "`/a`, `of/kind` `inf|o`", type: "no balance" },
  ]);
});

test("what a value decides beside the type", () => {
  const [line] = linesOf({
    pool: { by: "/x/kind", values: { S: "main", T: "savings" } },
    creditLine: { by: "/x/lines/*/included", values: { true: "included", false: null } },
    sign: { by: "/x/side", values: { CRDT: "+", DBIT: "-" } },
  });
  expect(line).toEqual({
    ...said,
    pool: "main: `kind` `S`; savings: `kind` `T`",
    credit: "included: `included` `true`; not said: `included` `false`",
    sign: "as it stands: `side` `CRDT`; the other way round: `side` `DBIT`",
  });
  expect(linesOf({ pool: { by: "/x/kind" } })).toEqual([
    { ...said, pool: "the `kind`, in lower case" },
  ]);
  expect(linesOf({ pool: { by: "*" } })).toEqual([{ ...said, pool: "the key, in lower case" }]);
});
