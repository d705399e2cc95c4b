import { testConformance } from "@org/conformance";
import { mockMarqeta } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockMarqeta,
  reports: {
    typical: [
      "my_user_01 booked main 1000.00 USD /gpa/balances/USD/ledger_balance 2026-11-19T17:42:05.000Z",
      "my_user_01 available main 990.00 USD /gpa/balances/USD/available_balance 2026-11-19T17:42:05.000Z",
      "my_user_01 pending main 0.00 USD /gpa/balances/USD/pending_credits 2026-11-19T17:42:05.000Z",
    ],
    zero: [
      "my_user_01 booked main 0.00 USD /gpa/balances/USD/ledger_balance",
      "my_user_01 available main 0.00 USD /gpa/balances/USD/available_balance",
      "my_user_01 pending main 0.00 USD /gpa/balances/USD/pending_credits",
    ],
    negative: [
      "my_user_01 booked main -12.34 USD /gpa/balances/USD/ledger_balance",
      "my_user_01 available main -12.34 USD /gpa/balances/USD/available_balance",
      "my_user_01 pending main 250.50 USD /gpa/balances/USD/pending_credits",
    ],
    zero_decimal: [
      "my_user_01 booked main 29500 JPY /gpa/balances/JPY/ledger_balance",
      "my_user_01 available main 295 JPY /gpa/balances/JPY/available_balance",
      "my_user_01 pending main 0 JPY /gpa/balances/JPY/pending_credits",
    ],
    three_decimal: [
      "my_user_01 booked main 295.991 KWD /gpa/balances/KWD/ledger_balance",
      "my_user_01 available main 295.990 KWD /gpa/balances/KWD/available_balance",
      "my_user_01 pending main 0.001 KWD /gpa/balances/KWD/pending_credits",
    ],
    multi_currency: [
      "my_user_01 booked main 1000.00 USD /gpa/balances/USD/ledger_balance 2026-11-19T17:42:05.000Z",
      "my_user_01 available main 990.25 USD /gpa/balances/USD/available_balance 2026-11-19T17:42:05.000Z",
      "my_user_01 pending main 0.00 USD /gpa/balances/USD/pending_credits 2026-11-19T17:42:05.000Z",
      "my_user_01 booked main 120.50 EUR /gpa/balances/EUR/ledger_balance 2026-11-18T08:00:00.000Z",
      "my_user_01 available main 120.50 EUR /gpa/balances/EUR/available_balance 2026-11-18T08:00:00.000Z",
      "my_user_01 pending main 30.00 EUR /gpa/balances/EUR/pending_credits 2026-11-18T08:00:00.000Z",
      "my_user_01 booked main 5000 JPY /gpa/balances/JPY/ledger_balance 2026-11-17T23:59:59.000Z",
      "my_user_01 available main 4705 JPY /gpa/balances/JPY/available_balance 2026-11-17T23:59:59.000Z",
      "my_user_01 pending main 0 JPY /gpa/balances/JPY/pending_credits 2026-11-17T23:59:59.000Z",
    ],
    jit_funding: [
      "my_user_01 booked main 25.50 USD /gpa/balances/USD/ledger_balance",
      "my_user_01 available main 0.00 USD /gpa/balances/USD/available_balance",
      "my_user_01 pending main 0.00 USD /gpa/balances/USD/pending_credits",
    ],
    all_fields: [
      "my_user_01 booked main 1000.00 USD /gpa/balances/USD/ledger_balance 2026-11-19T17:42:05.000Z",
      "my_user_01 available main 990.00 USD /gpa/balances/USD/available_balance 2026-11-19T17:42:05.000Z",
      "my_user_01 pending main 15.75 USD /gpa/balances/USD/pending_credits 2026-11-19T17:42:05.000Z",
    ],
    links_as_array: [
      "my_user_01 booked main 300.00 USD /gpa/balances/USD/ledger_balance",
      "my_user_01 available main 300.00 USD /gpa/balances/USD/available_balance",
      "my_user_01 pending main 0.00 USD /gpa/balances/USD/pending_credits",
    ],
    links_as_object: [
      "my_user_01 booked main 1000.00 USD /gpa/balances/USD/ledger_balance",
      "my_user_01 available main 990.00 USD /gpa/balances/USD/available_balance",
      "my_user_01 pending main 0.00 USD /gpa/balances/USD/pending_credits",
    ],
    unknown_currency: [
      "my_user_01 booked main 1000.00 USD /gpa/balances/USD/ledger_balance",
      "my_user_01 available main 990.00 USD /gpa/balances/USD/available_balance",
      "my_user_01 pending main 0.00 USD /gpa/balances/USD/pending_credits",
      "problem unknown_currency /gpa/balances/QQQ/ledger_balance",
      "problem unknown_currency /gpa/balances/QQQ/available_balance",
      "problem unknown_currency /gpa/balances/QQQ/pending_credits",
    ],
    missing_optional: ["my_user_01 available main 990.00 USD /gpa/available_balance"],
    empty: [],
  },
});
