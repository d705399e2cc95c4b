import { testConformance } from "@org/conformance";
import { mockModernTreasury } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

/** The accounts of the examples differ in their last digits. */
const ACCOUNT = "2f6d7c1a-8b3e-4f50-9a61-c2d3e4f5a6";
const HALF_PAST_FIVE = "2026-11-19T17:30";

const TYPICAL = [
  `${ACCOUNT}01 booked main 10332.36 USD /balances/0/amount opening_ledger 2026-11-19T00:00`,
  `${ACCOUNT}01 available main 10292.36 USD /balances/1/amount opening_available 2026-11-19T00:00`,
  `${ACCOUNT}01 booked main 11580.36 USD /balances/2/amount current_ledger ${HALF_PAST_FIVE}`,
  `${ACCOUNT}01 available main 11415.11 USD /balances/3/amount current_available ${HALF_PAST_FIVE}`,
];

testConformance({
  definition,
  mock: mockModernTreasury,
  reports: {
    typical: TYPICAL,
    previous_day: [
      `${ACCOUNT}01 booked main 11580.36 USD /balances/0/amount closing_ledger 2026-11-19`,
      `${ACCOUNT}01 available main 11415.11 USD /balances/1/amount closing_available 2026-11-19`,
      `${ACCOUNT}01 booked main 10332.36 USD /balances/2/amount previously_closed_book 2026-11-18`,
      `${ACCOUNT}01 expected main 11580.36 USD /balances/3/amount opening_available_next_business_day 2026-11-19`,
      `${ACCOUNT}01 current main 165.25 USD /balances/4/amount other 2026-11-19`,
    ],
    real_time: [
      `${ACCOUNT}02 available main 1.00 USD /balances/0/amount current_available 2026-11-19T16:30:05`,
      `${ACCOUNT}02 booked main 2.35 USD /balances/1/amount current_ledger 2026-11-19T16:30:05`,
    ],
    time_of_report: [
      `${ACCOUNT}01 booked main 11580.36 USD /balances/0/amount current_ledger ${HALF_PAST_FIVE}`,
      `${ACCOUNT}01 available main 11415.11 USD /balances/1/amount current_available ${HALF_PAST_FIVE}`,
    ],
    zero: [
      `${ACCOUNT}01 booked main 0.00 USD /balances/0/amount current_ledger 2026-11-19T16:30`,
      `${ACCOUNT}01 available main 0.00 USD /balances/1/amount current_available 2026-11-19T16:30`,
    ],
    negative: [
      `${ACCOUNT}01 booked main -125.50 USD /balances/0/amount current_ledger ${HALF_PAST_FIVE}`,
      `${ACCOUNT}01 available main -200.00 USD /balances/1/amount current_available ${HALF_PAST_FIVE}`,
    ],
    zero_decimal: [
      `${ACCOUNT}03 booked main 1295 JPY /balances/0/amount current_ledger ${HALF_PAST_FIVE}`,
      `${ACCOUNT}03 available main 295 JPY /balances/1/amount current_available ${HALF_PAST_FIVE}`,
    ],
    three_decimal: [
      `${ACCOUNT}03 booked main 295.991 KWD /balances/0/amount current_ledger ${HALF_PAST_FIVE}`,
      `${ACCOUNT}03 available main 295.990 KWD /balances/1/amount current_available ${HALF_PAST_FIVE}`,
    ],
    stablecoin: [
      `${ACCOUNT}04 booked main 12.000001 USDC:no issuer /balances/0/amount current_ledger 2026-11-19T16:30`,
      `${ACCOUNT}04 available main 10.500000 USDC:no issuer /balances/1/amount current_available 2026-11-19T16:30`,
    ],
    unknown_unit: [
      `${ACCOUNT}04 available main 299.00 USD /balances/0/amount current_available 2026-11-19T16:30`,
      "problem unknown_currency /balances/1/amount",
    ],
    missing_optional: [
      `${ACCOUNT}01 booked main 10332.36 USD /balances/0/amount closing_ledger 2026-11-19`,
    ],
    empty: [],
  },
  accounts: { typical: TYPICAL },
});
