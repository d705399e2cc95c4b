import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { TooManyRequestsError, UnauthorizedError } from "../../src/index.ts";
import { reply } from "../../src/testing.ts";
import { errorOf } from "../error-of.ts";
import { connect, createAcme } from "./acme.ts";

const ASKED = { wallet_id: "w1" };
const ONCE = { maxRetries: 0 };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a rate limit", () => {
  const rateLimit = { requests: 2, seconds: 10 };

  test("refuses one request more, and says when to come again", async () => {
    const { client } = connect({}, { rateLimit });
    await client.getWallet(ASKED);
    vi.advanceTimersByTime(4_000);
    await client.deleteWallet(ASKED);
    const error = await errorOf(() => client.getWallet(ASKED, ONCE));
    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(error).toMatchObject({ retryAfter: 6, body: { message: "Slowly." } });
    vi.advanceTimersByTime(5_999);
    expect(await errorOf(() => client.getWallet(ASKED, ONCE))).toMatchObject({ retryAfter: 1 });
    vi.advanceTimersByTime(1);
    expect((await client.getWallet(ASKED)).id).toBe("w1");
    // The second request of the first ten seconds still counts.
    expect(await errorOf(() => client.getWallet(ASKED, ONCE))).toMatchObject({ retryAfter: 4 });
  });

  test("is what a client waits for by itself", async () => {
    const { client, mock } = connect({}, { rateLimit });
    await client.getWallet(ASKED);
    await client.getWallet(ASKED);
    const call = client.getWallet(ASKED);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await call).id).toBe("w1");
    expect(mock.calls).toHaveLength(4);
  });

  test("has no body where the spec has no example of 429", async () => {
    const { client } = connect({}, { rateLimit: { requests: 0, seconds: 7 } });
    const error = await errorOf(() => client.listWallets({}, ONCE));
    expect(error).toMatchObject({ status: 429, rawBody: "", retryAfter: 7 });
  });

  test("begins anew with reset", async () => {
    const { client, mock } = connect({}, { rateLimit: { requests: 1, seconds: 10 } });
    await client.getWallet(ASKED);
    mock.reset();
    expect((await client.getWallet(ASKED)).id).toBe("w1");
  });
});

describe.each([
  ["an operation", "getReport", "createToken", "https://api.acme.example/v1/token"],
  [
    "the token endpoint of OAuth",
    "getStatement",
    "Login",
    "https://login.acme.example/oauth/token",
  ],
] as const)("a token of %s", (_, method, source, url) => {
  const operations = (mock: ReturnType<typeof connect>["mock"]) =>
    mock.calls.map(({ operation }) => operation);

  test("is asked for once, and lives an hour", async () => {
    const { client, mock } = connect();
    expect((await client[method]()).id).toBe("w1");
    expect((await client[method]()).id).toBe("w1");
    expect(operations(mock)).toEqual([source, method, method]);
    expect(mock.calls[0]).toMatchObject({ url, method: "POST" });
    expect(mock.calls[1]?.headers["authorization"]).toBe("Bearer mock-token-1");
    vi.advanceTimersByTime(3_600_000);
    await client[method]();
    expect(operations(mock)).toEqual([source, method, method, source, method]);
    expect(mock.calls[4]?.headers["authorization"]).toBe("Bearer mock-token-2");
  });

  test("that is refused once is renewed by the client", async () => {
    const { client, mock } = connect({}, { refusedTokens: 1 });
    expect((await client[method]()).id).toBe("w1");
    expect(operations(mock)).toEqual([source, method, source, method]);
  });

  test("that is refused twice is an error", async () => {
    const { client, mock } = connect({}, { refusedTokens: 2 });
    const error = await errorOf(() => client[method]());
    expect(error).toBeInstanceOf(UnauthorizedError);
    expect(error).toMatchObject({ body: { message: "Who are you?" } });
    expect((await client[method]()).id).toBe("w1");
    mock.reset();
    expect(await errorOf(() => client[method]())).toBeInstanceOf(UnauthorizedError);
  });

  test("is renewed after all were revoked", async () => {
    const { client, mock } = connect();
    await client[method]();
    mock.revokeTokens();
    expect((await client[method]()).id).toBe("w1");
    expect(operations(mock)).toEqual([source, method, method, source, method]);
  });

  test("that nobody handed out is refused", async () => {
    const { client, mock } = connect();
    const headers = { Authorization: "Bearer of-somebody" };
    expect(await errorOf(() => client[method]({}, { headers }))).toMatchObject({ status: 401 });
    expect(mock.calls).toHaveLength(1);
  });

  test("may be one that the test makes", async () => {
    const { client, mock } = connect();
    const token = { access_token: "mine", data: { token: "mine" } };
    mock.answer(source, reply(200, token));
    expect((await client[method]()).id).toBe("w1");
    expect(mock.calls[1]?.headers["authorization"]).toBe("Bearer mine");
  });

  test("may be refused to the client", async () => {
    const { client, mock } = connect();
    mock.answer(source, 401);
    expect(await errorOf(() => client[method]())).toMatchObject({ status: 401 });
    expect(operations(mock)).toEqual([source]);
  });
});

test("each mock has credentials of its own, so no client waits for the limit of another", () => {
  const [one, other] = [connect().mock, connect().mock];
  expect(one.options.apiKey).not.toBe(other.options.apiKey);
  expect(Object.keys(one.options)).toEqual([
    "apiKey",
    "username",
    "password",
    "environment",
    "fetch",
  ]);
});

test("a server of one's own takes the place of the environment", async () => {
  const { mock, client } = connect({}, { baseUrl: "https://proxy.example/acme" });
  expect(mock.options).toMatchObject({ baseUrl: "https://proxy.example/acme" });
  expect(mock.options).not.toHaveProperty("environment");
  expect((await client.getWallet(ASKED)).id).toBe("w1");
  const direct = createAcme({ ...mock.options, baseUrl: undefined, environment: "sandbox" });
  expect((await direct.getWallet(ASKED)).id).toBe("w1");
  expect(mock.calls.map(({ url }) => url)).toEqual([
    "https://proxy.example/acme/wallets/w1",
    "https://sandbox.acme.example/v1/wallets/w1",
  ]);
});
