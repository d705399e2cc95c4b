import { dirname, join, resolve } from "node:path";
import { CollectorError, databaseKind } from "@org/collector";
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
  if (address) {
    if (isServer(address, "DATABASE_URL")) return serverOf(address);
    throw noServer("DATABASE_URL");
  }
  const file = config === undefined ? findConfiguration(process.cwd()) : config;
  return folderOf(join(file ? dirname(resolve(file)) : process.cwd(), FOLDER));
}

function placeOf(text: string, said: string): DatabasePlace {
  return isServer(text, said) ? serverOf(text) : folderOf(resolve(text));
}

function folderOf(folder: string): DatabasePlace {
  return { database: folder, kind: "folder", shown: showPath(folder) };
}

function serverOf(address: string): DatabasePlace {
  const { host, pathname } = new URL(address);
  return { database: address, kind: "server", shown: `PostgreSQL at ${host}${pathname}` };
}

/** What can't be read is not repeated: it may hold a password. */
function isServer(text: string, said: string): boolean {
  try {
    return databaseKind(text) === "server";
  } catch (error) {
    if (!(error instanceof CollectorError)) throw error;
    throw noServer(said);
  }
}

function noServer(said: string): UsageError {
  return new UsageError(
    `${said} is no address of a PostgreSQL server: postgres://user@host:5432/database.`,
  );
}
