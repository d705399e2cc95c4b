import type { Duration, Threshold } from "./connections/index.ts";
import type { OutputFormat } from "./format.ts";
import type { Moment } from "./moment.ts";

/** What the command line asks for. */
export interface Flags {
  /** The file of connections; false: none. Absent: the one that is found. */
  readonly config?: string | false;
  /** Names of the providers to ask. Absent: every one that has credentials. */
  readonly provider?: readonly string[];
  /** Types of balances to show. Absent: all. */
  readonly type?: readonly string[];
  /** Codes of the currencies and tokens to show. Absent: all. */
  readonly currency?: readonly string[];
  readonly environment?: string;
  /** Seconds that each provider has to answer. Absent: what its client allows. */
  readonly timeout?: number;
  /** How many are asked at a time. Absent: what core thinks right. */
  readonly concurrency?: number;
  readonly output?: OutputFormat;
  readonly json?: true;
  readonly sum?: true;
  /** How often to ask again. Absent: once is enough. */
  readonly watch?: Duration;
  readonly below?: readonly Threshold[];
  readonly stale?: Duration;
  readonly verbose?: true;
}

/** What `balances init` is told. */
export interface InitFlags {
  readonly yes?: true;
  readonly force?: true;
  readonly config?: string;
  readonly provider?: readonly string[];
  readonly label?: string;
  readonly environment?: string;
  readonly account?: readonly string[];
  readonly secret?: readonly string[];
}

/** Where collected balances are kept, as the command line says. */
export interface DatabaseFlags {
  /** The address of a PostgreSQL server, or a folder. Absent: `DATABASE_URL`, or a folder beside the connections. */
  readonly database?: string;
}

/** How much is done at a time by what collects. */
export interface WorkFlags extends DatabaseFlags {
  /** Batches at a time. */
  readonly jobs?: number;
  /** Accounts of a batch at a time. */
  readonly concurrency?: number;
}

/** What `balances collect` is told. */
export interface CollectFlags extends WorkFlags {
  readonly run?: string;
  /** The file of accounts; `-`: standard input. */
  readonly accounts?: string;
  /** False: others do it. */
  readonly wait?: boolean;
}

/** What `balances worker` is told. */
export interface WorkerFlags extends WorkFlags {
  /** Where it can be asked how it is. Absent: nowhere. */
  readonly port?: number;
  readonly host?: string;
  /** A cron expression; false: no more. Absent: as it was. */
  readonly schedule?: string | false;
  readonly timeZone?: string;
}

/** What `balances runs` is told. */
export interface RunsFlags extends DatabaseFlags {
  /** How many runs to list. */
  readonly limit?: number;
  readonly failed?: true;
  readonly retry?: true;
  readonly cancel?: true;
}

/** What `balances history` is told. */
export interface HistoryFlags extends DatabaseFlags {
  readonly account?: readonly string[];
  readonly tenant?: string;
  readonly asOf?: Moment;
  /** From, and to; one alone: until now. */
  readonly changes?: readonly Moment[];
  readonly since?: Moment;
  readonly stale?: Duration;
  /** As with balances that are asked for now. */
  readonly type?: readonly string[];
  readonly currency?: readonly string[];
}

/** The forms of `balances export`. */
export const EXPORT_FORMATS = ["ndjson", "singer", "parquet"] as const;

/** What `balances export` is told. */
export interface ExportFlags extends DatabaseFlags {
  readonly account?: readonly string[];
  readonly tenant?: string;
  readonly format?: (typeof EXPORT_FORMATS)[number];
  /** Whether every answer is written, and not only the last ones. */
  readonly history?: true;
  /** The file to write. Absent: standard output. */
  readonly output?: string;
  /** The file that says where the export before ended. */
  readonly state?: string;
}

/** What the commands about collected balances are told: each reads its own. */
export interface CollectingFlags
  extends CollectFlags,
    WorkerFlags,
    RunsFlags,
    HistoryFlags,
    ExportFlags {}
