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
  /** Connections at most that this process has open to a server. Default 10; 2 at least. */
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
 * @throws {CollectorError} when it can't be opened: another process has the folder, the server does not answer.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { database, schema = DEFAULT_SCHEMA, maxConnections = DEFAULT_CONNECTIONS } = options;
  if (!SCHEMA_NAME.test(schema)) {
    throw new CollectorError(
      `the schema ${JSON.stringify(schema)} is no name of up to 40 small letters, digits and underscores`,
    );
  }
  if (!isAddress(database)) {
    const { openEmbedded } = await import("./embedded.ts");
    return await openEmbedded({ folder: resolve(database), schema });
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
    const message = `the database at ${hostOf(database)} can't be reached${reason}: check DATABASE_URL and that the server runs`;
    throw new CollectorError(message, { cause: reasonWithout(error, database) });
  }
}

/** Whether a text is the address of a server. */
export function isAddress(database: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(database);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "this address";
}

/** What the driver says, where that does not tell the address. */
function reasonWithout(error: unknown, address: string): unknown {
  const password = URL.canParse(address) ? decodeURIComponent(new URL(address).password) : "";
  const text = String(error);
  const tells = text.includes(address) || (password !== "" && text.includes(password));
  return tells ? undefined : error;
}
