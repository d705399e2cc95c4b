import { expectTypeOf, test } from "vitest";
import { type CreateTokenResponse, createMuda, type MudaClient } from "../src/index.ts";

declare const muda: MudaClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("an operation without arguments can be called without", () => {
  never(() => {
    muda.getBalances();
    muda.getBalances({}, { timeoutMs: 1 });
    muda.fetchBalances();
    // @ts-expect-error there are no arguments
    muda.getBalances({ currency: "UGX" });
  });
});

test("a request body is typed", () => {
  expectTypeOf<MudaClient["createToken"]>().returns.resolves.toEqualTypeOf<CreateTokenResponse>();
  never(() => {
    muda.createToken({ body: { api_key: "key", secret_key: "secret" } });
    // @ts-expect-error the secret is required
    muda.createToken({ body: { api_key: "key" } });
    // @ts-expect-error the body is required
    muda.createToken({});
  });
});

test("an amount is a decimal text", () => {
  type Amount = Awaited<ReturnType<MudaClient["getBalances"]>>["data"][number]["balance"];
  expectTypeOf<Amount>().toEqualTypeOf<string>();
});

test("there is only the production environment", () => {
  never(() => {
    createMuda({ environment: "production" });
    // @ts-expect-error Muda documents no sandbox
    createMuda({ environment: "sandbox" });
  });
});
