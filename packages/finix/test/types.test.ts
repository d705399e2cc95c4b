import { ApiError, type Balance, type BalanceReport } from "@org/core";
import { describe, expectTypeOf, test } from "vitest";
import {
  createFinix,
  type FinixClient,
  type FinixOptions,
  type GetBalanceError,
  type GetBalanceResponse,
} from "../src/index.ts";

declare const finix: FinixClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

describe("types", () => {
  test("options are the credentials and how to call", () => {
    expectTypeOf<FinixOptions["environment"]>().toEqualTypeOf<
      "production" | "sandbox" | undefined
    >();
    expectTypeOf<FinixOptions["username"]>().toEqualTypeOf<string | undefined>();
    never(() => {
      createFinix();
      createFinix({ username: "US1", password: "secret", environment: "sandbox" });
      // @ts-expect-error Finix has no such environment
      createFinix({ environment: "live" });
      // @ts-expect-error Finix has no such credential
      createFinix({ token: "secret" });
    });
  });

  test("a method takes the arguments of its operation and gives its answer", () => {
    expectTypeOf<FinixClient["getBalance"]>().returns.resolves.toEqualTypeOf<GetBalanceResponse>();
    expectTypeOf<FinixClient["getBalance"]>()
      .parameter(0)
      .toHaveProperty("balance_id")
      .toEqualTypeOf<string>();
    never(() => {
      // @ts-expect-error the id of a balance is required
      finix.getBalance();
      // @ts-expect-error the id of a balance is required
      finix.getBalance({});
      // @ts-expect-error an id is a string
      finix.getBalance({ balance_id: 1 });
      // @ts-expect-error there is no such argument
      finix.getBalance({ balance_id: "BA1", currency: "USD" });
      finix.getBalance(
        { balance_id: "BA1" },
        { signal: new AbortController().signal, timeoutMs: 1 },
      );
      // @ts-expect-error there is no such option of a call
      finix.getBalance({ balance_id: "BA1" }, { retries: 1 });
      // @ts-expect-error there is no such operation
      finix.listAccounts();
    });
  });

  test("amounts are numbers that may be absent", () => {
    type Amount = number | null | undefined;
    expectTypeOf<GetBalanceResponse["available_amount"]>().toEqualTypeOf<Amount>();
    expectTypeOf<GetBalanceResponse["posted_amount"]>().toEqualTypeOf<Amount>();
  });

  test("an enum completes what is known and takes what is new", () => {
    expectTypeOf<"USD">().toExtend<GetBalanceResponse["currency"]>();
    expectTypeOf<"ZZZ">().toExtend<GetBalanceResponse["currency"]>();
    expectTypeOf<GetBalanceResponse["currency"]>().toExtend<string>();
    // A plain string would complete nothing.
    expectTypeOf<GetBalanceResponse["currency"]>().not.toEqualTypeOf<string>();
  });

  test("api is openapi-fetch over the paths of the spec", () => {
    never(async () => {
      const path = { balance_id: "BA1" };
      const { data, error } = await finix.api.GET("/balances/{balance_id}", { params: { path } });
      expectTypeOf(data).toExtend<GetBalanceResponse | undefined>();
      expectTypeOf<GetBalanceResponse>().toExtend<NonNullable<typeof data>>();
      expectTypeOf(error).toExtend<GetBalanceError | undefined>();
      // @ts-expect-error the spec has no such path
      finix.api.GET("/balance");
      // @ts-expect-error the path needs its parameter
      finix.api.GET("/balances/{balance_id}");
    });
  });

  test("a report has entries of exact money", () => {
    expectTypeOf<FinixClient["fetchBalances"]>().returns.resolves.toEqualTypeOf<BalanceReport>();
    expectTypeOf<Balance["money"]["amount"]>().toEqualTypeOf<bigint>();
    never(() => {
      finix.fetchBalances({ balance_id: "BA1" });
      finix.fetchBalances();
      // @ts-expect-error an id is a string
      finix.fetchBalances({ balance_id: 1 });
    });
  });

  test("an error body has the documented type", () => {
    const bodyOf = (error: unknown) =>
      error instanceof ApiError ? (error as ApiError<GetBalanceError>).body : undefined;
    expectTypeOf(bodyOf).returns.toEqualTypeOf<GetBalanceError | undefined>();
  });
});
