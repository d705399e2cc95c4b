import type { Row } from "../database/database.ts";
import type { StatedTimes } from "./entry-row.ts";

/** That an answer came, and where its entries are: what a row of `task` or `head` says of it. */
export interface Observation extends Row {
  readonly connection: string;
  readonly asked: string;
  readonly tenant: string;
  readonly provider: string;
  readonly run: string;
  readonly fetched_at: Date;
  readonly snapshot_at: Date;
  readonly times: readonly StatedTimes[] | null;
}

/** The columns of an observation, of a row of `task`. */
export const TASK_COLUMNS =
  "t.connection, t.account as asked, t.tenant, t.provider, t.run, t.fetched_at, t.snapshot_at, t.times";
