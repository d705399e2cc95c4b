import { expectTypeOf, test } from "vitest";
import type {
  AmountPointer,
  IdPointer,
  KnownAt,
  NameBeside,
  TextPointer,
  ValuePointer,
} from "../src/balance/answer-pointers.ts";
import type { BalanceRow, BalanceTable, NoArgs, Operation } from "../src/provider.ts";
import type { Assets, Currencies, GetGroups, GetViews, Groups, Views } from "./answers.ts";

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("amounts in minor units are the numbers", () => {
  expectTypeOf<AmountPointer<Views, "minor">>().toEqualTypeOf<
    "/available_amount" | "/pending_amount" | "/posted_amount"
  >();
  expectTypeOf<AmountPointer<Groups, "minor", "currency">>().toEqualTypeOf<
    | "/available/*/amount"
    | "/pending/*/amount"
    | "/issuing/available/*/amount"
    | "/connect_reserved/*/amount"
  >();
});

test("decimal amounts may be texts, but no enums", () => {
  expectTypeOf<AmountPointer<Assets, "decimal">>().toEqualTypeOf<
    "/status" | "/data/*/id" | "/data/*/asset_issuer" | "/data/*/balance"
  >();
});

test("maps have a star, recursive members of an intersection their own pointers", () => {
  expectTypeOf<AmountPointer<Currencies, "decimal", "currency_code">>().toExtend<string>();
  expectTypeOf<"/gpa/balances/*/ledger_balance">().toExtend<
    AmountPointer<Currencies, "decimal", "currency_code">
  >();
  expectTypeOf<"/gpa/ledger_balance">().toExtend<
    AmountPointer<Currencies, "decimal", "currency_code">
  >();
  expectTypeOf<"/links/href" | "/links/*/href">().toExtend<TextPointer<Currencies>>();
});

test("texts and ids", () => {
  expectTypeOf<TextPointer<Views>>().toEqualTypeOf<
    "/id" | "/updated_at" | "/currency" | "/type" | "/_links/self/href"
  >();
  expectTypeOf<"/data/*/id">().toExtend<IdPointer<Assets>>();
  expectTypeOf<"/data/*/id">().not.toExtend<TextPointer<Assets>>();
});

test("names of texts beside an amount", () => {
  expectTypeOf<NameBeside<Groups, "minor">>().toEqualTypeOf<"currency">();
  expectTypeOf<NameBeside<Views, "minor">>().toEqualTypeOf<
    "currency" | "id" | "updated_at" | "type"
  >();
});

test("member names are escaped as RFC 6901 has it", () => {
  interface Odd {
    "a/b": number;
    "c~d": { "~1": number };
    "e/f": string;
  }
  expectTypeOf<AmountPointer<Odd, "minor">>().toEqualTypeOf<"/a~1b" | "/c~0d/~01">();
  expectTypeOf<NameBeside<Odd, "minor">>().toEqualTypeOf<"e/f">();
});

test("known members beside the entries of a map", () => {
  interface Mixed {
    total: number;
    [currency: string]: number;
  }
  expectTypeOf<AmountPointer<Mixed, "minor">>().toEqualTypeOf<"/total" | "/*">();
});

interface Node0 {
  amount: number;
  currency: string;
  parent?: Node0 | null;
  children?: Node0[] | null;
}

/** Eight types of which each has members of all: 8 × 7 × 6 × … ways through them. */
interface Mesh<N extends number> {
  id: N;
  amount: number;
  currency: string;
  a?: Mesh<1>;
  b?: Mesh<2>;
  c?: Mesh<3>;
  d?: Mesh<4>;
  e?: Mesh<5>;
  f?: Mesh<6>;
}

test("a recursive answer has the pointers of its first round", () => {
  expectTypeOf<AmountPointer<Node0, "minor", "currency">>().toEqualTypeOf<"/amount">();
  expectTypeOf<"/a/b/c/amount">().toExtend<AmountPointer<Mesh<0>, "minor", "currency">>();
});

