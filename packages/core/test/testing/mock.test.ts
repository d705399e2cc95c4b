/** A mock in the hands of a test: what it records, and who may call it. */
import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { ConfigurationError, ProviderError } from "../../src/index.ts";
import {
  type Mock,
  type MockCall,
  networkError,
  RequestMismatchError,
  respond,
  stall,
  toState,
} from "../../src/testing.ts";
import { errorOf } from "../error-of.ts";
import {
  type AcmeOperations,
  type AcmeOptions,
  connect,
  createAcme,
  fixtures,
  mockAcme,
  type Wallet,
} from "./acme.ts";

const ASKED = { wallet_id: "w1" };
const URL_OF_WALLET = "https://api.acme.example/v1/wallets/w%201";
const KEY = { headers: { "X-Key": "k" } };

describe("a mock records", () => {
  test("the requests with their arguments, in order", async () => {
    const { client, mock } = connect();
    await client.listWallets({ limit: 2, states: ["open", "closed"] });
    const body = { amount: 5, to: "w/2" };
    await client.createTransfer({ wallet_id: "a b", "Idempotency-Key": "k1", body });
    expect(mock.calls).toMatchObject([
      {
        operation: "listWallets",
        args: { limit: 2, states: ["open", "closed"] },
        method: "GET",
        url: "https://api.acme.example/v1/wallets?limit=2&states=open&states=closed",
        text: "",
      },
      {
        operation: "createTransfer",
        args: { wallet_id: "a b", "Idempotency-Key": "k1", body },
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": "k1" },
        text: JSON.stringify(body),
      },
    ]);
    expect(mock.callsOf("createTransfer")).toEqual([mock.calls[1]]);
    expect(mock.callsOf("getWallet")).toEqual([]);
  });

  test("every attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { client, mock } = connect({ getWallet: [503, 503, 200] });
    await client.getWallet(ASKED);
    expect(mock.calls).toHaveLength(3);
    vi.restoreAllMocks();
  });

  test("until it is reset", async () => {
    const { client, mock } = connect(
      { getWallet: [404, toState("gone", fixtures.getWallet.ok.empty)] },
      { states: { gone: { getWallet: 404 } } },
    );
    await errorOf(() => client.getWallet(ASKED));
    await client.getWallet(ASKED);
    mock.answer("getWallet", 200);
    mock.reset();
    expect([mock.calls, mock.mismatches, mock.state]).toEqual([[], [], "initial"]);
    expect(await errorOf(() => client.getWallet(ASKED))).toMatchObject({ status: 404 });
    expect((await client.getWallet(ASKED)).id).toBe("w2");
    expect(mock.state).toBe("gone");
  });
});

describe("a request that the spec refuses", () => {
  const wrong = { ...ASKED, body: { amount: "5", to: "w2" } } as never;

  test("ends its call at once, whatever could be tried again", async () => {
    const { client, mock } = connect();
    const retries: unknown[] = [];
    const options = { ...mock.options, onRetry: (retry: unknown) => retries.push(retry) };
    const error = await errorOf(() => createAcme(options).createTransfer(wrong));
    expect(error).toBeInstanceOf(RequestMismatchError);
    expect(error).toBeInstanceOf(ProviderError);
    expect((error as RequestMismatchError).reasons).toEqual([
      "the header parameter Idempotency-Key is missing.",
      'the body at "/amount": expected integer, received string.',
    ]);
    const reading = { headers: { "x-key": "" } };
    await errorOf(() => client.listWallets({ limit: "many" } as never, reading));
    expect(retries).toEqual([]);
    expect(mock.mismatches).toHaveLength(2);
    expect(mock.mismatches[0]).toBe(error);
    expect(mock.calls).toEqual([]);
    mock.reset();
    expect(mock.mismatches).toEqual([]);
  });

  test("is one of another place too, and shows no secret", async () => {
    const { mock } = connect();
    const client = createAcme({
      ...mock.options,
      environment: undefined,
      baseUrl: "https://x.example",
    });
    const error = await errorOf(() => client.getWallet(ASKED));
    expect(String(error)).toContain("this host is none of Acme");
    expect(String(error)).not.toContain(mock.options.apiKey);
  });
});

test("amounts of 25 digits come to a report with each of them", async () => {
  const amount = 1_234_567_890_123_456_789_012_345n;
  const { client } = connect({ getWallet: fixtures.getWallet.ok.typical.with({ amount }) });
  const { entries, problems } = await client.fetchBalances(ASKED);
  expect(problems).toEqual([]);
  expect(entries.map(({ account, money }) => [account, money.amount])).toEqual([["w1", amount]]);
});

