/** Where things are in this repository. */
import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

export const BIOME_CONFIG: string = at("biome.json");
export const SPECS: string = at("specs");
export const SOURCES: string = at("tools/generate/src");
export const COMPILE_CACHE: string = at("node_modules/.cache/generate");

/** Where a provider's generated code lies. */
export function generatedFolder(provider: string): string {
  return at(`packages/${provider}/src/generated`);
}
