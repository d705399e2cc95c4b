/** Reports (camt.052) and statements (camt.053) of ISO 20022, as JSON. */
import type { BalanceRow, BalanceTable, NoArgs, Operation } from "../../src/provider.ts";
import type { Shape } from "./case.ts";

interface Amount {
  Ccy: string;
  value: string;
}

interface CashBalance {
  Tp: { CdOrPrtry: { Cd?: string | null; Prtry?: string | null } };
  CdtLine?: { Incl: boolean; Amt?: Amount | null }[] | null;
  Amt: Amount;
  CdtDbtInd: "CRDT" | "DBIT";
  Dt: { Dt?: string | null; DtTm?: string | null };
}

interface Account {
  Acct: { Id: { IBAN?: string | null } };
  Bal: CashBalance[];
}

type GetReport = Operation<NoArgs, { Document: { BkToCstmrAcctRpt: { Rpt: Account[] } } }>;
type GetStatement = Operation<NoArgs, { BkToCstmrStmt: { Stmt: Account[] } }>;

const TYPES = {
  OPBD: "booked",
  ITBD: "booked",
  CLBD: "booked",
  PRCD: "booked",
  OPAV: "available",
  ITAV: "available",
  CLAV: "available",
  FWAV: "expected",
  XPCD: "expected",
  INFO: null,
} as const;

function rowAt<const Parent extends string>(parent: Parent) {
  return {
    type: { by: `${parent}/Tp/CdOrPrtry/Cd`, values: TYPES },
    pool: "main",
    creditLine: {
      by: `${parent}/CdtLine/*/Incl`,
      values: { true: "included", false: "excluded" },
    },
    sign: { by: `${parent}/CdtDbtInd`, values: { CRDT: "+", DBIT: "-" } },
  } as const satisfies BalanceRow;
}

const report: BalanceTable<GetReport> = {
  unit: "decimal",
  currency: "Ccy",
  account: "/Document/BkToCstmrAcctRpt/Rpt/*/Acct/Id/IBAN",
  asOf: [
    "/Document/BkToCstmrAcctRpt/Rpt/*/Bal/*/Dt/DtTm",
    "/Document/BkToCstmrAcctRpt/Rpt/*/Bal/*/Dt/Dt",
  ],
  amounts: {
    "/Document/BkToCstmrAcctRpt/Rpt/*/Bal/*/Amt/value": rowAt(
      "/Document/BkToCstmrAcctRpt/Rpt/*/Bal/*",
    ),
  },
};

const statement: BalanceTable<GetStatement> = {
  unit: "decimal",
  currency: "Ccy",
  account: "/BkToCstmrStmt/Stmt/*/Acct/Id/IBAN",
  asOf: ["/BkToCstmrStmt/Stmt/*/Bal/*/Dt/DtTm", "/BkToCstmrStmt/Stmt/*/Bal/*/Dt/Dt"],
  amounts: { "/BkToCstmrStmt/Stmt/*/Bal/*/Amt/value": rowAt("/BkToCstmrStmt/Stmt/*/Bal/*") },
};

type Wrong<T> = { [K in keyof T]?: unknown };

/** A balance of EUR by its code; `other` is what is different about it. */
function balance(Cd: string, value: string, other: Wrong<CashBalance> = {}): object {
  return {
    Tp: { CdOrPrtry: { Cd } },
    Amt: { Ccy: "EUR", value },
    CdtDbtInd: "CRDT",
    Dt: { Dt: "2026-11-20" },
    ...other,
  };
}

function reportOf(...Bal: object[]): object {
  return { Document: { BkToCstmrAcctRpt: { Rpt: [{ Acct: { Id: { IBAN: "DE1" } }, Bal }] } } };
}

function statementOf(...Bal: object[]): object {
  return { BkToCstmrStmt: { Stmt: [{ Acct: { Id: { IBAN: "DE1" } }, Bal }] } };
}

function at(index: number): string {
  return `/Document/BkToCstmrAcctRpt/Rpt/0/Bal/${index}/Amt/value`;
}