test("any and unknown have no pointers of their own", () => {
  expectTypeOf<AmountPointer<unknown, "minor">>().toEqualTypeOf<never>();
  expectTypeOf<AmountPointer<{ a: unknown }, "minor">>().toEqualTypeOf<never>();
});

test("a table with a wrong pointer, name or argument does not compile", () => {
  never(() => {
    const row = { type: "available", pool: "main" } as const;
    type Table = BalanceTable<GetViews>;
    const valid = { unit: "minor", currency: "currency" } as const;

    // @ts-expect-error no such member
    const pointer: Table = { ...valid, amounts: { "/posted": row } };
    // @ts-expect-error a text
    const text: Table = { ...valid, amounts: { "/id": row } };
    const list: BalanceTable<GetGroups> = {
      unit: "minor",
      currency: "currency",
      // @ts-expect-error a list has items, not members
      amounts: { "/available/amount": row },
    };
    const currency: Table = {
      unit: "minor",
      // @ts-expect-error no such member beside
      currency: "curency",
      amounts: { "/posted_amount": row },
    };
    // @ts-expect-error a number is no currency code
    const numeric: Table = { unit: "minor", currency: "posted_amount", amounts: {} };
    // @ts-expect-error a text, but not beside
    const elsewhere: BalanceTable<GetGroups> = { unit: "minor", currency: "object", amounts: {} };
    // @ts-expect-error no such unit
    const unit: Table = { unit: "cents", currency: "currency", amounts: {} };
    // @ts-expect-error no such argument
    const argument: Table = { ...valid, account: { argument: "balance" }, amounts: {} };
    // @ts-expect-error an argument that is no id
    const flag: Table = { ...valid, account: { argument: "deep" }, amounts: {} };
    // @ts-expect-error no such member
    const account: Table = { ...valid, account: "/identity", amounts: {} };
    // @ts-expect-error a number is no time
    const asOf: Table = { ...valid, asOf: "/posted_amount", amounts: {} };
    // @ts-expect-error no such type of balance
    const type: Table = { ...valid, amounts: { "/posted_amount": { type: "free", pool: "main" } } };
    const pools: Table = {
      ...valid,
      // @ts-expect-error a table does not choose among pools
      amounts: { "/posted_amount": { type: "booked", pool: ["a"] } },
    };
    // @ts-expect-error the operation has no arguments
    const none: BalanceTable<GetGroups> = { ...valid, account: { argument: "id" }, amounts: {} };
    // @ts-expect-error an answer without amounts has no rows
    const empty: BalanceTable<Operation<NoArgs, { id: string }>> = {
      ...valid,
      amounts: { "/id": row },
    };
    return [
      pointer,
      text,
      list,
      currency,
      numeric,
      elsewhere,
      unit,
      argument,
      flag,
      account,
      asOf,
      type,
      pools,
      none,
      empty,
    ];
  });
});

test("what decides is a text, a number or a flag", () => {
  expectTypeOf<
    ValuePointer<{ a: string; b: { c: boolean | null }[]; d: number; e: object }>
  >().toEqualTypeOf<"/a" | "/b/*/c" | "/d">();
});

test("the values that a type lists", () => {
  interface Answer {
    kind: "A" | "B/C" | (string & {});
    closed: { on: boolean; level: 1 | 2 | null }[];
    any: string;
    odd: { "a/b"?: { [key: string]: "X" | null } } | { c: "Y" };
  }
  expectTypeOf<KnownAt<Answer, "/kind">>().toEqualTypeOf<"A" | "B/C">();
  expectTypeOf<KnownAt<Answer, "/closed/*/on">>().toEqualTypeOf<"true" | "false">();
  expectTypeOf<KnownAt<Answer, "/closed/*/level">>().toEqualTypeOf<"1" | "2">();
  expectTypeOf<KnownAt<Answer, "/any">>().toEqualTypeOf<never>();
  expectTypeOf<KnownAt<Answer, "/odd/a~1b/*">>().toEqualTypeOf<"X">();
  expectTypeOf<KnownAt<Answer, "/odd/c">>().toEqualTypeOf<"Y">();
});

