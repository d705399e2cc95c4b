/** The provider that stands for ours, and what it answers. */
import type { Fetch } from "@org/core";
import { createFinix, type FinixClient } from "@org/finix";

export const BALANCE_ID = "BA7f3kQm9ZxT2vLw8RcYpN4d";

/** An answer as the provider's API gives it. */
export const BALANCE = {
  id: BALANCE_ID,
  created_at: "2026-11-01T08:30:00.000Z",
  updated_at: "2026-11-19T17:42:05.480Z",
  available_amount: 50_000,
  currency: "USD",
  linked_to: "MU4hSn8xTq2VwK6yRcLb9Zjd",
  linked_type: "MERCHANT",
  pending_amount: 110_000,
  posted_amount: 100_000,
  tags: { store: "amsterdam-03", team: "treasury" },
  type: "OPERATING",
  _links: { self: { href: `https://finix.sandbox-payments-api.com/balances/${BALANCE_ID}` } },
};

/** The answer as text. */
export const BALANCE_TEXT = JSON.stringify(BALANCE);

/** A client with credentials, against that server or through that `fetch`. */
export function finixClient(options: { fetch?: Fetch; baseUrl?: string }): FinixClient {
  return createFinix({
    username: "USer",
    password: "secret",
    environment: "sandbox",
    ...options,
  });
}