export const iso20022: readonly Shape[] = [
  {
    shape: "ISO 20022 camt.053",
    normalize: statement,
    cases: [
      {
        name: "an opening and a closing balance are two entries",
        answer: statementOf(
          balance("OPBD", "1000.00", { Dt: { Dt: "2026-11-19" } }),
          balance("CLBD", "1250.50"),
        ),
        entries: [
          "DE1 booked main 1000.00 EUR OPBD 2026-11-19",
          "DE1 booked main 1250.50 EUR CLBD 2026-11-20",
        ],
      },
      {
        name: "a debit is negative",
        answer: statementOf(balance("CLBD", "73.20", { CdtDbtInd: "DBIT" })),
        entries: ["DE1 booked main -73.20 EUR CLBD 2026-11-20"],
      },
      {
        name: "a debit of nothing is nothing",
        answer: statementOf(balance("CLBD", "0.00", { CdtDbtInd: "DBIT" })),
        entries: ["DE1 booked main 0.00 EUR CLBD 2026-11-20"],
      },
      {
        name: "what was closed before, and what will be available",
        answer: statementOf(
          balance("PRCD", "900"),
          balance("FWAV", "12", { Dt: { Dt: "2026-11-23" } }),
        ),
        entries: [
          "DE1 booked main 900.00 EUR PRCD 2026-11-20",
          "DE1 expected main 12.00 EUR FWAV 2026-11-23",
        ],
      },
      {
        name: "each account has its own balances",
        answer: {
          BkToCstmrStmt: {
            Stmt: [
              { Acct: { Id: { IBAN: "DE1" } }, Bal: [balance("CLBD", "1.00")] },
              {
                Acct: { Id: { IBAN: "JP2" } },
                Bal: [balance("CLBD", "5000", { Amt: { Ccy: "JPY", value: "5000" } })],
              },
              { Acct: { Id: {} }, Bal: [balance("CLBD", "2.00", { CdtDbtInd: "DBIT" })] },
            ],
          },
        },
        entries: [
          "DE1 booked main 1.00 EUR CLBD 2026-11-20",
          "JP2 booked main 5000 JPY CLBD 2026-11-20",
          "- booked main -2.00 EUR CLBD 2026-11-20",
        ],
      },
      {
        name: "a day with a zone is a day",
        answer: statementOf(balance("CLBD", "1", { Dt: { Dt: "2026-11-20+01:00" } })),
        entries: ["DE1 booked main 1.00 EUR CLBD 2026-11-20"],
      },
    ],
  },
  {
    shape: "ISO 20022 camt.052",
    normalize: report,
    cases: [
      {
        name: "a time with a zone is an instant",
        answer: reportOf(
          balance("ITAV", "80.00", { Dt: { DtTm: "2026-11-20T15:00:00+01:00" } }),
          balance("ITBD", "90.00", { Dt: { DtTm: "2026-11-20T14:00:00Z" } }),
        ),
        entries: [
          "DE1 available main 80.00 EUR ITAV 2026-11-20T14:00:00.000Z",
          "DE1 booked main 90.00 EUR ITBD 2026-11-20T14:00:00.000Z",
        ],
      },
      {
        name: "a time without a zone stays one",
        answer: reportOf(balance("ITBD", "90.00", { Dt: { DtTm: "2026-11-20T15:00:00" } })),
        entries: ["DE1 booked main 90.00 EUR ITBD 2026-11-20T15:00:00"],
      },
      {
        name: "a credit line that counts is said, and is no entry",
        answer: reportOf(
          balance("ITAV", "1500.00", {
            CdtLine: [{ Incl: true, Amt: { Ccy: "EUR", value: "1000.00" } }],
          }),
        ),
        entries: ["DE1 available main 1500.00 EUR ITAV credit included 2026-11-20"],
      },
      {
        name: "a credit line that does not count is said, and is no entry",
        answer: reportOf(
          balance("ITAV", "500.00", {
            CdtLine: [{ Incl: false, Amt: { Ccy: "EUR", value: "1000.00" } }],
          }),
        ),
        entries: ["DE1 available main 500.00 EUR ITAV credit excluded 2026-11-20"],
      },
      {
        name: "of two credit lines one counts",
        answer: reportOf(balance("CLAV", "5", { CdtLine: [{ Incl: false }, { Incl: true }] })),
        entries: ["DE1 available main 5.00 EUR CLAV credit included 2026-11-20"],
      },
      {
        name: "no credit line says nothing",
        answer: reportOf(
          balance("CLAV", "5", { CdtLine: [] }),
          balance("OPAV", "6", { CdtLine: null }),
        ),
        entries: [
          "DE1 available main 5.00 EUR CLAV 2026-11-20",
          "DE1 available main 6.00 EUR OPAV 2026-11-20",
        ],
      },
      {
        name: "a credit line that counts in an overdrawn account",
        answer: reportOf(
          balance("ITAV", "20.00", { CdtDbtInd: "DBIT", CdtLine: [{ Incl: true }] }),
        ),
        entries: ["DE1 available main -20.00 EUR ITAV credit included 2026-11-20"],
      },
      {
        name: "a credit line of which nobody knows whether it counts",
        answer: reportOf(balance("ITAV", "20.00", { CdtLine: [{ Incl: "Y" }] })),
        entries: [],
        problems: [["unknown_value", at(0), '"Y"']],
      },
      {
        name: "information is no balance",
        answer: reportOf(balance("INFO", "7.00"), balance("XPCD", "8.00")),
        entries: ["DE1 expected main 8.00 EUR XPCD 2026-11-20"],
      },
      {
        name: "a code that is not known costs its entry alone",
        answer: reportOf(balance("XXXX", "7.00"), balance("CLBD", "8.00")),
        entries: ["DE1 booked main 8.00 EUR CLBD 2026-11-20"],
        problems: [["unknown_value", at(0), '"XXXX"']],
      },
      {
        name: "a type of the bank's own",
        answer: reportOf(balance("", "7.00", { Tp: { CdOrPrtry: { Prtry: "NETTED" } } })),
        entries: [],
        problems: [["unknown_value", at(0), "/Tp/CdOrPrtry/Cd"]],
      },
      {
        name: "a sign that is stated twice is not guessed",
        answer: reportOf(
          balance("CLBD", "-7.00", { CdtDbtInd: "DBIT" }),
          balance("CLBD", "-7.00", { CdtDbtInd: "CRDT" }),
        ),
        entries: [],
        problems: [
          ["conflict", at(0), '"DBIT"'],
          ["conflict", at(1), '"CRDT"'],
        ],
      },
      {
        name: "a sign that is not stated is not guessed",
        answer: reportOf(
          balance("CLBD", "7.00", { CdtDbtInd: undefined }),
          balance("CLBD", "7.00", { CdtDbtInd: "DEBIT" }),
        ),
        entries: [],
        problems: [
          ["unknown_value", at(0), "/CdtDbtInd"],
          ["unknown_value", at(1), '"DEBIT"'],
        ],
      },
      {
        name: "an amount without a currency",
        answer: reportOf(balance("CLBD", "7.00", { Amt: { value: "7.00" } })),
        entries: [],
        problems: [["unknown_currency", at(0)]],
      },
      {
        name: "no digit of a debit is lost",
        answer: reportOf(balance("CLBD", "90071992547409931.07", { CdtDbtInd: "DBIT" })),
        entries: ["DE1 booked main -90071992547409931.07 EUR CLBD 2026-11-20"],
      },
    ],
  },
];
