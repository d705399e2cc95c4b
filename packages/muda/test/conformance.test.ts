import { testConformance } from "@org/conformance";
import { mockMuda } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockMuda,
  reports: {
    typical: [
      "1 current main 4621.0000000 UGX:issuer_ugx /data/0/balance",
      "2 current main 0.0000000 KES:issuer_kes /data/1/balance",
      "3 current main 0.0000000 TZS:issuer_tzs /data/2/balance",
      "4 current collateral 650.0000000 cUGX:issuer_ugx /data/3/balance",
      "5 current collateral 0.0000000 cKES:issuer_kes /data/4/balance",
      "6 current collateral 0.0000000 cTZS:issuer_tzs /data/5/balance",
    ],
    zero: [
      "1 current main 0.0000000 UGX:issuer_ugx /data/0/balance",
      "2 current main 0.0000000 KES:issuer_kes /data/1/balance",
    ],
    negative: ["1 current main -12.5000000 KES:issuer_kes /data/0/balance"],
    seven_decimal: [
      "1 current main 4621.1234567 UGX:issuer_ugx /data/0/balance",
      "2 current main 0.0000001 TZS:issuer_tzs /data/1/balance",
    ],
    large: ["1 current main 12345678901234567.8901234 UGX:issuer_ugx /data/0/balance"],
    collateral: [
      "1 current collateral 650.0000000 cUGX:issuer_ugx /data/0/balance",
      "2 current collateral 75.2500000 cKES:issuer_kes /data/1/balance",
      "3 current collateral 0.0000000 cTZS:issuer_tzs /data/2/balance",
    ],
    same_code_two_issuers: [
      "1 current main 4621.0000000 UGX:issuer_ugx /data/0/balance",
      "2 current main 10.0000000 UGX:issuer_ugx_2 /data/1/balance",
    ],
    missing_optional: ["- current main 4621.0000000 UGX:no issuer /data/0/balance"],
    empty: [],
  },
});
