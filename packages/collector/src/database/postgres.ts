import { Socket } from "node:net";
import pg from "pg";
import type { Database, Queryable, Result, Row } from "./database.ts";
import { asText, INT8, NUMERIC } from "./types.ts";
import { within } from "./within.ts";

/** How a server is reached. */
export interface PostgresOptions {
  readonly url: string;
  readonly schema: string;
  /** Connections at most that this process has open. */
  readonly connections: number;
  /** What the server shows of who is connected. */
  readonly applicationName: string;
}

/** How long it may take to get a connection: then the server is not there. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * How long a transaction may wait for its next statement: a process that is halted in one lets go of what it has locked, so
 * that others go on.
 */
const IDLE_IN_TRANSACTION_MS = 60_000;

/** How long statements under way have when the database is closed: one that does not answer is not waited for. */
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * Connects to a PostgreSQL server.
 *
 * @throws {Error} when there is no connection: the one of the driver.
 */
export async function connectPostgres(options: PostgresOptions): Promise<Database> {
  const { url, schema, connections, applicationName } = options;
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: { getTypeParser: parserOf },
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once("close", () => sockets.delete(socket));
    },
  });
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
        await client.query("rollback").catch((failure: Error) => {
          broken ??= failure;
        });
        throw error;
      } finally {
        client.off("error", onError);
        client.release(broken);
      }
    },
    async connect() {
      const client = await pool.connect();
      let broken: Error | undefined;
      const onError = (error: Error): void => {
        broken = error;
      };
      client.on("error", onError);
      return {
        ...queryableOf(client),
        async [Symbol.asyncDispose]() {
          client.off("error", onError);
          client.release(broken);
        },
      };
    },
    async close() {
      const ended = pool.end();
      if (await within(ended, CLOSE_TIMEOUT_MS)) return await ended;
      for (const socket of sockets) socket.destroy();
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
      await connection.query(text);
    },
  };
}

function parserOf(oid: number, format?: "text" | "binary") {
  return oid === INT8 || oid === NUMERIC ? asText : pg.types.getTypeParser(oid, format as "text");
}
