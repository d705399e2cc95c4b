import type { OutputFormat } from "./format.ts";
import type { Duration, Threshold } from "./values.ts";

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
