/** Where things are in this repository. */
import { fileURLToPath } from "node:url";

function at(path: string): string {
  return fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
}

export const BIOME_CONFIG: string = at("biome.json");
export const WORKSPACE: string = at(".");
export const SOURCES: string = at("tools/generate/src");
export const CORE_SOURCES: string = at("packages/core/src");
export const OPENAPI_SOURCES: string = at("tools/openapi/src");
export const CACHE: string = at("node_modules/.cache/generate");
export const COMPILE_CACHE: string = at("node_modules/.cache/generate/compiled");

/** Where a provider's package lies. */
export function packageFolder(provider: string): string {
  return at(`packages/${provider}`);
}
