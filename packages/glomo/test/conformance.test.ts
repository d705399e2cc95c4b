import { testConformance } from "@org/conformance";
import { mockGlomo } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockGlomo,
  reports: {
    typical: [
      "- available main 299.00 USD /available/0/amount",
      "- available main 10.00 EUR /available/1/amount",
      "- pending main 125.50 USD /pending/0/amount",
      "- pending main 0.01 EUR /pending/1/amount",
      "- owed main 0.00 USD /deficit/0/amount",
      "- owed main 0.00 EUR /deficit/1/amount",
    ],
    zero: [
      "- available main 0.00 USD /available/0/amount",
      "- pending main 0.00 USD /pending/0/amount",
      "- owed main 0.00 USD /deficit/0/amount",
    ],
    negative: [
      "- available main -5.01 USD /available/0/amount",
      "- pending main 125.50 USD /pending/0/amount",
    ],
    zero_decimal: [
      "- available main 295 JPY /available/0/amount",
      "- pending main 1000 JPY /pending/0/amount",
    ],
    three_decimal: [
      "- available main 295.990 KWD /available/0/amount",
      "- available main 0.010 BHD /available/1/amount",
      "- available main 295.991 OMR /available/2/amount",
      "- pending main 1.000 KWD /pending/0/amount",
    ],
    owed: [
      "- available main 0.00 USD /available/0/amount",
      "- pending main 0.00 USD /pending/0/amount",
      "- owed main 45.00 USD /deficit/0/amount",
    ],
    funded_balances: [
      "- available main 299.00 USD /available/0/amount",
      "- pending main 0.00 USD /pending/0/amount",
      "- owed main 0.00 USD /deficit/0/amount",
      "- available funded 5000.00 USD /funded_balances/available/0/amount",
      "- available funded 295.990 KWD /funded_balances/available/1/amount",
      "- pending funded 750.00 USD /funded_balances/pending/0/amount",
      "- owed funded 2.50 USD /funded_balances/deficit/0/amount",
    ],
    unknown_currency: [
      "- available main 299.00 USD /available/0/amount",
      "problem unknown_currency /available/1/amount",
    ],
    missing_optional: [
      "- available main 299.00 USD /available/0/amount",
      "- pending main 125.50 USD /pending/0/amount",
    ],
    empty: [],
  },
});
