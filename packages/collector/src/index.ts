/** Balances of many accounts: collected durably, kept, and watched. */

export { CollectorError } from "./collector-error.ts";
export type { CollectorConnection, OpenConnection } from "./connection.ts";
