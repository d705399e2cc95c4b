import { type Collector, type CollectorOptions, openCollector } from "@org/collector";
import { COMMAND_NAMES } from "../commands.ts";
import type { CommandLine } from "../options.ts";
import { providers } from "../providers.ts";
import type { Target } from "../target.ts";
import { chooseTargets, configurationOf } from "../targets.ts";
import { alertTargetOf } from "./alert-target.ts";
import { connectionOfTarget, nameOfTarget } from "./connection-of-target.ts";
import type { DatabasePlace } from "./database-place.ts";

/** A collector that can ask, and whom it was told to ask. */
export interface Opened {
  readonly collector: Collector;
  /** The names of the connections that the command line chooses; undefined: all. */
  readonly chosen: readonly string[] | undefined;
  /** Whether it has somebody to tell of events. */
  readonly hasTargets: boolean;
}

/** How it is opened. */
export interface OpenOptions extends Partial<CollectorOptions> {
  /** Where events go whose target is standard output: that may be taken by something else. */
  readonly events: Parameters<typeof alertTargetOf>[2];
}

const KNOWN = { providers, commands: COMMAND_NAMES };

/**
 * Opens a collector that knows every connection: a worker takes whatever job there is, and not only those of the
 * connections that are chosen.
 *
 * @throws {UsageError} when there is no connection, or the file can't be used.
 * @throws {CollectorError} when the database can't be.
 */
export async function openToCollect(
  line: CommandLine,
  { database }: DatabasePlace,
  { events, ...options }: OpenOptions,
): Promise<Opened> {
  const targets = chooseTargets(line, KNOWN);
  const { names, flags } = line;
  const { provider, ...others } = flags;
  const isChoice = names.length > 0 || provider !== undefined;
  const all = isChoice ? everyTarget({ ...line, names: [], flags: others }, targets) : targets;
  const configuration = configurationOf(flags, KNOWN);
  const collector = await openCollector({
    ...options,
    database,
    connections: all.map(connectionOfTarget),
    alerts: configuration?.alerts,
    targets: configuration?.notify.map((target) =>
      alertTargetOf(target, configuration.file, events),
    ),
  });
  return {
    collector,
    chosen: isChoice ? targets.map(nameOfTarget) : undefined,
    hasTargets: (configuration?.notify.length ?? 0) > 0,
  };
}

/** A provider that is chosen by name may have no credentials: it is among them all the same. */
function everyTarget(line: CommandLine, chosen: readonly Target[]): Target[] {
  const names = new Set(chosen.map(nameOfTarget));
  const others = chooseTargets(line, KNOWN).filter((target) => !names.has(nameOfTarget(target)));
  return [...chosen, ...others];
}

/**
 * Does something with a collector that asks no provider: to say what is kept, or to change a run. No tables are made or
 * changed.
 *
 * @throws {CollectorError} when the database can't be used, or nothing is kept there.
 */
export async function readWith<T>(
  { database }: DatabasePlace,
  read: (collector: Collector) => Promise<T>,
): Promise<T> {
  const collector = await openCollector({ database, connections: [], existing: true });
  try {
    return await read(collector);
  } finally {
    await collector.close();
  }
}
