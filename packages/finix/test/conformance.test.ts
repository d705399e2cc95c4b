import { testConformance } from "@org/conformance";
import { mockFinix } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mockFinix,
  reports: {
    typical: [
      "BA7f3kQm9ZxT2vLw8RcYpN4d booked main 1000.00 USD /posted_amount 2026-11-19T17:42:05.480Z",
      "BA7f3kQm9ZxT2vLw8RcYpN4d available main 500.00 USD /available_amount 2026-11-19T17:42:05.480Z",
      "BA7f3kQm9ZxT2vLw8RcYpN4d expected main 1100.00 USD /pending_amount 2026-11-19T17:42:05.480Z",
    ],
    zero: [
      "BA2mTz5cXv8NqR4wLkHs7Jyd booked main 0.00 USD /posted_amount 2026-11-20T09:00:00.000Z",
      "BA2mTz5cXv8NqR4wLkHs7Jyd available main 0.00 USD /available_amount 2026-11-20T09:00:00.000Z",
      "BA2mTz5cXv8NqR4wLkHs7Jyd expected main 0.00 USD /pending_amount 2026-11-20T09:00:00.000Z",
    ],
    negative: [
      "BA9xGd3rPw6YbV2nKtQf8Msh booked main -12.05 EUR /posted_amount 2026-11-18T23:59:59.990Z",
      "BA9xGd3rPw6YbV2nKtQf8Msh available main -12.05 EUR /available_amount 2026-11-18T23:59:59.990Z",
      "BA9xGd3rPw6YbV2nKtQf8Msh expected main 0.00 EUR /pending_amount 2026-11-18T23:59:59.990Z",
    ],
    zero_decimal: [
      "BA5bLq8kFz3TnW7vRxCj2Ydm booked main 795 JPY /posted_amount",
      "BA5bLq8kFz3TnW7vRxCj2Ydm available main 295 JPY /available_amount",
      "BA5bLq8kFz3TnW7vRxCj2Ydm expected main 1295 JPY /pending_amount",
    ],
    three_decimal: [
      "BA8cVn4tHk2XzJ6wQyMr9Lfs booked main 299.990 KWD /posted_amount",
      "BA8cVn4tHk2XzJ6wQyMr9Lfs available main 295.991 KWD /available_amount",
      "BA8cVn4tHk2XzJ6wQyMr9Lfs expected main 300.001 KWD /pending_amount",
    ],
    four_decimal: [
      "BA3pYs7dMj9KgT5xBwNc6Vhr booked main 2.0000 CLF /posted_amount",
      "BA3pYs7dMj9KgT5xBwNc6Vhr available main 1.2345 CLF /available_amount",
      "BA3pYs7dMj9KgT5xBwNc6Vhr expected main 1.2345 CLF /pending_amount",
    ],
    largest_integer: [
      "BA6hKx2qZt8RvN4yDmWs3Gcb booked main 90071992547409.91 IDR /posted_amount",
      "BA6hKx2qZt8RvN4yDmWs3Gcb available main 90071992547409.91 IDR /available_amount",
      "BA6hKx2qZt8RvN4yDmWs3Gcb expected main 90071992547409.91 IDR /pending_amount",
    ],
    withdrawn_currency: [
      "BA4wRt9nVc5MxH8kZqLg7Pyj booked main 753.45 HRK /posted_amount",
      "BA4wRt9nVc5MxH8kZqLg7Pyj available main 753.45 HRK /available_amount",
      "BA4wRt9nVc5MxH8kZqLg7Pyj expected main 753.45 HRK /pending_amount",
    ],
    currency_without_minor_unit: [
      "problem unknown_currency /posted_amount",
      "problem unknown_currency /available_amount",
      "problem unknown_currency /pending_amount",
    ],
    missing_optional: ["BA7f3kQm9ZxT2vLw8RcYpN4d available main 500.00 USD /available_amount"],
  },
  accounts: {
    first_page: [
      "BA7f3kQm9ZxT2vLw8RcYpN4d booked main 1000.00 USD /_embedded/balances/0/posted_amount 2026-11-19T17:42:05.480Z",
      "BA7f3kQm9ZxT2vLw8RcYpN4d available main 500.00 USD /_embedded/balances/0/available_amount 2026-11-19T17:42:05.480Z",
      "BA7f3kQm9ZxT2vLw8RcYpN4d expected main 1100.00 USD /_embedded/balances/0/pending_amount 2026-11-19T17:42:05.480Z",
      "BA5bLq8kFz3TnW7vRxCj2Ydm booked main 795 JPY /_embedded/balances/0/posted_amount 2026-11-20T06:30:00.000Z",
      "BA5bLq8kFz3TnW7vRxCj2Ydm available main -295 JPY /_embedded/balances/0/available_amount 2026-11-20T06:30:00.000Z",
      "BA5bLq8kFz3TnW7vRxCj2Ydm expected main 0 JPY /_embedded/balances/0/pending_amount 2026-11-20T06:30:00.000Z",
    ],
    last_page: [
      "BA5bLq8kFz3TnW7vRxCj2Ydm booked main 795 JPY /_embedded/balances/0/posted_amount 2026-11-20T06:30:00.000Z",
      "BA5bLq8kFz3TnW7vRxCj2Ydm available main -295 JPY /_embedded/balances/0/available_amount 2026-11-20T06:30:00.000Z",
      "BA5bLq8kFz3TnW7vRxCj2Ydm expected main 0 JPY /_embedded/balances/0/pending_amount 2026-11-20T06:30:00.000Z",
    ],
    empty_list: [],
  },
});
