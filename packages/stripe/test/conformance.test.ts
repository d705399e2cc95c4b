import { testConformance } from "@org/conformance";
import { mockStripe } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockStripe,
  reports: {
    typical: [
      "- available main 10013.53 EUR /available/0/amount",
      "- available main 4331.43 USD /available/1/amount",
      "- available main -0.62 GBP /available/2/amount",
      "- pending main 25.00 EUR /pending/0/amount",
      "- pending main 750.00 USD /pending/1/amount",
      "- pending main 0.00 GBP /pending/2/amount",
      "- available instant 4000.00 USD /instant_available/0/amount",
      "- reserved main 45.00 USD /connect_reserved/0/amount",
      "- available issuing 1200.50 USD /issuing/available/0/amount",
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
      "- pending main 0.010 KWD /pending/0/amount",
    ],
    own_decimals: [
      "- available main 500.00 ISK /available/0/amount",
      "- available main 12.00 UGX /available/1/amount",
      "- available main 700 MGA /available/2/amount",
    ],
    unknown_currency: [
      "- available main 299.00 USD /available/0/amount",
      "problem unknown_currency /available/1/amount",
    ],
    missing_optional: [
      "- available main 299.00 USD /available/0/amount",
      "- pending main 1.00 USD /pending/0/amount",
    ],
    empty: [],
  },
});
