import { testConformance } from "@org/conformance";
import { mockWooshPay } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockWooshPay,
  reports: {
    typical: [
      "- available main 10013.53 EUR /available/0/amount",
      "- available main 331.43 GBP /available/1/amount",
      "- available main -0.62 USD /available/2/amount",
      "- pending main 25.00 EUR /pending/0/amount",
      "- pending main 0.00 GBP /pending/1/amount",
      "- pending main 0.00 USD /pending/2/amount",
    ],
    page: [
      "- available main 10013.53 EUR /available/0/amount",
      "- available main 331.43 GBP /available/1/amount",
      "- available main -0.62 USD /available/2/amount",
    ],
    zero: [
      "- available main 0.00 USD /available/0/amount",
      "- pending main 0.00 USD /pending/0/amount",
    ],
    negative: [
      "- available main -0.62 USD /available/0/amount",
      "- pending main -12.50 USD /pending/0/amount",
    ],
    zero_decimal: [
      "- available main 295 JPY /available/0/amount",
      "- pending main 1000 JPY /pending/0/amount",
    ],
    three_decimal: [
      "- available main 295.990 KWD /available/0/amount",
      "- pending main 0.001 KWD /pending/0/amount",
    ],
    issuing_and_reserved: [
      "- available main 5000.00 USD /available/0/amount",
      "- pending main 750.00 USD /pending/0/amount",
      "- available issuing 1200.50 USD /issuing/available/0/amount",
      "- reserved main 45.00 USD /connect_reserved/0/amount",
    ],
    unknown_currency: [
      "- available main 299.00 USD /available/0/amount",
      "problem unknown_currency /available/1/amount",
    ],
    missing_optional: ["- available main 299.00 USD /available/0/amount"],
    empty: [],
  },
});
