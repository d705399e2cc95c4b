import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { findConfiguration, showPath } from "../connections/index.ts";
import type { DatabaseFlags, Flags } from "../flags.ts";
import { UsageError } from "../usage-error.ts";

/** Where collected balances are kept. */
export interface DatabasePlace {
  /** The address of a server, or a folder: an address may hold a password. */
  readonly database: string;
  readonly kind: "server" | "folder";
  /** The same for people, without a password. */
  readonly shown: string;
}

/** The folder of the database, where nothing else is said. */
const FOLDER = "balances-data";

/**
 * Where balances are kept: as the flag says, or `DATABASE_URL`, or a folder beside the file of connections, or in the
 * working directory where there is none.
 *
 * @throws {UsageError} when that is neither a folder nor a server of PostgreSQL.
 */
export function databasePlace({ database }: DatabaseFlags, { config }: Flags): DatabasePlace {
  const address = process.env["DATABASE_URL"];
  if (database !== undefined) return placeOf(database, "--database");
  if (address) return serverOf(address, "DATABASE_URL");
  const file = config === undefined ? findConfiguration(process.cwd()) : config;
  return folderOf(join(file ? dirname(resolve(file)) : process.cwd(), FOLDER));
}

/**
 * The same for who only asks: a folder without a database is not made into one.
 *
 * @throws {UsageError} when nothing is kept there.
 */
export function existingDatabase(flags: DatabaseFlags, others: Flags): DatabasePlace {
  const place = databasePlace(flags, others);
  if (place.kind === "server" || existsSync(place.database)) return place;
  throw new UsageError(
    `Nothing is kept in ${place.shown}: \`balances collect\` keeps balances there. DATABASE_URL or --database name another place.`,
  );
}

function placeOf(text: string, said: string): DatabasePlace {
  if (text.includes("://")) return serverOf(text, said);
  if (text === "") throw new UsageError(`${said} is empty: it names a folder or a server.`);
  return folderOf(resolve(text));
}

function folderOf(folder: string): DatabasePlace {
  return { database: folder, kind: "folder", shown: showPath(folder) };
}

/** What can't be read is not repeated: it may hold a password. */
function serverOf(address: string, said: string): DatabasePlace {
  if (!/^postgres(?:ql)?:\/\//.test(address) || !URL.canParse(address)) {
    throw new UsageError(
      `${said} is no address of a PostgreSQL server: postgres://user@host:5432/database.`,
    );
  }
  const { host, pathname } = new URL(address);
  return { database: address, kind: "server", shown: `PostgreSQL at ${host}${pathname}` };
}
