import { type Collector, openCollector } from "../../../src/collector.ts";
import { databaseKind } from "../../../src/database/open-database.ts";
import type { CollectorOptions } from "../../../src/options.ts";
import { connectionTo, type TestProvider } from "../../support/provider.ts";
import { BATCH, QUICK, QUICK_ALONE } from "./orders.ts";

/** A collector of this process, with one connection, that waits for nothing long. */
export async function openQuick(
  database: string,
  provider: Pick<TestProvider, "url">,
  more: Partial<CollectorOptions> = {},
): Promise<Collector> {
  const connections = [connectionTo(provider)];
  const quick = databaseKind(database) === "server" ? QUICK : QUICK_ALONE;
  return await openCollector({ ...quick, batch: BATCH, database, connections, ...more });
}
