/** Plants faults in normalizers while vitest loads them: `normalize.ts?fault=3` has the fourth. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vitest/config";
import { FAULTS, type Fault } from "./faults.ts";

const PACKAGES = join(import.meta.dirname, "../../..");

/** The source of a normalizer with a fault in it, wherever its words stand. */
function planted({ provider, wrong, from, to }: Fault, source: string): string {
  const faulty = source.replaceAll(from, to);
  if (faulty === source) throw new Error(`${provider}: "${from}" of "${wrong}" is not there.`);
  return faulty;
}

/** Where the normalizer with a fault can be imported from. */
export function faultyModule(fault: Fault): string {
  return `${normalizerOf(fault)}?fault=${FAULTS.indexOf(fault)}`;
}

function normalizerOf({ provider }: Fault): string {
  return join(PACKAGES, provider, "src/normalize.ts");
}

/** The plugin. */
export function plantFaults(): Plugin {
  return {
    name: "plant-faults",
    enforce: "pre",
    load(id) {
      const fault = FAULTS[Number(/\/normalize\.ts\?fault=(\d+)$/.exec(id)?.[1])];
      return fault && planted(fault, readFileSync(normalizerOf(fault), "utf8"));
    },
  };
}