test("values that decide: a wrong pointer, type, sign or credit line does not compile", () => {
  never(() => {
    interface Answer {
      at: string;
      rows: {
        amount: { value: string; currency: string };
        code: string;
        side: "CRDT" | "DBIT" | (string & {});
        lines?: { counts?: boolean | null }[] | null;
      }[];
      more: { [currency: string]: number };
    }
    type Table = BalanceTable<Operation<NoArgs, Answer>>;
    type Row = BalanceRow<Answer>;
    const row: Row = {
      type: { by: "/rows/*/code", values: { CLBD: "booked", INFO: null } },
      pool: { by: "/rows/*/code", values: { CLBD: "main" } },
      creditLine: { by: "/rows/*/lines/*/counts", values: { true: "included", false: null } },
      sign: { by: "/rows/*/side", values: { CRDT: "+", DBIT: "-" } },
    };
    const table: Table = {
      unit: "decimal",
      currency: ["currency", "/at"],
      asOf: "/at",
      freshAt: "/at",
      amounts: { "/rows/*/amount/value": row },
    };
    const byKey: Table = {
      unit: "decimal",
      currency: "*",
      amounts: { "/more/*": { type: "booked", pool: { by: "*" } } },
    };
    const plain = { type: "booked", pool: "main" } as const;
    // @ts-expect-error no such member
    const type: Row = { ...plain, type: { by: "/rows/*/kind", values: {} } };
    // @ts-expect-error no such type of balance
    const value: Row = { ...plain, type: { by: "/rows/*/code", values: { CLBD: "closed" } } };
    // @ts-expect-error nothing is known of the other values
    const bare: Row = { ...plain, type: { by: "/rows/*/code" } };
    // @ts-expect-error no such member
    const pool: Row = { ...plain, pool: { by: "/rows/*/pool" } };
    // @ts-expect-error no such sign
    const sign: Row = { ...plain, sign: { by: "/rows/*/side", values: { CRDT: "+", DBIT: "x" } } };
    // @ts-expect-error a listed value is not stated
    const open: Row = { ...plain, sign: { by: "/rows/*/side", values: { DBIT: "-" } } };
    // @ts-expect-error the other value of a flag is not stated
    const flag: Row = { ...plain, sign: { by: "/rows/*/lines/*/counts", values: { true: "-" } } };
    // @ts-expect-error a pool can't be none
    const none: Row = { ...plain, pool: { by: "/rows/*/code", values: { CLBD: null } } };
    // @ts-expect-error a list decides nothing
    const list: Row = { ...plain, creditLine: { by: "/rows/*/lines", values: {} } };
    // @ts-expect-error included or excluded
    const credit: Row = { ...plain, creditLine: "yes" };
    // @ts-expect-error a flag is no time
    const fresh: Table = { ...table, freshAt: "/rows/*/lines/*/counts" };
    // @ts-expect-error no such member
    const currency: Table = { ...table, currency: ["currency", "/currency"] };
    return [
      table,
      byKey,
      type,
      value,
      bare,
      pool,
      sign,
      open,
      flag,
      none,
      list,
      credit,
      fresh,
      currency,
    ];
  });
});

test("a currency may stand elsewhere, and an account below a star", () => {
  never(() => {
    interface Nested {
      currency: string;
      accounts: { id: number; balances: { [pool: string]: { value: number } } }[];
    }
    const table: BalanceTable<Operation<NoArgs, Nested>> = {
      unit: "minor",
      currency: "/currency",
      account: "/accounts/*/id",
      exponents: { ISK: 2 },
      amounts: { "/accounts/*/balances/*/value": { type: "available", pool: "main" } },
    };
    return table;
  });
});
