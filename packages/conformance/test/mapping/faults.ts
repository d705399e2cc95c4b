/** Faults to plant in the real normalizers: what a person gets wrong. */

export type FaultKind =
  | "sign"
  | "pool"
  | "type"
  | "unit"
  | "currency"
  | "pointer"
  | "account"
  | "time";

/** A fault: words of a normalizer, and what stands there instead. */
export interface Fault {
  readonly kind: FaultKind;
  readonly provider: string;
  /** What is wrong. */
  readonly wrong: string;
  readonly from: string;
  readonly to: string;
}

function faults(
  kind: FaultKind,
  list: readonly (readonly [provider: string, wrong: string, from: string, to: string])[],
): Fault[] {
  return list.map(([provider, wrong, from, to]) => ({ kind, provider, wrong, from, to }));
}

export const FAULTS: readonly Fault[] = [
  ...faults("sign", [
    [
      "glomo",
      "a debt is negative",
      'type: "owed", pool: "main"',
      'type: "owed", sign: "-", pool: "main"',
    ],
    [
      "stripe",
      "a reserve is negative",
      'type: "reserved", pool',
      'type: "reserved", sign: "-", pool',
    ],
    [
      "wise",
      "a minus is dropped",
      "read.decimal(value,",
      'read.decimal(String(value).replace("-", ""),',
    ],
    [
      "muda",
      "a minus is dropped",
      "read.token(amount,",
      'read.token(String(amount).replace("-", ""),',
    ],
    [
      "modern-treasury",
      "amounts are turned round",
      "read.minorUnits(amount,",
      "read.minorUnits(-(amount as number),",
    ],
  ]),
  ...faults("pool", [
    [
      "glomo",
      "a funded debt is the merchant's",
      'type: "owed", pool: "funded"',
      'type: "owed", pool: "main"',
    ],
    ["stripe", "what is instant is counted twice", 'pool: "instant"', 'pool: "main"'],
    ["wooshpay", "issuing is main", 'pool: "issuing"', 'pool: "main"'],
    ["muda", "collateral has another form", "/^c[A-Z]{3}$/", "/^C[A-Z]{3}$/"],
    ["wise", "jars are main", 'SAVINGS: "savings"', 'SAVINGS: "main"'],
    [
      "wise",
      "an unknown pool is guessed",
      "poolsByType.get(type)",
      'poolsByType.get(type) ?? "main"',
    ],
    [
      "lithic",
      "no pools are told apart",
      '{ by: "/data/*/financial_account_type" } as const',
      '"main"',
    ],
  ]),
  ...faults("type", [
    ["finix", "the projected total is what is pending", 'type: "expected"', 'type: "pending"'],
    ["lithic", "what is held is pending", 'type: "reserved"', 'type: "pending"'],
    ["adyen", "booked is available", 'type: "booked"', 'type: "available"'],
    ["mollie", "pending is expected", 'type: "pending"', 'type: "expected"'],
    [
      "modern-treasury",
      "the next day's is today's",
      'opening_available_next_business_day: "expected"',
      'opening_available_next_business_day: "available"',
    ],
    [
      "modern-treasury",
      "an unknown type is guessed",
      "KNOWN.get(term)",
      'KNOWN.get(term) ?? "current"',
    ],
    [
      "wise",
      "what is reserved is available",
      'reservedAmount: "reserved"',
      'reservedAmount: "available"',
    ],
    [
      "marqeta",
      "the ledger is available",
      'ledger_balance: { type: "booked"',
      'ledger_balance: { type: "available"',
    ],
  ]),
  ...faults("unit", [
    ["finix", "cents are units", 'unit: "minor"', 'unit: "decimal"'],
    ["mollie", "units are cents", 'unit: "decimal"', 'unit: "minor"'],
    ["adyen", "a currency's own decimals are forgotten", "ISK: 2", ""],
    ["paystack", "one of a currency's own decimals is forgotten", ", XAF: 2", ""],
    [
      "marqeta",
      "units are cents",
      "read.decimal(amount, currency)",
      "read.minorUnits(amount, currency)",
    ],
    ["wise", "amounts are rounded", "read.decimal(value,", "read.decimal(Number(value),"],
    ["modern-treasury", "a token has the decimals of the dollar", "USDC: 6", "USDC: 2"],
  ]),
  ...faults("currency", [
    [
      "wise",
      "an amount has the currency of another",
      "amount.currency)",
      "amounts.amount.currency)",
    ],
    [
      "wise",
      "an unknown currency is dollars",
      "amount.currency)",
      '/^(EUR|GBP|USD|JPY|TND|PLN)$/.test(amount.currency) ? amount.currency : "USD")',
    ],
    [
      "marqeta",
      "every currency is the default one",
      "addFields(report, balance, token,",
      "addFields(report, { ...balance, currency_code: gpa.currency_code }, token,",
    ],
    [
      "modern-treasury",
      "every balance has the currency of the first",
      "balance_type: term, currency } = balance;",
      'balance_type: term } = balance;\n const currency = answer.balances[0]?.currency ?? "";',
    ],
    [
      "paypal",
      "the total says the currency of all",
      '"currency_code"',
      '"/balances/*/total_balance/currency_code"',
    ],
    ["muda", "an asset has no issuer", "...(issuer ? { issuer } : {}),", ""],
    ["muda", "an asset stands for no currency", "...(references ? { references } : {}),", ""],
  ]),
  ...faults("pointer", [
    [
      "stripe",
      "another list is read",
      '"/connect_reserved/*/amount"',
      '"/instant_available/*/amount"',
    ],
    ["wise", "the object is named, not the amount", "field}/value", "field}"],
    ["modern-treasury", "items are counted from one", "index}/amount", "index + 1}/amount"],
    [
      "marqeta",
      "the map is left out",
      'toPointer("gpa", "balances", code)',
      'toPointer("gpa", code)',
    ],
    [
      "wise",
      "whatever looks like money is read",
      "field of FIELDS",
      "field of Object.keys(amounts).filter((name) => Object(amounts[name]).currency)",
    ],
    ["marqeta", "what stands twice counts twice", "isAbsent(repeated?.[field])", "true"],
  ]),
  ...faults("account", [
    [
      "finix",
      "what was asked for goes before the answer",
      '["/id", { argument: "balance_id" }]',
      '[{ argument: "balance_id" }, "/id"]',
    ],
    ["lithic", "no account", 'account: "/data/*/financial_account_token",', ""],
    ["wise", "every balance is the profile's", "String(id ?? profileId)", "String(profileId)"],
    ["marqeta", "no account", "...ROWS[field], account,", "...ROWS[field],"],
    ["muda", "no account", "pool, account, pointer }", "pool, pointer }"],
  ]),
  ...faults("time", [
    ["finix", "when it was made, not when it was so", '"/updated_at"', '"/created_at"'],
    [
      "paypal",
      "the moment and the refresh change places",
      'asOf: "/as_of_time",\n  freshAt: "/last_refresh_time"',
      'asOf: "/last_refresh_time",\n  freshAt: "/as_of_time"',
    ],
    ["marqeta", "no time", "account, asOf, pointer", "account, pointer"],
    ["modern-treasury", "a local time is an instant", "{time}`", "{time}Z`"],
    [
      "modern-treasury",
      "every balance has the day of the report",
      "balance.as_of_date ? balance : answer",
      "answer",
    ],
  ]),
];
