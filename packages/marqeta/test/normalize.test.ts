import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { showReport } from "@org/conformance";
import { ResponseValidationError } from "@org/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMarqeta } from "../src/index.ts";

/** Prism can't send numbers that JavaScript can't hold, nor contradictions: this server can. */
let body = "{}";
const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "application/json" }).end(body);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function connect() {
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  return createMarqeta({ baseUrl, applicationToken: "application_1", adminAccessToken: "admin_1" });
}

test("an amount of more digits than JavaScript holds is exact in a report", async () => {
  body = `{"gpa":{"currency_code":"USD","available_balance": 12345678901234567.89}}`;
  const report = await connect().fetchBalances({ token: "u" });
  expect(showReport(report)).toEqual([
    "u available main 12345678901234567.89 USD /gpa/available_balance",
  ]);
});

test("a method gives no rounded number: it throws", async () => {
  body = `{"gpa":{"currency_code":"USD","available_balance": 12345678901234567.89}}`;
  const error = await connect()
    .getBalances({ token: "u" })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResponseValidationError);
  expect((error as ResponseValidationError).issues).toEqual([
    {
      pointer: "/gpa/available_balance",
      expected: "number that JavaScript can hold",
      received: "number of more digits",
    },
  ]);
});

test("what only the top states counts, and what both state counts once", async () => {
  body = JSON.stringify({
    gpa: {
      currency_code: "USD",
      ledger_balance: 10,
      available_balance: 8,
      balances: { USD: { currency_code: "USD", ledger_balance: 10 } },
    },
  });
  expect(showReport(await connect().fetchBalances({ token: "u" }))).toEqual([
    "u booked main 10.00 USD /gpa/balances/USD/ledger_balance",
    "u available main 8.00 USD /gpa/available_balance",
  ]);
});

test("a contradiction between top and map is said", async () => {
  body = JSON.stringify({
    gpa: {
      currency_code: "USD",
      ledger_balance: 11,
      balances: {
        USD: { currency_code: "USD", ledger_balance: 10 },
        EUR: { currency_code: "GBP", ledger_balance: 5 },
      },
    },
  });
  expect(showReport(await connect().fetchBalances({ token: "u" }))).toEqual([
    "u booked main 10.00 USD /gpa/balances/USD/ledger_balance",
    "problem conflict /gpa/balances/EUR",
    "problem conflict /gpa/ledger_balance",
  ]);
});

test("impacted, cached and credit amounts are no balances", async () => {
  body = JSON.stringify({
    gpa: { currency_code: "USD", impacted_amount: 1, cached_balance: 2, credit_balance: 3 },
  });
  expect(showReport(await connect().fetchBalances({ token: "u" }))).toEqual([]);
});
