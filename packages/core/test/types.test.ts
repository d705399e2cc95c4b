import { expect, expectTypeOf, test } from "vitest";
import {
  ApiError,
  type Asset,
  add,
  convert,
  type ErrorJson,
  type ExactNumber,
  fromDecimal,
  type Money,
  type MoneyJson,
  money,
  moneyToJson,
  NotFoundError,
  ProviderError,
  parseDecimal,
} from "../src/index.ts";
import type { Api, Exact } from "../src/provider.ts";

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("money is made of an integer, a scale and an asset", () => {
  never(() => {
    money(1n, 2, { kind: "fiat", code: "USD" });
    // @ts-expect-error an amount is a bigint
    money(1, 2, { kind: "fiat", code: "USD" });
    // @ts-expect-error a currency has no issuer
    money(1n, 2, { kind: "fiat", code: "USD", issuer: "x" });
    // @ts-expect-error an amount has no currency of its own
    fromDecimal("1");
    const value: Money = money(1n, 2, { kind: "token", code: "cUGX" });
    // @ts-expect-error money does not change
    value.amount = 2n;
  });
  expectTypeOf<Money["toJSON"]>().returns.toEqualTypeOf<MoneyJson>();
  // What a serializer's types make of an optional member (`exactOptionalPropertyTypes`).
  expectTypeOf<{ kind: "token"; code: string; issuer: undefined }>().toExtend<Asset>();
  expectTypeOf<Asset["kind"]>().toEqualTypeOf<"fiat" | "token">();
});

test("functions of money take money, its copies and its JSON form", () => {
  never(() => {
    const asset: Asset = { kind: "fiat", code: "USD" };
    const value = money(1n, 2, asset);
    add(value, { amount: 1n, scale: 2, asset });
    add({ ...value }, structuredClone(value));
    add(value.toJSON(), moneyToJson(value));
    add(JSON.parse("{}"), value);
    // @ts-expect-error a number is no amount
    add(value, { amount: 1, scale: 2, asset });
    // @ts-expect-error JSON states the amount twice
    add(value, { amount: "1", scale: 2, asset });
  });
  type Serialized<T> = T extends { toJSON(): infer Json } ? Json : T;
  expectTypeOf<Serialized<Money>>().toEqualTypeOf<MoneyJson>();
  expectTypeOf<Serialized<Money>["amount"]>().toEqualTypeOf<string>();
});

test("a rate is exact", () => {
  never(() => {
    const value = money(1n, 2, { kind: "fiat", code: "USD" });
    convert(value, "1.08", "EUR", "halfEven");
    convert(value, parseDecimal("1.08"), "EUR", "halfEven");
    // @ts-expect-error there is no rounding on its own
    convert(value, "1.08", "EUR");
  });
});

test("an exact answer has exact numbers wherever it has numbers", () => {
  interface Answer {
    amount: number;
    optional?: number | null;
    currency: "USD" | (string & {});
    list: { amount: number }[];
  }
  expectTypeOf<Exact<Answer>["amount"]>().toEqualTypeOf<ExactNumber>();
  expectTypeOf<Exact<Answer>["optional"]>().toEqualTypeOf<ExactNumber | null | undefined>();
  expectTypeOf<Exact<Answer>["list"][number]["amount"]>().toEqualTypeOf<ExactNumber>();
  expectTypeOf<Exact<Answer>["currency"]>().toExtend<string>();
});

test("an error narrows by its class", () => {
  const describe = (error: unknown) => {
    if (error instanceof ApiError) return error.status;
    if (error instanceof ProviderError) return error.provider;
    return null;
  };
  expectTypeOf(describe).returns.toEqualTypeOf<number | string | null>();
});

