import { testConformance } from "@org/conformance";
import { mockPaystack } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockPaystack,
  reports: {
    typical: [
      "- available main 1700000.50 NGN /data/0/balance",
      "- available main 8450.19 GHS /data/1/balance",
      "- available main 0.00 USD /data/2/balance",
      "- available main 295000.00 XOF /data/3/balance",
    ],
    zero: ["- available main 0.00 NGN /data/0/balance"],
    negative: ["- available main -125.50 NGN /data/0/balance"],
    zero_decimal: [
      "- available main 295.00 XOF /data/0/balance",
      "- available main 1000.00 RWF /data/1/balance",
    ],
    unknown_currency: [
      "- available main 299.00 KES /data/0/balance",
      "problem unknown_currency /data/1/balance",
    ],
    empty: [],
  },
});
