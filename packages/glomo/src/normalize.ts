import {
  type Exact,
  fromMinorUnits,
  type NoArgs,
  type Normalizer,
  type ReportBuilder,
} from "@org/core";
import type { GetBalancesResponse } from "./generated/provider.ts";
import type { components } from "./generated/types.ts";

type Lists = Exact<components["schemas"]["FundedBalances"]>;

/** Glomo: lists of amounts in minor units, of the merchant's own money and of its funded balance. */
export const normalize: Normalizer<Exact<GetBalancesResponse>, NoArgs> = (response, report) => {
  addLists(report, response, "main", "");
  addLists(report, response.funded_balances ?? {}, "funded", "/funded_balances");
};

/** Which type of balance each list holds; a deficit is what the merchant owes, as a positive amount. */
const TYPES = { available: "available", pending: "pending", deficit: "owed" } as const;

function addLists(report: ReportBuilder, lists: Lists, pool: string, parent: string): void {
  for (const field of ["available", "pending", "deficit"] as const) {
    for (const [index, { currency, amount }] of (lists[field] ?? []).entries()) {
      const pointer = `${parent}/${field}/${index}/amount`;
      report.add({ type: TYPES[field], pool, pointer }, amount, (units) =>
        fromMinorUnits(units, currency),
      );
    }
  }
}
