import { reportOf } from "@org/core/provider";
import { expect, test } from "vitest";
import type { ListBalancesResponse } from "../src/index.ts";
import { normalize } from "../src/normalize.ts";

test.each([["SHARED"], ["constructor"], [null]])(
  "a balance of the type %j is of no pool, and costs no other",
  async (type) => {
    const answer: ListBalancesResponse = [
      { id: 1, type, amount: { value: 70, currency: "EUR" } },
      { id: 2, type: "STANDARD", amount: { value: 310.86, currency: "EUR" } },
    ];
    const { entries, problems } = await reportOf("wise", normalize, answer, { profileId: 101 });
    expect(problems).toMatchObject([
      { code: "unknown_value", account: "1", pointer: "/0/amount/value" },
    ]);
    expect(entries.map(({ account }) => account)).toEqual(["2"]);
  },
);

test("a state that is not known yet is said, and an absent one is none", async () => {
  const amount = { value: 70, currency: "EUR" };
  const answer: ListBalancesResponse = [
    { id: 1, type: "STANDARD", investmentState: "FROZEN", amount },
    { id: 2, type: "STANDARD", investmentState: null, amount },
  ];
  const { entries } = await reportOf("wise", normalize, answer, { profileId: 101 });
  expect(entries.map(({ source }) => source.term)).toEqual(["FROZEN", "amount"]);
});
