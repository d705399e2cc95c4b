import { testConformance } from "@org/conformance";
import { mockMollie } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockMollie,
  reports: {
    typical: [
      "bal_3kUf4yU2nT available main 1250.75 EUR /availableAmount/value",
      "bal_3kUf4yU2nT pending main 310.20 EUR /pendingAmount/value",
    ],
    zero: [
      "bal_9mQe7rW5bD available main 0.00 GBP /availableAmount/value",
      "bal_9mQe7rW5bD pending main 0.00 GBP /pendingAmount/value",
    ],
    negative: [
      "bal_5cXv8NqR4w available main -12.05 EUR /availableAmount/value",
      "bal_5cXv8NqR4w pending main 89.90 EUR /pendingAmount/value",
    ],
    other_currency: [
      "bal_7dRt2mKw9Z available main 88.40 CHF /availableAmount/value",
      "bal_7dRt2mKw9Z pending main 0.00 CHF /pendingAmount/value",
    ],
    no_decimals: [
      "bal_2pLs6nHc4V available main 125000.00 HUF /availableAmount/value",
      "bal_2pLs6nHc4V pending main -4990.00 HUF /pendingAmount/value",
    ],
    unknown_currency: [
      "bal_8gTy1vJx5F available main 20.00 USD /availableAmount/value",
      "problem unknown_currency /pendingAmount/value",
    ],
    missing_optional: [
      "bal_6hKx2qZt8R available main 0.00 EUR /availableAmount/value",
      "bal_6hKx2qZt8R pending main 45.00 EUR /pendingAmount/value",
    ],
    test_mode: [
      "bal_4wRt9nVc5M available main 1000.00 EUR /availableAmount/value",
      "bal_4wRt9nVc5M pending main 0.00 EUR /pendingAmount/value",
    ],
  },
  accounts: {
    all_balances: [
      "bal_3kUf4yU2nT available main 1250.75 EUR /_embedded/balances/0/availableAmount/value",
      "bal_3kUf4yU2nT pending main 310.20 EUR /_embedded/balances/0/pendingAmount/value",
      "bal_7dRt2mKw9Z available main 88.40 CHF /_embedded/balances/1/availableAmount/value",
      "bal_7dRt2mKw9Z pending main 0.00 CHF /_embedded/balances/1/pendingAmount/value",
    ],
    // The link leads to Mollie, and not to the mock: what came before it is kept.
    first_page: [
      "bal_3kUf4yU2nT available main 1250.75 EUR /_embedded/balances/0/availableAmount/value",
      "bal_3kUf4yU2nT pending main 310.20 EUR /_embedded/balances/0/pendingAmount/value",
      "- failed PaginationError",
    ],
    no_balances: [],
  },
});
