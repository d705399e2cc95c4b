import { testConformance } from "@org/conformance";
import { mockLithic } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

/** The financial accounts of the examples differ in their last digits. */
const ACCOUNT = "5b0c1f3e-6d4a-4c8e-9b21-7f0a1d2c3e";
const UPDATED = "2026-11-19T17:42:05.000Z";

testConformance({
  definition,
  mock: mockLithic,
  reports: {
    typical: [
      `${ACCOUNT}01 available issuing 12500.00 USD /data/0/available_amount ${UPDATED}`,
      `${ACCOUNT}02 available operating 3100.25 USD /data/1/available_amount 2026-11-18T08:00:00.000Z`,
      `${ACCOUNT}03 available reserve 50000.00 USD /data/2/available_amount 2026-11-01T00:00:00.000Z`,
      `${ACCOUNT}01 reserved issuing 480.75 USD /data/0/pending_amount ${UPDATED}`,
      `${ACCOUNT}02 reserved operating 0.00 USD /data/1/pending_amount 2026-11-18T08:00:00.000Z`,
      `${ACCOUNT}03 reserved reserve 0.00 USD /data/2/pending_amount 2026-11-01T00:00:00.000Z`,
      `${ACCOUNT}01 booked issuing 12980.75 USD /data/0/total_amount ${UPDATED}`,
      `${ACCOUNT}02 booked operating 3100.25 USD /data/1/total_amount 2026-11-18T08:00:00.000Z`,
      `${ACCOUNT}03 booked reserve 50000.00 USD /data/2/total_amount 2026-11-01T00:00:00.000Z`,
    ],
    other_types: [
      `${ACCOUNT}04 available card 200.00 USD /data/0/available_amount 2026-11-19T17:42:05.480Z`,
      `${ACCOUNT}05 available security 1000.00 USD /data/1/available_amount ${UPDATED}`,
      `${ACCOUNT}06 available program_receivables 75.00 USD /data/2/available_amount ${UPDATED}`,
      `${ACCOUNT}04 reserved card 15.00 USD /data/0/pending_amount 2026-11-19T17:42:05.480Z`,
      `${ACCOUNT}05 reserved security 0.00 USD /data/1/pending_amount ${UPDATED}`,
      `${ACCOUNT}06 reserved program_receivables 0.00 USD /data/2/pending_amount ${UPDATED}`,
      `${ACCOUNT}04 booked card 215.00 USD /data/0/total_amount 2026-11-19T17:42:05.480Z`,
      `${ACCOUNT}05 booked security 1000.00 USD /data/1/total_amount ${UPDATED}`,
      `${ACCOUNT}06 booked program_receivables 75.00 USD /data/2/total_amount ${UPDATED}`,
    ],
    zero: [
      `${ACCOUNT}07 available issuing 0.00 USD /data/0/available_amount 2026-11-20T09:00:00.000Z`,
      `${ACCOUNT}07 reserved issuing 0.00 USD /data/0/pending_amount 2026-11-20T09:00:00.000Z`,
      `${ACCOUNT}07 booked issuing 0.00 USD /data/0/total_amount 2026-11-20T09:00:00.000Z`,
    ],
    negative: [
      `${ACCOUNT}01 available issuing -125.50 USD /data/0/available_amount ${UPDATED}`,
      `${ACCOUNT}01 reserved issuing 25.50 USD /data/0/pending_amount ${UPDATED}`,
      `${ACCOUNT}01 booked issuing -100.00 USD /data/0/total_amount ${UPDATED}`,
    ],
    zero_decimal: [
      `${ACCOUNT}08 available issuing 295 JPY /data/0/available_amount ${UPDATED}`,
      `${ACCOUNT}08 reserved issuing 1000 JPY /data/0/pending_amount ${UPDATED}`,
      `${ACCOUNT}08 booked issuing 1295 JPY /data/0/total_amount ${UPDATED}`,
    ],
    three_decimal: [
      `${ACCOUNT}09 available issuing 295.990 KWD /data/0/available_amount ${UPDATED}`,
      `${ACCOUNT}09 reserved issuing 0.001 KWD /data/0/pending_amount ${UPDATED}`,
      `${ACCOUNT}09 booked issuing 295.991 KWD /data/0/total_amount ${UPDATED}`,
    ],
    unknown_currency: [
      `${ACCOUNT}10 available issuing 299.00 USD /data/0/available_amount ${UPDATED}`,
      `${ACCOUNT}10 reserved issuing 0.00 USD /data/0/pending_amount ${UPDATED}`,
      `${ACCOUNT}10 booked issuing 299.00 USD /data/0/total_amount ${UPDATED}`,
      "problem unknown_currency /data/1/available_amount",
      "problem unknown_currency /data/1/pending_amount",
      "problem unknown_currency /data/1/total_amount",
    ],
    more: [
      `${ACCOUNT}12 available issuing 299.00 USD /data/0/available_amount ${UPDATED}`,
      `${ACCOUNT}12 reserved issuing 0.00 USD /data/0/pending_amount ${UPDATED}`,
      `${ACCOUNT}12 booked issuing 299.00 USD /data/0/total_amount ${UPDATED}`,
      "- failed PaginationError",
    ],
    empty: [],
  },
});
