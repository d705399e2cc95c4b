import { resolve } from "node:path";
import { CollectorError } from "../collector-error.ts";
import type { Database } from "./database.ts";

/** Which database the collector has. */
export interface DatabaseOptions {
  /**
   * Where the balances are kept: the address of a PostgreSQL server (`postgres://…`), or a folder for a
   * database in this process.
   */
  readonly database: string;
  /** The schema of the tables; the queue's is beside it, with `_queue` at its end. Default `balances`. */
  readonly schema?: string | undefined;
  /**
   * Whether the database must be there, with the tables of this version: for who only asks, as a role may that only reads. It is
   * opened as it is then. Default: it is made, or brought to the version of this package.
   */
  readonly existing?: boolean | undefined;
  /**
   * Connections at most that this process has open to a server, beside one for each query that accounts are read from.
   * Default 10; 2 at least.
   */
  readonly maxConnections?: number | undefined;
}

const DEFAULT_SCHEMA = "balances";
const DEFAULT_CONNECTIONS = 10;

/** One holds a lock while another does what nobody else is to do then. */
const MIN_CONNECTIONS = 2;

/** A name that needs no quotes, and is short enough for all that is named after it. */
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,39}$/;

/**
 * Opens the database; its driver is loaded now.
 *
 * @throws {CollectorError} when it can't be opened: it is none, another process has the folder, the server does not answer.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { database, schema = DEFAULT_SCHEMA, maxConnections = DEFAULT_CONNECTIONS } = options;
  const { existing = false } = options;
  if (!SCHEMA_NAME.test(schema)) {
    throw new CollectorError(
      `the schema ${JSON.stringify(schema)} is no name of up to 40 small letters, digits and underscores`,
    );
  }
  if (databaseKind(database) === "folder") {
    const { openEmbedded } = await import("./embedded.ts");
    return await openEmbedded({ folder: resolve(database), schema, existing });
  }
  const { connectPostgres } = await import("./postgres.ts");
  try {
    const applicationName = "@org/collector";
    return await connectPostgres({
      url: database,
      schema,
      connections: Math.max(MIN_CONNECTIONS, maxConnections),
      applicationName,
    });
  } catch (error) {
    // The address may hold a password, and a driver's message the address.
    const { code = "" } = error as NodeJS.ErrnoException;
    const reason = code === "" ? "" : ` (${code})`;
    const message = `the database at ${new URL(database).host} can't be reached${reason}: check DATABASE_URL and that the server runs`;
    throw new CollectorError(message, { cause: reasonWithout(error, database) });
  }
}

/**
 * Whether a text is the address of a server or names a folder.
 *
 * @throws {CollectorError} when it is neither: an address that is not one of PostgreSQL, or empty. It may hold a password,
 * so the message does not repeat it.
 */
export function databaseKind(database: string): "server" | "folder" {
  if (/^postgres(?:ql)?:\/\//.test(database) && URL.canParse(database)) return "server";
  if (!database.includes("://") && database.trim() !== "") return "folder";
  throw new CollectorError(
    "the database is neither a folder nor the address of a PostgreSQL server: that is postgres://user@host:5432/database, with nothing around it",
  );
}

/** What the driver says, where that does not tell the address. */
function reasonWithout(error: unknown, address: string): unknown {
  const password = decoded(new URL(address).password);
  const text = String(error);
  const tells = text.includes(address) || (password !== "" && text.includes(password));
  return tells ? undefined : error;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
