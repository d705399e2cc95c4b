import type { AnyOperation } from "@org/core/provider";
import type { ProviderEntry } from "../src/providers.ts";

const getBalance: AnyOperation = {
  id: "getBalance",
  method: "GET",
  path: "/balance",
  request: () => ({ path: "/balance" }),
  security: [["Key"]],
  responses: { "200": { "application/json": () => true } },
};

/** An invented provider, whose name is no word of a variable. */
export const acmePay: ProviderEntry = {
  provider: {
    name: "acme-pay",
    title: "Acme Pay",
    servers: [{ url: "https://acme-pay.invalid", environments: ["production"] }],
    credentials: [{ name: "apiKey", env: "ACME_PAY_API_KEY" }],
    variables: { environment: "ACME_PAY_ENVIRONMENT", baseUrl: "ACME_PAY_BASE_URL" },
    security: { Key: { type: "bearer", token: "apiKey" } },
    errors: {},
    balances: {
      operation: "getBalance",
      account: {
        argument: "account_id",
        name: "accountId",
        env: "ACME_PAY_ACCOUNT_ID",
        description: "Id of the account",
      },
    },
  },
  userAgent: "@org/acme-pay/1.0.0",
  operations: [getBalance],
  balances: getBalance,
  normalize: {
    unit: "minor",
    currency: "currency",
    amounts: { "/amount": { type: "available", pool: "main" } },
  },
};