describe("a mock is a fetch", () => {
  const mock = mockAcme();
  const fetch = mock as unknown as typeof globalThis.fetch;

  beforeEach(() => mock.reset());

  test.each([
    ["a text", () => fetch(URL_OF_WALLET, KEY)],
    ["a URL", () => fetch(new URL(URL_OF_WALLET), KEY)],
    ["a request", () => fetch(new Request(URL_OF_WALLET, KEY))],
    [
      "a request and more",
      () => fetch(new Request(URL_OF_WALLET, { method: "DELETE" }), { method: "GET", ...KEY }),
    ],
  ])("that takes %s", async (_, send) => {
    const response = await send();
    expect(response).toBeInstanceOf(Response);
    expect(await response.json()).toEqual(fixtures.getWallet.ok.typical.body);
    expect(mock.calls).toMatchObject([{ operation: "getWallet", args: { wallet_id: "w 1" } }]);
  });

  test("that ends with the signal of a request", async () => {
    mock.answer("getWallet", stall());
    const controller = new AbortController();
    const call = fetch(new Request(URL_OF_WALLET, { ...KEY, signal: controller.signal }));
    controller.abort(new Error("Enough."));
    await expect(call).rejects.toThrow("Enough.");
  });

  test("whose servers are those of the spec", () => {
    const matches = (url: string) => mock.servers.some((server) => server.test(url));
    expect(matches("https://api.acme.example/v1/anything?a=1")).toBe(true);
    expect(matches("https://login.acme.example/oauth/token")).toBe(true);
    expect(matches("https://api.acme.example/v12")).toBe(false);
    expect(matches("https://api.acme.example.evil.example/v1")).toBe(false);
  });
});

describe("respond, for what intercepts requests", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("answers as the mock does", async () => {
    const response = await respond(mockAcme({ getWallet: 404 }), new Request(URL_OF_WALLET, KEY));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: "There is no such wallet." });
  });

  test("has an error for a connection that fails", async () => {
    const mock = mockAcme({ getWallet: networkError() });
    expect((await respond(mock, new Request(URL_OF_WALLET, KEY))).type).toBe("error");
  });

  test("shows what the spec refuses, and answers with 501", async () => {
    const told = vi.spyOn(console, "error").mockReturnValue();
    const mock = mockAcme();
    const response = await respond(mock, new Request(URL_OF_WALLET));
    const message = mock.mismatches[0]?.message;
    expect(message).toContain("the credentials are missing: Key.");
    expect(response.status).toBe(501);
    expect(await response.json()).toEqual({ message });
    expect(told).toHaveBeenCalledExactlyOnceWith(message);
  });

  test("tells what a function of the test throws", async () => {
    const mock = mockAcme({ getWallet: fail });
    const call = respond(mock, new Request(URL_OF_WALLET, KEY));
    await expect(call).rejects.toThrow(
      /^acme.getWallet: the function that answers this call failed: TypeError: wallet/,
    );
  });
});

function fail(): never {
  throw new TypeError("wallet is undefined");
}

test("what a function of the test throws ends the call, and is no failed connection", async () => {
  const { client, mock } = connect({ getWallet: fail });
  const error = await errorOf(() => client.getWallet(ASKED));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ cause: { message: "wallet is undefined" } });
  expect(mock.calls).toHaveLength(1);
});

describe("types", () => {
  /** Checked by the compiler, not run. */
  function never(_check: () => void): void {}

  test("an operation is one of the spec, with its arguments", () => {
    const mock: Mock<AcmeOperations, AcmeOptions> = mockAcme({ getWallet: 404 });
    expectTypeOf(mock.callsOf<"getWallet">).returns.items.toEqualTypeOf<
      MockCall<"getWallet", AcmeOperations["getWallet"]>
    >();
    expectTypeOf(mock.options).toEqualTypeOf<AcmeOptions>();
    never(() => {
      // @ts-expect-error there is no such operation
      mockAcme({ getWalet: 404 });
      // @ts-expect-error there is no such operation
      mock.answer("getWalet", 404);
      // @ts-expect-error there is no such operation
      mock.callsOf("getWalet");
      mockAcme({ getWallet: ({ args }) => Number(args.wallet_id) });
      // @ts-expect-error the operation has no such argument
      mockAcme({ getWallet: ({ args }) => Number(args.id) });
      // @ts-expect-error there is no such operation in a state either
      mockAcme({}, { states: { gone: { getWalet: 404 } } });
      // @ts-expect-error an answer is no text
      mockAcme({ getWallet: "404" });
      for (const call of mock.calls) {
        if (call.operation === "listWallets") {
          expectTypeOf(call.args).toEqualTypeOf<AcmeOperations["listWallets"]>();
        }
      }
    });
  });

  test("a fixture is of its body, and with changes members that there are", () => {
    const { typical } = fixtures.getWallet.ok;
    expectTypeOf(typical.body).toEqualTypeOf<Wallet>();
    expectTypeOf(typical.with({ amount: 1 }).body).toEqualTypeOf<Wallet>();
    expectTypeOf(typical.with({ amount: 1n }).body.amount).toEqualTypeOf<
      number | bigint | null | undefined
    >();
    never(() => {
      // @ts-expect-error there is no such example
      fixtures.getWallet.ok.typicl;
      // @ts-expect-error there is no such member
      typical.with({ amonut: 1 });
      // @ts-expect-error an amount is a number
      typical.with({ amount: "1" });
      // @ts-expect-error the members of a member are known too
      typical.with({ owner: { nam: "Bo" } });
      // @ts-expect-error a body is not to be changed
      typical.body.amount = 1;
    });
  });
});
