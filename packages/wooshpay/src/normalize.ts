import {
  type BalanceType,
  type Exact,
  fromMinorUnits,
  type NoArgs,
  type Normalizer,
} from "@org/core";
import type { GetBalanceResponse } from "./generated/provider.ts";

/** WooshPay: lists of amounts in minor units, with currency codes in lower case. */
export const normalize: Normalizer<Exact<GetBalanceResponse>, NoArgs> = (balance, report) => {
  const add = (
    type: BalanceType,
    pool: string,
    parent: string,
    list: typeof balance.available,
  ): void => {
    for (const [index, { amount, currency }] of (list ?? []).entries()) {
      report.add({ type, pool, pointer: `${parent}/${index}/amount` }, amount, (units) =>
        fromMinorUnits(units, currency),
      );
    }
  };
  add("available", "main", "/available", balance.available);
  add("pending", "main", "/pending", balance.pending);
  add("available", "issuing", "/issuing/available", balance.issuing?.available);
  add("reserved", "main", "/connect_reserved", balance.connect_reserved);
};
