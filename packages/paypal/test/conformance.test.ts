import { testConformance } from "@org/conformance";
import { mockPayPal } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

const TIMES = "2026-11-20T10:00:00.000Z fresh 2026-11-20T10:00:00.000Z";
const EARLIER = "2026-11-20T10:00:00.000Z fresh 2026-11-20T09:00:00.000Z";

testConformance({
  definition,
  mock: mockPayPal,
  reports: {
    typical: [
      `X2Y3Z4X5Y6Z7X booked main 10013.53 EUR /balances/0/total_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X booked main 331.43 USD /balances/1/total_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X booked main -0.62 GBP /balances/2/total_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X available main 9513.03 EUR /balances/0/available_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X available main 331.43 USD /balances/1/available_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X available main -0.62 GBP /balances/2/available_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X reserved main 500.50 EUR /balances/0/withheld_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X reserved main 0.00 USD /balances/1/withheld_balance/value ${EARLIER}`,
      `X2Y3Z4X5Y6Z7X reserved main 0.00 GBP /balances/2/withheld_balance/value ${EARLIER}`,
    ],
    zero: [
      `X2Y3Z4X5Y6Z7X booked main 0.00 USD /balances/0/total_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X available main 0.00 USD /balances/0/available_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X reserved main 0.00 USD /balances/0/withheld_balance/value ${TIMES}`,
    ],
    negative: [
      `X2Y3Z4X5Y6Z7X booked main -12.50 USD /balances/0/total_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X available main -22.50 USD /balances/0/available_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X reserved main 10.00 USD /balances/0/withheld_balance/value ${TIMES}`,
    ],
    zero_decimal: [
      `X2Y3Z4X5Y6Z7X booked main 1295 JPY /balances/0/total_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X available main 295 JPY /balances/0/available_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X reserved main 1000 JPY /balances/0/withheld_balance/value ${TIMES}`,
    ],
    three_decimal: [
      `X2Y3Z4X5Y6Z7X booked main 295.990 TND /balances/0/total_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X available main 295.989 TND /balances/0/available_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X reserved main 0.001 TND /balances/0/withheld_balance/value ${TIMES}`,
    ],
    own_decimals: [
      `X2Y3Z4X5Y6Z7X booked main 120000.00 HUF /balances/0/total_balance/value ${TIMES}`,
      `X2Y3Z4X5Y6Z7X booked main 700.00 TWD /balances/1/total_balance/value ${TIMES}`,
    ],
    unknown_currency: [
      `X2Y3Z4X5Y6Z7X booked main 299.00 USD /balances/0/total_balance/value ${TIMES}`,
      "problem unknown_currency /balances/1/total_balance/value",
    ],
    missing_optional: ["- booked main 299.00 USD /balances/0/total_balance/value"],
    empty: [],
    without_list: [],
  },
});
