import type { Effort } from "../measure/effort.ts";
import type { PeerGroup } from "../peers.ts";
import type { Table } from "../table.ts";

/** One row of the bench: a module of its own, run in a process of its own. */
export interface Row {
  /** The folders of peers that must be installed for it. */
  readonly peers: readonly PeerGroup[];
  /** The most minutes that it may take: what takes longer hangs. Default 10. */
  readonly minutes?: number;
  measure(effort: Effort): Promise<Table[]>;
}
