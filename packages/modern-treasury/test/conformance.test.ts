import { testConformance } from "@org/conformance";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  reports: {
    typical: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 10332.36 USD /balances/0/amount opening_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 10292.36 USD /balances/1/amount opening_available",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 11580.36 USD /balances/2/amount current_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 11415.11 USD /balances/3/amount current_available",
    ],
    previous_day: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 11580.36 USD /balances/0/amount closing_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 11415.11 USD /balances/1/amount closing_available",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 10332.36 USD /balances/2/amount previously_closed_book",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 expected main 11580.36 USD /balances/3/amount opening_available_next_business_day",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 current main 165.25 USD /balances/4/amount other",
    ],
    real_time: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 1.00 USD /balances/0/amount current_available",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 2.35 USD /balances/1/amount current_ledger",
    ],
    time_of_report: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 11580.36 USD /balances/0/amount current_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 11415.11 USD /balances/1/amount current_available",
    ],
    zero: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 0.00 USD /balances/0/amount current_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 0.00 USD /balances/1/amount current_available",
    ],
    negative: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main -125.50 USD /balances/0/amount current_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main -200.00 USD /balances/1/amount current_available",
    ],
    zero_decimal: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 1295 JPY /balances/0/amount current_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 295 JPY /balances/1/amount current_available",
    ],
    three_decimal: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 295.991 KWD /balances/0/amount current_ledger",
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 295.990 KWD /balances/1/amount current_available",
    ],
    stablecoin: [
      "problem unknown_currency /balances/0/amount",
      "problem unknown_currency /balances/1/amount",
    ],
    unknown_unit: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 available main 299.00 USD /balances/0/amount current_available",
      "problem unknown_currency /balances/1/amount",
    ],
    missing_optional: [
      "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a601 booked main 10332.36 USD /balances/0/amount closing_ledger",
    ],
  },
});
