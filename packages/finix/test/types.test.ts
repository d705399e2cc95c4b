import { ApiError, type Balance, type BalanceReport } from "@org/core";
import { describe, expectTypeOf, test } from "vitest";
import { fixtures, mockFinix } from "../src/generated/testing.ts";
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

describe("testing", () => {
  const { typical } = fixtures.getBalance.ok;

  test("a fixture is of the type of its answer", () => {
    expectTypeOf(typical.body).toEqualTypeOf<GetBalanceResponse>();
    expectTypeOf(
      fixtures.getBalance.notFound.unknown_balance.body,
    ).toEqualTypeOf<GetBalanceError>();
    never(() => {
      // @ts-expect-error the spec has no such example
      fixtures.getBalance.ok.typicl;
      // @ts-expect-error the spec has no such status
      fixtures.getBalance.teapot;
      // @ts-expect-error a body is not to be changed
      fixtures.getBalance.ok.typical = typical;
    });
  });

  test("what is changed of a fixture is a member of it", () => {
    expectTypeOf(typical.with({ posted_amount: 1 }).body).toEqualTypeOf<GetBalanceResponse>();
    expectTypeOf(typical.with({ _links: { self: undefined } })).toEqualTypeOf(typical);
    // A number of more digits than JavaScript holds: the type says that there may be a bigint now.
    expectTypeOf(typical.with({ posted_amount: 10n ** 24n }).body.posted_amount).toEqualTypeOf<
      number | bigint | null | undefined
    >();
    never(() => {
      // @ts-expect-error there is no such member
      typical.with({ postd_amount: 1 });
      // @ts-expect-error an amount is a number
      typical.with({ posted_amount: "1" });
      // @ts-expect-error members of members are known too
      typical.with({ _links: { slf: {} } });
    });
  });

  test("a mock has the operations of the spec and their arguments", () => {
    const mock = mockFinix();
    expectTypeOf(mock.callsOf<"getBalance">)
      .returns.items.toHaveProperty("args")
      .toHaveProperty("balance_id")
      .toEqualTypeOf<string>();
    expectTypeOf(mock.options).toEqualTypeOf<FinixOptions>();
    never(() => {
      createFinix(mock.options);
      createFinix({ ...mock.options, maxRetries: 0 });
      mockFinix({
        getBalance: [typical, 503, ({ args }) => typical.with({ id: args.balance_id })],
      });
      // @ts-expect-error there is no such operation
      mockFinix({ getBalanc: 503 });
      // @ts-expect-error the operation has no such argument
      mockFinix({ getBalance: ({ args }) => typical.with({ id: args.id }) });
      // @ts-expect-error there is no such operation
      mock.answer("getBalanc", 503);
      // @ts-expect-error there is no such operation
      mock.callsOf("getBalanc");
      // @ts-expect-error a mock's calls are not to be changed
      mock.calls = [];
    });
  });
});
