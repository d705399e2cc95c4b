import type { BalanceTable } from "../src/provider.ts";
import type { GetGroups, GetLists, GetViews } from "./answers.ts";

export const views: BalanceTable<GetViews> = {
  unit: "minor",
  currency: "currency",
  account: ["/id", { argument: "balance_id" }],
  asOf: "/updated_at",
  amounts: {
    "/posted_amount": { type: "booked", pool: "main" },
    "/available_amount": { type: "available", pool: "main" },
    "/pending_amount": {
      type: "expected",
      pool: "main",
      note: "The projected total after everything in flight, not the sum of what is pending.",
    },
  },
};

export const lists: BalanceTable<GetLists> = {
  unit: "minor",
  currency: "currency",
  amounts: {
    "/available/*/amount": { type: "available", pool: "main" },
    "/pending/*/amount": { type: "pending", pool: "main" },
    "/deficit/*/amount": { type: "owed", pool: "main" },
    "/funded_balances/available/*/amount": { type: "available", pool: "funded" },
    "/funded_balances/pending/*/amount": { type: "pending", pool: "funded" },
    "/funded_balances/deficit/*/amount": { type: "owed", pool: "funded" },
  },
};

export const groups: BalanceTable<GetGroups> = {
  unit: "minor",
  currency: "currency",
  amounts: {
    "/available/*/amount": { type: "available", pool: "main" },
    "/pending/*/amount": { type: "pending", pool: "main" },
    "/issuing/available/*/amount": { type: "available", pool: "issuing" },
    "/connect_reserved/*/amount": { type: "reserved", pool: "main" },
  },
};
