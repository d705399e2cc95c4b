import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, inject, it } from "vitest";
import type { Database, Queryable } from "../../src/database/database.ts";
import { isAway } from "../../src/database/is-away.ts";
import { connectPostgres } from "../../src/database/postgres.ts";
import { eachAccount } from "../../src/runs/accounts.ts";

const server = inject("postgres") ?? "";
const ONE = {
  schema: "balances",
  connections: 1,
  applicationName: "failover",
  queryTimeoutMs: 500,
};

it.skipIf(server === "")(
  "a server that went without a word counts as away, and new connections are made",
  async () => {
    await using proxy = await startProxy(server);
    const database = await connectPostgres({ ...ONE, url: proxy.url });
    try {
      for (const work of [select, inTransaction]) {
        await work(database);
        proxy.lose();
        const error: unknown = await work(database).catch((reason: unknown) => reason);
        expect(isAway(error), String(error)).toBe(true);
        await work(database);
      }
    } finally {
      await database.close();
    }
  },
);

it.skipIf(server === "")("a query of accounts whose server went without a word fails", async () => {
  await using proxy = await startProxy(server);
  const database = await connectPostgres({ ...ONE, url: proxy.url });
  const query =
    "select 'shop' as connection, i::text as account from generate_series(1, 3000) as i";
  try {
    const accounts = eachAccount(database, { query });
    await accounts.next();
    proxy.lose();
    const error: unknown = await Array.fromAsync(accounts).catch((reason: unknown) => reason);
    expect(isAway(error), String(error)).toBe(true);
  } finally {
    await database.close();
  }
});

it.skipIf(server === "")("sessions leave the connections of the pool to others", async () => {
  const database = await connectPostgres({ ...ONE, url: server });
  try {
    await using first = await database.connect();
    await using second = await database.connect();
    for (const one of [first, second, database]) await select(one);
  } finally {
    await database.close();
  }
});

it.skipIf(server === "")("what has no values takes as long as it takes", async () => {
  const database = await connectPostgres({ ...ONE, url: server });
  try {
    await expect(database.query("select pg_sleep(1)")).rejects.toThrow("Query read timeout");
    await database.execute("select pg_sleep(1)");
  } finally {
    await database.close();
  }
});

it.skipIf(server === "")(
  "a connection to a server that only answers questions now is not used again",
  async () => {
    const database = await connectPostgres({ ...ONE, url: server });
    const write = (): Promise<void> =>
      database.transaction(async (transaction) => {
        await transaction.execute("create table failover (a int)");
        await transaction.execute("drop table failover");
      });
    try {
      await database.transaction((transaction) =>
        transaction.execute("set default_transaction_read_only = on"),
      );
      await expect(write()).rejects.toThrow(expect.objectContaining({ code: "25006" }));
      await write();
    } finally {
      await database.close();
    }
  },
);

async function select({ query }: Queryable): Promise<void> {
  await query("select 1");
}

async function inTransaction({ transaction }: Database): Promise<void> {
  await transaction(select);
}

/** A way to a server. */
interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** Connections that are open now stay so, and nothing comes through them any more. */
  lose(): void;
}

async function startProxy(url: string): Promise<Proxy> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add(near).add(far);
    for (const socket of [near, far]) socket.on("error", () => {});
    near.pipe(far).pipe(near);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const through = new URL(url);
  through.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: String(through),
    lose() {
      for (const socket of open) socket.unpipe().resume();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, "close");
    },
  };
}
