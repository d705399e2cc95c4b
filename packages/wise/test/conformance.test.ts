import { testConformance } from "@org/conformance";
import { mockWise } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockWise,
  reports: {
    typical: [
      "200001 available main 310.86 EUR /0/amount/value",
      "200001 reserved main 25.50 EUR /0/reservedAmount/value",
      "200002 available main 1001353.09 GBP /1/amount/value",
      "200002 reserved main 0.00 GBP /1/reservedAmount/value",
      "200003 available savings 5000.00 EUR /2/amount/value",
      "200003 reserved savings 0.00 EUR /2/reservedAmount/value",
    ],
    zero: [
      "200001 available main 0.00 USD /0/amount/value",
      "200001 reserved main 0.00 USD /0/reservedAmount/value",
    ],
    negative: [
      "200001 available main -0.62 USD /0/amount/value",
      "200001 reserved main 0.00 USD /0/reservedAmount/value",
    ],
    zero_decimal: [
      "200001 available main 295 JPY /0/amount/value",
      "200001 reserved main 1000 JPY /0/reservedAmount/value",
    ],
    three_decimal: [
      "200001 available main 295.990 TND /0/amount/value",
      "200001 reserved main 0.001 TND /0/reservedAmount/value",
    ],
    invested: [
      "200001 available main 970.00 EUR /0/amount/value INVESTED",
      "200001 reserved main 30.00 EUR /0/reservedAmount/value INVESTED",
      "200002 available savings 500.00 GBP /1/amount/value INVESTING",
      "200003 available savings 250.00 USD /2/amount/value DIVESTING",
      "200004 available main 100.00 PLN /3/amount/value UNKNOWN",
    ],
    two_jars: [
      "200003 available savings 5000.00 EUR /0/amount/value",
      "200003 reserved savings 0.00 EUR /0/reservedAmount/value",
      "200004 available savings 1200.40 EUR /1/amount/value",
      "200004 reserved savings 0.00 EUR /1/reservedAmount/value",
    ],
    unknown_currency: [
      "200001 available main 310.86 EUR /0/amount/value",
      "problem unknown_currency /1/amount/value",
    ],
    missing_optional: ["101 available main 310.86 EUR /0/amount/value"],
    empty: [],
  },
});
