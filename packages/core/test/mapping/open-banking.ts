/** Accounts by open banking: Berlin Group (NextGenPSD2), UK Open Banking. */
import type { BalanceTable, NoArgs, Operation } from "../../src/provider.ts";
import type { Shape } from "./case.ts";

interface BerlinBalance {
  balanceAmount: { currency: string; amount: string };
  balanceType: "closingBooked" | "expected" | (string & {});
  creditLimitIncluded?: boolean | null;
  lastChangeDateTime?: string | null;
  referenceDate?: string | null;
}

const BERLIN_TYPES = {
  openingBooked: "booked",
  interimBooked: "booked",
  closingBooked: "booked",
  previouslyClosedBooked: "booked",
  openingAvailable: "available",
  interimAvailable: "available",
  closingAvailable: "available",
  forwardAvailable: "expected",
  expected: "expected",
  // The expected balance and a credit line in one sum: credit is no money.
  authorised: null,
  nonInvoiced: null,
} as const;

const CREDIT = { true: "included", false: "excluded" } as const;

const berlin: BalanceTable<
  Operation<NoArgs, { account?: { iban?: string | null } | null; balances: BerlinBalance[] }>
> = {
  unit: "decimal",
  currency: "currency",
  account: "/account/iban",
  asOf: ["/balances/*/referenceDate", "/balances/*/lastChangeDateTime"],
  amounts: {
    "/balances/*/balanceAmount/amount": {
      type: { by: "/balances/*/balanceType", values: BERLIN_TYPES },
      pool: "main",
      creditLine: { by: "/balances/*/creditLimitIncluded", values: CREDIT },
    },
  },
};

/** The list of accounts, each with its balances. */
const berlinAccounts: BalanceTable<
  Operation<NoArgs, { accounts: { resourceId: string; balances?: BerlinBalance[] | null }[] }>
> = {
  unit: "decimal",
  currency: "currency",
  account: "/accounts/*/resourceId",
  asOf: ["/accounts/*/balances/*/referenceDate", "/accounts/*/balances/*/lastChangeDateTime"],
  amounts: {
    "/accounts/*/balances/*/balanceAmount/amount": {
      type: { by: "/accounts/*/balances/*/balanceType", values: BERLIN_TYPES },
      pool: "main",
      creditLine: { by: "/accounts/*/balances/*/creditLimitIncluded", values: CREDIT },
    },
  },
};

function berlinBalance(balanceType: string, amount: string, other: object = {}): object {
  return { balanceAmount: { currency: "EUR", amount }, balanceType, ...other };
}

function berlinOf(...balances: object[]): object {
  return { account: { iban: "FR7" }, balances };
}

function berlinAt(index: number): string {
  return `/balances/${index}/balanceAmount/amount`;
}

interface UkBalance {
  AccountId: string;
  Amount: { Amount: string; Currency: string };
  CreditDebitIndicator: "Credit" | "Debit";
  Type: string;
  DateTime: string;
  CreditLine?:
    | { Included: boolean; Type?: string | null; Amount?: { Amount: string } | null }[]
    | null;
}

const uk: BalanceTable<Operation<NoArgs, { Data: { Balance: UkBalance[] } }>> = {
  unit: "decimal",
  currency: "Currency",
  account: "/Data/Balance/*/AccountId",
  asOf: "/Data/Balance/*/DateTime",
  amounts: {
    "/Data/Balance/*/Amount/Amount": {
      type: {
        by: "/Data/Balance/*/Type",
        values: {
          OpeningBooked: "booked",
          OpeningCleared: "booked",
          InterimBooked: "booked",
          InterimCleared: "booked",
          ClosingBooked: "booked",
          ClosingCleared: "booked",
          PreviouslyClosedBooked: "booked",
          OpeningAvailable: "available",
          InterimAvailable: "available",
          ClosingAvailable: "available",
          ForwardAvailable: "expected",
          Expected: "expected",
          Information: null,
        },
      },
      pool: "main",
      creditLine: { by: "/Data/Balance/*/CreditLine/*/Included", values: CREDIT },
      sign: {
        by: "/Data/Balance/*/CreditDebitIndicator",
        values: { Credit: "+", Debit: "-" },
      },
    },
  },
};

