import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { definition } from "@org/finix";
import type { CollectorConnection } from "../../src/connection.ts";
import { defineConnection } from "../../src/define-connection.ts";

/** A provider with many accounts, that a test can make misbehave. */
export interface TestProvider extends AsyncDisposable {
  readonly url: string;
  /** How often each account was asked for by its id. */
  readonly asked: Map<string, number>;
  /** Pages of the list that were given. */
  pages: number;
  /** The status that an account, or the list, is answered with; 200 where it says nothing. */
  status: (account: string | null) => number | undefined;
  /** What an account has, in minor units of USD. */
  amount: (account: string) => number;
  /** The body of an answer about an account, as it is sent; undefined: the usual one. */
  body: (account: string) => string | undefined;
  /** Milliseconds that an answer takes. */
  delayMs: number;
  /** Resolves when accounts were asked for so many times in all. */
  askedTimes(times: number): Promise<void>;
  /** Nobody listens any more: connections are refused, and those that are open break. */
  goDown(): Promise<void>;
  /** It listens again, at the same port. */
  comeBack(): Promise<void>;
}

const LIST_PAGE = 100;

/** Starts a provider that answers as Finix does, about accounts `a0`, `a1`, … */
export async function startProvider(accounts = 0): Promise<TestProvider> {
  const ids = Array.from({ length: accounts }, (_, index) => `a${index}`);
  const server = createServer((request, response) => {
    setTimeout(() => answer(request, response), provider.delayMs);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  let times = 0;
  const waiting = new Set<{ readonly times: number; resolve(): void }>();
  const provider: TestProvider = {
    url: `http://127.0.0.1:${port}`,
    asked: new Map(),
    pages: 0,
    status: () => undefined,
    amount: () => 100,
    body: () => undefined,
    delayMs: 0,
    async askedTimes(awaited) {
      if (times >= awaited) return;
      await new Promise<void>((resolve) => waiting.add({ times: awaited, resolve }));
    },
    async goDown() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
    async comeBack() {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
    async [Symbol.asyncDispose]() {
      if (server.listening) await provider.goDown();
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? "/", provider.url);
    const account = decodeURIComponent(pathname.split("/")[2] ?? "");
    if (account !== "") count(account);
    const status = provider.status(account === "" ? null : account) ?? 200;
    const body =
      status === 200
        ? account === ""
          ? page(searchParams.get("after_cursor"))
          : balance(account)
        : { total: 1, _embedded: { errors: [{ code: "TEST", message: "as the test wants it" }] } };
    response.writeHead(status, { "content-type": "application/json" });
    response.end((account === "" ? undefined : provider.body(account)) ?? JSON.stringify(body));
  }

  function count(account: string): void {
    provider.asked.set(account, (provider.asked.get(account) ?? 0) + 1);
    times += 1;
    for (const one of waiting) {
      if (one.times > times) continue;
      waiting.delete(one);
      one.resolve();
    }
  }

  function page(after: string | null): object {
    provider.pages += 1;
    const start = after === null ? 0 : ids.indexOf(after) + 1;
    const some = ids.slice(start, start + LIST_PAGE);
    const isLast = start + LIST_PAGE >= ids.length;
    return {
      _embedded: { balances: some.map(balance) },
      page: { limit: LIST_PAGE, next_cursor: isLast ? null : some.at(-1) },
    };
  }

  function balance(id: string): object {
    const amount = provider.amount(id);
    return {
      id,
      currency: "USD",
      posted_amount: amount,
      available_amount: amount,
      pending_amount: amount,
      updated_at: "2026-11-19T17:42:05.48Z",
    };
  }

  return provider;
}

/** A connection to a provider of a test. */
export function connectionTo(
  { url }: Pick<TestProvider, "url">,
  name = "shop",
  more: Partial<Parameters<typeof defineConnection>[0]> = {},
): CollectorConnection {
  return defineConnection({
    name,
    definition,
    options: () => ({ baseUrl: url, username: "user", password: "word", maxRetries: 0 }),
    ...more,
  });
}

/** Accounts of one connection, by their numbers. */
export function accountsOf(count: number, connection = "shop") {
  return Array.from({ length: count }, (_, index) => ({ connection, account: `a${index}` }));
}
