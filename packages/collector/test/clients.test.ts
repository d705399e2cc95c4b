import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CollectorConnection, OpenConnection } from "../src/connection.ts";
import { Clients } from "../src/worker/context.ts";
import { joinObservers } from "../src/worker/observer.ts";
import { connectionTo } from "./support/provider.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The clients of a worker with one connection; what it was told of. */
function make(open: CollectorConnection["open"]) {
  const connection = { ...connectionTo({ url: "http://127.0.0.1:1" }), open };
  const onError = vi.fn();
  const clients = new Clients({
    connections: new Map([[connection.name, connection]]),
    clientOptions: () => ({}),
    observer: joinObservers([{ onError }]),
  });
  return { clients, onError };
}

function opened(): OpenConnection {
  return { tasks: () => [], task: vi.fn() };
}

it("a client is fresh for the job that it was made for, and forgotten alone", () => {
  const { clients } = make(opened);
  const first = clients.open("shop");
  expect(first.isFresh).toBe(true);
  const again = clients.open("shop");
  expect(again).toEqual({ connection: first.connection, isFresh: false });
  clients.forget("shop", again);
  const second = clients.open("shop");
  expect(second.isFresh).toBe(true);
  // Its keys were refused late: the client that has the new ones stays.
  clients.forget("shop", first);
  expect(clients.open("shop").connection).toBe(second.connection);
});

it("what can't be opened is told of once, and tried again some seconds later", () => {
  const error = new Error("the secret is missing");
  const open = vi.fn((): OpenConnection => {
    throw error;
  });
  const { clients, onError } = make(open);
  for (let job = 0; job < 100; job += 1) expect(() => clients.open("shop")).toThrow(error);
  expect(open).toHaveBeenCalledOnce();
  expect(onError).toHaveBeenCalledExactlyOnceWith(error, "connection shop");
  vi.advanceTimersByTime(5_000);
  open.mockImplementation(opened);
  expect(clients.open("shop").isFresh).toBe(true);
});

it("a connection that a worker does not have is told of once", () => {
  const { clients, onError } = make(opened);
  for (let job = 0; job < 3; job += 1) {
    expect(() => clients.open("other")).toThrow(/"other" is not in the configuration/);
  }
  expect(onError).toHaveBeenCalledOnce();
});