function ukBalance(Type: string, Amount: string, other: object = {}): object {
  return {
    AccountId: "22289",
    Amount: { Amount, Currency: "GBP" },
    CreditDebitIndicator: "Credit",
    Type,
    DateTime: "2026-11-20T10:00:00+00:00",
    ...other,
  };
}

function ukOf(...Balance: object[]): object {
  return { Data: { Balance } };
}

function ukAt(index: number): string {
  return `/Data/Balance/${index}/Amount/Amount`;
}

const TEN = "2026-11-20T10:00:00.000Z";

export const openBanking: readonly Shape[] = [
  {
    shape: "Berlin Group, balances of an account",
    normalize: berlin,
    cases: [
      {
        name: "a closing balance and its day",
        answer: berlinOf(
          berlinBalance("closingBooked", "1203.45", { referenceDate: "2026-11-19" }),
        ),
        entries: ["FR7 booked main 1203.45 EUR closingBooked 2026-11-19"],
      },
      {
        name: "an overdrawn account is negative",
        answer: berlinOf(berlinBalance("interimBooked", "-82.10")),
        entries: ["FR7 booked main -82.10 EUR interimBooked"],
      },
      {
        name: "a credit limit that counts",
        answer: berlinOf(
          berlinBalance("interimAvailable", "2917.90", { creditLimitIncluded: true }),
        ),
        entries: ["FR7 available main 2917.90 EUR interimAvailable credit included"],
      },
      {
        name: "a credit limit that does not count",
        answer: berlinOf(
          berlinBalance("interimAvailable", "-82.10", { creditLimitIncluded: false }),
        ),
        entries: ["FR7 available main -82.10 EUR interimAvailable credit excluded"],
      },
      {
        name: "the same available amount with and without credit: two entries",
        answer: berlinOf(
          berlinBalance("interimAvailable", "100", { creditLimitIncluded: false }),
          berlinBalance("interimAvailable", "3100", { creditLimitIncluded: true }),
        ),
        entries: [
          "FR7 available main 100.00 EUR interimAvailable credit excluded",
          "FR7 available main 3100.00 EUR interimAvailable credit included",
        ],
      },
      {
        name: "a sum of money and credit is no balance",
        answer: berlinOf(berlinBalance("authorised", "3000.00"), berlinBalance("expected", "5.00")),
        entries: ["FR7 expected main 5.00 EUR expected"],
      },
      {
        name: "two of one type have the bank's words",
        answer: berlinOf(
          berlinBalance("expected", "10.00"),
          berlinBalance("forwardAvailable", "20.00", { referenceDate: "2026-11-23" }),
        ),
        entries: [
          "FR7 expected main 10.00 EUR expected",
          "FR7 expected main 20.00 EUR forwardAvailable 2026-11-23",
        ],
      },
      {
        name: "the last change, where there is no day",
        answer: berlinOf(
          berlinBalance("interimBooked", "1", { lastChangeDateTime: "2026-11-20T11:00:00+01:00" }),
        ),
        entries: [`FR7 booked main 1.00 EUR interimBooked ${TEN}`],
      },
      {
        name: "a type that is not known",
        answer: berlinOf(berlinBalance("closingbooked", "1"), berlinBalance("closingBooked", "2")),
        entries: ["FR7 booked main 2.00 EUR closingBooked"],
        problems: [["unknown_value", berlinAt(0), '"closingbooked"']],
      },
      {
        name: "an amount that is no decimal number",
        answer: berlinOf(berlinBalance("closingBooked", "1.203,45")),
        entries: [],
        problems: [["invalid_amount", berlinAt(0)]],
      },
    ],
  },
  {
    shape: "Berlin Group, accounts with balances",
    normalize: berlinAccounts,
    cases: [
      {
        name: "lists in a list",
        answer: {
          accounts: [
            { resourceId: "a", balances: [berlinBalance("closingBooked", "1.00")] },
            { resourceId: "b" },
            {
              resourceId: "c",
              balances: [
                berlinBalance("interimAvailable", "-2.00", { creditLimitIncluded: true }),
                berlinBalance("interimBooked", "3.00", { referenceDate: "2026-11-20" }),
              ],
            },
          ],
        },
        entries: [
          "a booked main 1.00 EUR closingBooked",
          "c available main -2.00 EUR interimAvailable credit included",
          "c booked main 3.00 EUR interimBooked 2026-11-20",
        ],
      },
      {
        name: "a problem names its account",
        answer: { accounts: [{ resourceId: "a", balances: [berlinBalance("net", "1.00")] }] },
        entries: [],
        problems: [["unknown_value", "/accounts/0/balances/0/balanceAmount/amount", "net"]],
      },
    ],
  },
  {
    shape: "UK Open Banking",
    normalize: uk,
    cases: [
      {
        name: "an available balance that counts a credit line",
        answer: ukOf(
          ukBalance("InterimAvailable", "1230.00", {
            CreditLine: [{ Included: true, Type: "Pre-Agreed", Amount: { Amount: "1000.00" } }],
          }),
        ),
        entries: [`22289 available main 1230.00 GBP InterimAvailable credit included ${TEN}`],
      },
      {
        name: "an available balance that counts none",
        answer: ukOf(
          ukBalance("InterimAvailable", "230.00", {
            CreditLine: [{ Included: false, Type: "Available", Amount: { Amount: "1000.00" } }],
          }),
        ),
        entries: [`22289 available main 230.00 GBP InterimAvailable credit excluded ${TEN}`],
      },
      {
        name: "of several credit lines one counts",
        answer: ukOf(
          ukBalance("ClosingAvailable", "9.00", {
            CreditLine: [
              { Included: false, Type: "Emergency" },
              { Included: true, Type: "Pre-Agreed" },
              { Included: false, Type: "Temporary" },
            ],
          }),
        ),
        entries: [`22289 available main 9.00 GBP ClosingAvailable credit included ${TEN}`],
      },
      {
        name: "no credit line says nothing",
        answer: ukOf(ukBalance("ClosingAvailable", "9.00", { CreditLine: [] })),
        entries: [`22289 available main 9.00 GBP ClosingAvailable ${TEN}`],
      },
      {
        name: "a debit is negative",
        answer: ukOf(ukBalance("InterimBooked", "57.36", { CreditDebitIndicator: "Debit" })),
        entries: [`22289 booked main -57.36 GBP InterimBooked ${TEN}`],
      },
      {
        name: "booked and cleared are two entries of one type",
        answer: ukOf(ukBalance("InterimBooked", "60"), ukBalance("InterimCleared", "50")),
        entries: [
          `22289 booked main 60.00 GBP InterimBooked ${TEN}`,
          `22289 booked main 50.00 GBP InterimCleared ${TEN}`,
        ],
      },
      {
        name: "many accounts in one list",
        answer: ukOf(
          ukBalance("Expected", "1", { AccountId: "1" }),
          ukBalance("Expected", "2", { AccountId: "2", CreditDebitIndicator: "Debit" }),
        ),
        entries: [
          `1 expected main 1.00 GBP Expected ${TEN}`,
          `2 expected main -2.00 GBP Expected ${TEN}`,
        ],
      },
      {
        name: "information is no balance",
        answer: ukOf(ukBalance("Information", "1")),
        entries: [],
      },
      {
        name: "an indicator in another case is not guessed",
        answer: ukOf(ukBalance("Expected", "1", { CreditDebitIndicator: "debit" })),
        entries: [],
        problems: [["unknown_value", ukAt(0), '"debit"']],
      },
      {
        name: "a negative debit is not guessed",
        answer: ukOf(ukBalance("Expected", "-1.00", { CreditDebitIndicator: "Debit" })),
        entries: [],
        problems: [["conflict", ukAt(0), '"Debit"']],
      },
    ],
  },
];
