/**
 * How each library asks for one balance: with credentials, to parsed data.
 *
 * `make({ fetch, baseUrl })` gives the function that does it, through that `fetch` where it is
 * given, else by the library's own transport. `body` and `contentType` are the answer that the
 * library wants, where it checks what it gets. `sdk`: made for one API, with its retries, errors and types.
 */
import axios from "axios";
import ky from "ky";
import Lithic from "lithic";
import ModernTreasury from "modern-treasury";
import { Client as Mollie } from "mollie-api-typescript";
import { HTTPClient } from "mollie-api-typescript/lib/http.js";
import { Octokit } from "octokit";
import { createFetch } from "ofetch";
import createClient from "openapi-fetch";
import Stripe from "stripe";

const PATH = "/balances/BA7f3kQm9ZxT2vLw8RcYpN4d";
const headers = { authorization: `Basic ${btoa("USer:secret")}` };

/** What a user writes without a library. */
export function bare({ fetch = globalThis.fetch, baseUrl }) {
  return async () => {
    const response = await fetch(`${baseUrl}${PATH}`, { headers });
    return response.json();
  };
}

export const peers = [
  {
    name: "fetch + json(), timed",
    note: "the same, and ends after 30 s",
    make: ({ fetch = globalThis.fetch, baseUrl }) => {
      return async () => {
        const limit = new AbortController();
        const timer = setTimeout(() => limit.abort(), 30_000);
        try {
          const response = await fetch(`${baseUrl}${PATH}`, { headers, signal: limit.signal });
          return await response.json();
        } finally {
          clearTimeout(timer);
        }
      };
    },
  },
  {
    name: "openapi-fetch",
    note: "no validation",
    make: ({ fetch, baseUrl }) => {
      const client = createClient({ baseUrl, fetch, headers });
      const params = { path: { balance_id: "BA7f3kQm9ZxT2vLw8RcYpN4d" } };
      return async () => (await client.GET("/balances/{balance_id}", { params })).data;
    },
  },
  {
    name: "ky",
    note: "no validation",
    make: ({ fetch, baseUrl }) => {
      const client = ky.create({ prefix: baseUrl, fetch, headers });
      return async () => client.get(PATH.slice(1)).json();
    },
  },
  {
    name: "ofetch",
    note: "no validation",
    make: ({ fetch = globalThis.fetch, baseUrl }) => {
      const client = createFetch({ fetch, defaults: { baseURL: baseUrl, headers } });
      return async () => client(PATH);
    },
  },
  {
    name: "axios",
    note: "no validation",
    make: ({ fetch, baseUrl }) => {
      const through = fetch ? { adapter: "fetch", env: { fetch } } : {};
      const client = axios.create({ baseURL: baseUrl, headers, ...through });
      return async () => (await client.get(PATH)).data;
    },
  },
  {
    name: "octokit",
    // With the queues that retries and throttling go through, a call takes about 14 ms.
    note: "no validation; queues off",
    sdk: true,
    make: ({ fetch, baseUrl }) => {
      const client = new Octokit({
        auth: "secret",
        baseUrl,
        request: { fetch },
        retry: { enabled: false },
        throttle: { enabled: false },
      });
      const parameters = { balance_id: "BA7f3kQm9ZxT2vLw8RcYpN4d" };
      return async () => (await client.request("GET /balances/{balance_id}", parameters)).data;
    },
  },
  {
    name: "stripe",
    note: "no validation",
    sdk: true,
    make: ({ fetch, baseUrl }) => {
      const { protocol, hostname, port } = new URL(baseUrl);
      const server = { protocol: protocol.slice(0, -1), host: hostname, ...(port && { port }) };
      const through = fetch ? { httpClient: Stripe.createFetchHttpClient(fetch) } : {};
      const client = new Stripe("sk_test_secret", { ...server, ...through });
      return async () => client.balance.retrieve();
    },
  },
  {
    name: "modern-treasury",
    note: "no validation",
    sdk: true,
    make: ({ fetch, baseUrl }) => {
      const client = new ModernTreasury({
        organizationID: "org",
        apiKey: "secret",
        baseURL: baseUrl,
        fetch,
      });
      const account = { internal_account_id: "ia1" };
      return async () => client.internalAccounts.balanceReports.retrieve("latest", account);
    },
  },
  {
    name: "lithic",
    note: "no validation",
    sdk: true,
    make: ({ fetch, baseUrl }) => {
      const client = new Lithic({ apiKey: "secret", baseURL: baseUrl, fetch });
      return async () => client.financialAccounts.retrieve("fa1");
    },
  },
  {
    name: "mollie",
    note: "validates; amounts are text",
    sdk: true,
    contentType: "application/hal+json",
    body: JSON.stringify({
      resource: "balance",
      id: "bal_gVMhHKqSSRYJyPsuoPNFH",
      mode: "live",
      createdAt: "2026-11-01T08:30:00+00:00",
      currency: "EUR",
      description: "Operating",
      status: "active",
      transferFrequency: "daily",
      transferThreshold: { currency: "EUR", value: "40.00" },
      transferReference: "RF12-3456-7890-1234",
      availableAmount: { currency: "EUR", value: "500.00" },
      pendingAmount: { currency: "EUR", value: "1100.00" },
      _links: {
        self: { href: "https://api.mollie.com/v2/balances/bal_gVM", type: "application/hal+json" },
        documentation: { href: "https://docs.mollie.com/balances", type: "text/html" },
      },
    }),
    make: ({ fetch, baseUrl }) => {
      const through = fetch ? { httpClient: new HTTPClient({ fetcher: fetch }) } : {};
      const client = new Mollie({
        serverURL: `${baseUrl}/v2`,
        security: { apiKey: "test_secret" },
        ...through,
      });
      return async () => client.balances.get({ balanceId: "bal_gVMhHKqSSRYJyPsuoPNFH" });
    },
  },
];
