import { expectTypeOf, test } from "vitest";
import type {
  AnyDefinition,
  AnyNormalizer,
  AnyOperation,
  ArgsOf,
  BalanceReader,
  BalanceTable,
  ClientDefinition,
  NoArgs,
  Normalizer,
  Operation,
  ResponseOf,
} from "../src/provider.ts";
import type {
  Assets,
  GetAssets,
  GetCurrencies,
  GetGroups,
  GetLists,
  GetViews,
  Views,
} from "./answers.ts";
import { groups, lists, views } from "./tables.ts";

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

declare const getViews: GetViews;
declare const getLists: GetLists;
declare const definition: Omit<AnyDefinition, "balances" | "normalize">;

test("an operation knows what it takes and what it gives", () => {
  expectTypeOf<ArgsOf<GetViews>>().toEqualTypeOf<{
    balance_id: string;
    version?: string;
    deep?: boolean;
  }>();
  expectTypeOf<ResponseOf<GetViews>>().toEqualTypeOf<Views>();
  expectTypeOf<ArgsOf<GetAssets>>().toEqualTypeOf<NoArgs>();
  expectTypeOf<ResponseOf<GetAssets>>().toEqualTypeOf<Assets>();
  expectTypeOf<ResponseOf<Operation<NoArgs, undefined>>>().toEqualTypeOf<undefined>();
  expectTypeOf<GetViews>().toExtend<AnyOperation>();
});

test("an operation is no operation of another answer, nor of other arguments", () => {
  expectTypeOf<GetViews>().not.toExtend<Operation<ArgsOf<GetViews>, Assets>>();
  expectTypeOf<Operation<NoArgs, Views>>().not.toExtend<Operation<NoArgs, Assets>>();
  // Where an argument is required, nobody may leave it out; who takes less may be given more.
  type Takes<A> = Operation<A, Views>;
  expectTypeOf<Takes<{ id: string }>>().not.toExtend<Takes<{ id?: string }>>();
  expectTypeOf<Takes<{ id?: string }>>().toExtend<Takes<{ id: string }>>();
});

test("a definition takes the normalizer of its own operation", () => {
  never(() => {
    const fits: ClientDefinition<GetViews> = {
      ...definition,
      balances: getViews,
      normalize: views,
    };
    expectTypeOf(fits).toExtend<AnyDefinition>();

    const otherTable: ClientDefinition<GetViews> = {
      ...definition,
      balances: getViews,
      // @ts-expect-error the table reads the answer of another operation
      normalize: lists,
    };
    const otherOperation: ClientDefinition<GetViews> = {
      ...definition,
      // @ts-expect-error the operation has another answer
      balances: getLists,
      normalize: views,
    };
    return [otherTable, otherOperation];
  });
});

test("tables of answers that share their pointers are not one another's", () => {
  // Every pointer of `groups` but one is a pointer into `Lists` as well.
  expectTypeOf<BalanceTable<GetGroups>>().not.toExtend<BalanceTable<GetLists>>();
  expectTypeOf<BalanceTable<GetLists>>().not.toExtend<BalanceTable<GetGroups>>();
  // An answer that is the same, asked for with other arguments.
  type Asked<A> = Operation<A, Views>;
  expectTypeOf<BalanceTable<Asked<{ id: string }>>>().not.toExtend<Normalizer<Asked<NoArgs>>>();
});

test("a reader is given the answer and the arguments of its operation", () => {
  never(() => {
    const reader: BalanceReader<GetCurrencies> = {
      unit: "decimal",
      amounts: { "/gpa/balances/*/ledger_balance": { type: "booked", pool: ["main", "other"] } },
      read({ gpa }, _report, args) {
        expectTypeOf(args.token).toEqualTypeOf<string>();
        expectTypeOf(gpa.currency_code).toEqualTypeOf<string>();
        // @ts-expect-error an argument of another operation
        args.balance_id;
      },
    };
    // @ts-expect-error the reader reads the answer of another operation
    const other: Normalizer<GetAssets> = reader;
    const wrong: BalanceReader<GetAssets> = {
      unit: "decimal",
      amounts: {},
      // @ts-expect-error the function takes another answer
      read: (_response: Views) => {},
    };
    return [other, wrong];
  });
});

test("every normalizer is data that tools read alike", () => {
  expectTypeOf(views).toExtend<AnyNormalizer>();
  expectTypeOf<BalanceReader<GetCurrencies>>().toExtend<AnyNormalizer>();
  never(() => [groups, lists]);
});
