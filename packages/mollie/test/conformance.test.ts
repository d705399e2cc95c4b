import { testConformance } from "@org/conformance";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  reports: {
    list_balances_200_1: [
      "- available main 905.25 EUR /_embedded/balances/0/availableAmount/value",
      "- pending main 0.00 EUR /_embedded/balances/0/pendingAmount/value",
    ],
    list_balances_200_2: [
      "- available main 0.00 CHF /_embedded/balances/0/availableAmount/value",
      "- available main 3.82 EUR /_embedded/balances/1/availableAmount/value",
      "- pending main 0.00 CHF /_embedded/balances/0/pendingAmount/value",
      "- pending main 5.41 EUR /_embedded/balances/1/pendingAmount/value",
    ],
  },
});