test("the body of an error status has the type that a caller gives it", () => {
  interface GetThingError {
    readonly code: string;
  }
  const GetThingFailed = ApiError<GetThingError>;
  class Refused extends ApiError<GetThingError> {}
  never(() => {
    const error: unknown = null;
    if (error instanceof ApiError) {
      expectTypeOf(error.body).toBeUnknown();
      expectTypeOf((error as ApiError<GetThingError>).body).toEqualTypeOf<
        GetThingError | undefined
      >();
    }
    if (error instanceof GetThingFailed) {
      expectTypeOf(error.body).toEqualTypeOf<GetThingError | undefined>();
      expectTypeOf(error.status).toBeNumber();
    }
    if (error instanceof Refused) expectTypeOf(error).toEqualTypeOf<Refused>();
    if (error instanceof NotFoundError) expectTypeOf(error.body).toBeUnknown();
    const known = null as unknown as ApiError<GetThingError> | TypeError;
    if (known instanceof ApiError) {
      expectTypeOf(known.body).toEqualTypeOf<GetThingError | undefined>();
    } else expectTypeOf(known).toEqualTypeOf<TypeError>();
  });
  const made = new NotFoundError<GetThingError>({
    provider: "example",
    operation: "getThing",
    message: "404 none",
    status: 404,
    code: "NONE",
    body: { code: "NONE" },
    rawBody: "",
    requestId: null,
    retryAfter: null,
  });
  expect(made instanceof GetThingFailed).toBe(true);
  expect(made instanceof Refused).toBe(false);
  expectTypeOf<ReturnType<ProviderError["toJSON"]>>().toEqualTypeOf<ErrorJson>();
});

/** One path, as generated types have it. */
interface Paths {
  "/notes": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    post: {
      parameters: {
        query?: { limit?: number | undefined };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: { content: { "application/json": { text: string; at?: string | undefined } } };
      responses: { 200: { headers: object; content: { "application/json": { id: string } } } };
    };
  };
}

test("what a call of api may leave out may be undefined", () => {
  never(async () => {
    const api = {} as Api<Paths>;
    const none = undefined;
    await api.POST("/notes");
    await api.POST("/notes", { params: none, body: none, headers: none, signal: none });
    await api.POST("/notes", { params: { query: none, path: none } });
    const answer = await api.POST("/notes", {
      params: { query: { limit: none } },
      body: { text: "t", at: none },
    });
    expectTypeOf(answer.data).toEqualTypeOf<{ id: string } | undefined>();
    // @ts-expect-error a note has a text
    await api.POST("/notes", { body: { text: none } });
    // @ts-expect-error a limit is a number
    await api.POST("/notes", { params: { query: { limit: "1" } } });
  });
});

/** Paths as openapi-typescript prints them: one call with a form, one without anything. */
interface FormPaths {
  "/charges": {
    post: {
      parameters: { query?: { expand?: string[] } };
      requestBody: {
        content: { "application/x-www-form-urlencoded": { amount: number; file?: Blob } };
      };
      responses: { 204: { headers: Record<string, unknown>; content?: never } };
    };
  };
  "/things": {
    get: { responses: { 200: { content: { "application/json": { id: string } } } } };
  };
}

test("api takes what works, and no more", () => {
  never(async () => {
    const api = {} as Api<FormPaths>;
    const body = { amount: 1, file: new Blob([]) };
    api.POST("/charges", { body, params: { query: { expand: ["a"] } } });
    // @ts-expect-error a charge needs its body
    api.POST("/charges");
    // @ts-expect-error which has an amount
    api.POST("/charges", { body: {} });
    api.POST("/charges", { body, cache: "no-store", keepalive: true, credentials: "omit" });
    api.GET("/things", { signal: AbortSignal.timeout(1), timeoutMs: 1, label: "a", maxRetries: 0 });
    api.GET("/things", { fetchOptions: { dispatcher: {} }, next: { revalidate: 1 } });
    const { data } = await api.GET("/things", {
      headers: { "X-A": "b" },
      querySerializer: () => "",
    });
    expectTypeOf(data).toEqualTypeOf<{ id: string } | undefined>();
    // @ts-expect-error milliseconds are a number
    api.GET("/things", { timeoutMs: "1" });
    // @ts-expect-error the client knows its server
    api.GET("/things", { baseUrl: "https://evil.example" });
    // @ts-expect-error and its fetch
    api.GET("/things", { fetch });
    // @ts-expect-error the spec knows the method
    api.POST("/charges", { body, method: "DELETE" });
    // @ts-expect-error redirects are not followed
    api.POST("/charges", { body, redirect: "follow" });
    // @ts-expect-error the path is made of the arguments
    api.POST("/charges", { body, pathSerializer: () => "/other" });
    api.use({ onRequest: ({ request }) => new Request(request, { cache: "no-store" }) });
  });
});
