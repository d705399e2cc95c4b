import { Socket } from "node:net";
import pg from "pg";
import type { Database, Queryable, Result, Row } from "./database.ts";
import { isAway } from "./is-away.ts";
import { asText, INT8, NUMERIC } from "./types.ts";
import { within } from "./within.ts";

/** How a server is reached. */
export interface PostgresOptions {
  readonly url: string;
  readonly schema: string;
  /** Connections at most that this process has open, sessions aside. */
  readonly connections: number;
  /** What the server shows of who is connected. */
  readonly applicationName: string;
  /** How long a statement with values may take. Default two minutes. */
  readonly queryTimeoutMs?: number | undefined;
}

/** How long it may take to get a connection: then the server is not there. */
const CONNECT_TIMEOUT_MS = 10_000;

/** When a connection on which nothing came begins to be looked at: one whose other end is gone breaks soon after. */
const KEEP_ALIVE_MS = 10_000;

/** A server that does not answer a statement for so long is gone: nothing tells so where it went without a word. */
const QUERY_TIMEOUT_MS = 120_000;

/** The longest time of a timer. What `execute` runs takes as long as it takes: the making of tables, locks of these. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * How long a transaction may wait for its next statement: a process that is halted in one lets go of what it has locked, so
 * that others go on.
 */
const IDLE_IN_TRANSACTION_MS = 60_000;

/** How long statements under way have when the database or a session is closed: one that does not answer is not waited for. */
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * Connects to a PostgreSQL server.
 *
 * @throws {Error} when there is no connection: the one of the driver.
 */
export async function connectPostgres(options: PostgresOptions): Promise<Database> {
  const { url, schema, connections, applicationName } = options;
  const { queryTimeoutMs = QUERY_TIMEOUT_MS } = options;
  const sockets = new Set<Socket>();
  const openSocket = (): Socket => {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once("close", () => sockets.delete(socket));
  };
  const settings = {
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    query_timeout: queryTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: { getTypeParser: parserOf },
  };
  const pool = new pg.Pool({ ...settings, max: connections, stream: openSocket });
  // A connection that breaks while nobody uses it is replaced by the next that is asked for.
  pool.on("error", () => {});
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    kind: "server",
    schema,
    ...queryableOf(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // A connection that breaks between two statements says so here, and with the next statement.
      const onError = (error: Error): void => {
        broken = error;
      };
      client.on("error", onError);
      try {
        await client.query("begin");
        const result = await work(queryableOf(client));
        await client.query("commit");
        return result;
      } catch (error) {
        // A connection to a server that was replaced, or does not answer, is of no use to the next.
        if (isAway(error)) broken ??= error as Error;
        else {
          await client.query("rollback").catch((failure: Error) => {
            broken ??= failure;
          });
        }
        throw error;
      } finally {
        client.off("error", onError);
        client.release(broken);
      }
    },
    async connect() {
      // None of the pool's: as many sessions as that has connections would wait for each other's statements.
      const socket = openSocket();
      const client = new pg.Client({ ...settings, stream: () => socket });
      // A connection that breaks says so with the next statement.
      client.on("error", () => {});
      await client.connect();
      return {
        ...queryableOf(client),
        async [Symbol.asyncDispose]() {
          if (!(await within(client.end(), CLOSE_TIMEOUT_MS))) socket.destroy();
        },
      };
    },
    async close() {
      const ended = pool.end();
      const isEnded = await within(ended, CLOSE_TIMEOUT_MS);
      for (const socket of sockets) socket.destroy();
      if (isEnded) await ended;
    },
  };
}

function queryableOf(connection: Pick<pg.ClientBase, "query"> | pg.Pool): Queryable {
  return {
    async query<R extends Row>(text: string, values: readonly unknown[] = []): Promise<Result<R>> {
      const { rows, rowCount } = await connection.query<R>(text, [...values]);
      return { rows, count: rowCount ?? 0 };
    },
    async execute(text) {
      const query = { text, query_timeout: NO_TIMEOUT_MS };
      await connection.query(query);
    },
  };
}

function parserOf(oid: number, format?: "text" | "binary") {
  return oid === INT8 || oid === NUMERIC ? asText : pg.types.getTypeParser(oid, format as "text");
}
