import { expectTypeOf, test } from "vitest";
import { createMarqeta, type GetBalancesResponse, type MarqetaClient } from "../src/index.ts";

declare const marqeta: MarqetaClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("links are a list or one link", () => {
  type Links = NonNullable<GetBalancesResponse["links"]>;
  expectTypeOf<readonly unknown[]>().toExtend<Links | readonly unknown[]>();
  never(() => {
    const links = {} as Links;
    if (!Array.isArray(links)) expectTypeOf(links.href).toEqualTypeOf<string | null | undefined>();
  });
});

test("balances are a map by currency, which may not have one", () => {
  type Balances = NonNullable<GetBalancesResponse["gpa"]["balances"]>;
  never(() => {
    const balances = {} as Balances;
    // @ts-expect-error there may be no such currency
    balances["USD"].ledger_balance;
    expectTypeOf(balances["USD"]?.ledger_balance).toEqualTypeOf<number | null | undefined>();
  });
});

test("a token is required, and a server where there is no sandbox", () => {
  never(() => {
    marqeta.getBalances({ token: "my_user_01" });
    // @ts-expect-error the token of a user or business is required
    marqeta.getBalances({});
    createMarqeta({ environment: "sandbox" });
    createMarqeta({ baseUrl: "https://example.marqeta.com/v3" });
    // @ts-expect-error every customer has a production host of its own
    createMarqeta({ environment: "production" });
  });
});
