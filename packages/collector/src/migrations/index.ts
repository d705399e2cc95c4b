import { runs } from "./0001-runs.ts";
import { snapshots } from "./0002-snapshots.ts";
import { alerts } from "./0003-alerts.ts";
import { views } from "./0004-views.ts";
import { rates } from "./0005-rates.ts";
import type { Migration } from "./migration.ts";

/** All steps, in their order. */
export const migrations: readonly Migration[] = [runs, snapshots, alerts, views, rates];
