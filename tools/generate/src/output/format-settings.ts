import { readFileSync } from "node:fs";
import { BIOME_CONFIG } from "./repository.ts";

/** The formatter settings of this repository: the part of Biome's that generated code depends on. */
export function formatSettings(): unknown {
  return JSON.parse(readFileSync(BIOME_CONFIG, "utf8")).formatter;
}
