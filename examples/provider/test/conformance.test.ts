import { testConformance } from "@org/conformance";
import { mockNorthbank } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockNorthbank,
  reports: {
    typical: [
      "NB-1001 booked main 12500.00 EUR /balances/0/amount BOOKED credit included 2026-11-20T17:30:00.000Z",
      "NB-1001 available main 11000.50 EUR /balances/1/amount AVAILABLE credit included 2026-11-20T17:30:00.000Z",
      "NB-1001 reserved main 1499.50 EUR /balances/2/amount BLOCKED 2026-11-20T17:30:00.000Z",
      "NB-1001 booked main 0.99 USD /balances/3/amount BOOKED credit excluded 2026-11-20T17:30:00.000Z",
    ],
    overdrawn: [
      "NB-1002 booked main -42.10 EUR /balances/0/amount BOOKED credit excluded 2026-11-20T17:30:00.000Z",
      "NB-1002 available main 457.90 EUR /balances/1/amount AVAILABLE credit included 2026-11-20T17:30:00.000Z",
    ],
    zero_decimal: ["NB-1003 booked main 295 JPY /balances/0/amount BOOKED"],
    three_decimal: ["NB-1004 booked main 295.991 KWD /balances/0/amount BOOKED"],
    unknown_currency: [
      "NB-1005 booked main 1.00 EUR /balances/0/amount BOOKED",
      "problem unknown_currency /balances/1/amount",
    ],
    empty: [],
  },
});
