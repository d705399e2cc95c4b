/** What goes wrong on the way, through a real client: the errors that it makes of it. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AbortedError, ConnectionError, TimeoutError } from "../../src/index.ts";
import { cut, delay, networkError, stall, stallBody } from "../../src/testing.ts";
import { errorOf } from "../error-of.ts";
import { connect, fixtures, mockAcme } from "./acme.ts";

const ASKED = { wallet_id: "w1" };
const ONCE = { maxRetries: 0 };
const { typical, empty } = fixtures.getWallet.ok;

// What is tried again is tried at once.
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a delay", () => {
  test("is so long by the clock of fake timers, and takes no time", async () => {
    vi.useFakeTimers();
    const { client } = connect({ getWallet: delay(20_000, empty) });
    let answer: unknown;
    const call = client.getWallet(ASKED).then((data) => {
      answer = data;
    });
    await vi.advanceTimersByTimeAsync(19_999);
    expect(answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await call;
    expect(answer).toEqual(empty.body);
  });

  test("is waited for without them", async () => {
    const { client } = connect({ getWallet: delay(30) });
    const start = performance.now();
    expect(await client.getWallet(ASKED)).toEqual(typical.body);
    // A timer may fire a little before its time, by the clock that is read here.
    expect(performance.now() - start).toBeGreaterThan(25);
  });

  test("ends with the deadline of the call, and leaves no timer", async () => {
    vi.useFakeTimers();
    const { client } = connect({ getWallet: delay(20_000) });
    const call = errorOf(() => client.getWallet(ASKED, { timeoutMs: 5_000 }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await call).toBeInstanceOf(TimeoutError);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("of no time is none", async () => {
    vi.useFakeTimers();
    const mock = mockAcme({ getWallet: delay(0, 404) });
    const headers = { "X-Key": "k" };
    expect(
      (await fetchOf(mock)("https://api.acme.example/v1/wallets/w1", { headers })).status,
    ).toBe(404);
  });
});

describe("a stall", () => {
  test.each([
    ["before the answer", stall()],
    ["within it", stallBody()],
    ["within an answer of one's own", stallBody(empty)],
  ])("%s ends with the deadline", async (_, answer) => {
    vi.useFakeTimers();
    const { client, mock } = connect({ getWallet: answer });
    const call = errorOf(() => client.getWallet(ASKED, { timeoutMs: 30_000 }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await call).toBeInstanceOf(TimeoutError);
    expect(mock.calls).toHaveLength(1);
  });

  test.each([
    ["before the answer", stall()],
    ["within it", stallBody()],
    ["of a delay", delay(60_000)],
  ])("%s ends with the caller's signal", async (_, answer) => {
    const { client, mock } = connect({ getWallet: answer });
    const controller = new AbortController();
    const call = errorOf(() => client.getWallet(ASKED, { signal: controller.signal }));
    await vi.waitFor(() => expect(mock.calls).toHaveLength(1));
    controller.abort(new Error("Enough."));
    const error = await call;
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ cause: { message: "Enough." } });
  });

  test("does not begin for a signal that has aborted", async () => {
    const signal = AbortSignal.abort(new Error("Too late."));
    const headers = { "X-Key": "k" };
    const call = fetchOf(mockAcme())("https://api.acme.example/v1/wallets/w1", { headers, signal });
    await expect(call).rejects.toThrow("Too late.");
  });
});

describe.each([
  ["a body that is cut off", cut(), /the answer broke off/],
  [
    "an error whose body is cut off",
    cut(fixtures.getWallet.notFound.unknown),
    /the answer broke off/,
  ],
  ["no connection", networkError(), /no answer came/],
])("%s", (_, answer, message) => {
  test("is a ConnectionError", async () => {
    const { client, mock } = connect({ getWallet: answer });
    const error = await errorOf(() => client.getWallet(ASKED, ONCE));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toMatch(message);
    expect(mock.calls).toHaveLength(1);
  });

  test("is tried again where that is safe", async () => {
    const { client, mock } = connect({ getWallet: [answer, answer, empty] });
    expect(await client.getWallet(ASKED)).toEqual(empty.body);
    expect(mock.calls).toHaveLength(3);
  });

  test("is not where it is not", async () => {
    const { client, mock } = connect({ createTransfer: answer });
    const body = { amount: 1, to: "w2" };
    const transfer = { ...ASKED, "Idempotency-Key": "k", body };
    expect(await errorOf(() => client.createTransfer(transfer))).toBeInstanceOf(ConnectionError);
    expect(mock.calls).toHaveLength(1);
  });
});

test("half of the bytes come before a body is cut off", async () => {
  const mock = mockAcme({ getWallet: cut({ text: "12345" }) });
  const response = await fetchOf(mock)("https://api.acme.example/v1/wallets/w1", {
    headers: { "X-Key": "k" },
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe("123");
  await expect(reader.read()).rejects.toThrow(new TypeError("terminated"));
});

/** A mock as the platform's `fetch`, whose arguments it takes as well. */
function fetchOf(mock: object): typeof fetch {
  return mock as typeof fetch;
}
