import { createRequire } from "node:module";
import { cpus, platform, release, totalmem } from "node:os";
import { peerVersions } from "../peers.ts";

/** Where and with what was measured. */
export interface Machine {
  /** ISO 8601, the day. */
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  /** By name: Node, the compiler and the peers. */
  readonly versions: Readonly<Record<string, string>>;
}

/** This machine, today. */
export function thisMachine(): Machine {
  const [cpu] = cpus();
  const { version } = createRequire(import.meta.url)("typescript/package.json");
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpu?.model.trim() ?? "an unknown processor",
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release().split("-")[0]}`,
    versions: {
      ...peerVersions("generators"),
      ...peerVersions("libraries"),
      node: process.versions.node,
      typescript: version,
    },
  };
}
