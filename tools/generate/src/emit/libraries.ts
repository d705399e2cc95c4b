/** The libraries that types are written with: large, so they are loaded by the first who writes or reads one. */
import { createRequire } from "node:module";
import type * as openapiTypescript from "openapi-typescript";
import type ts from "typescript";

// Its `require` reads a large library three times as fast as an import does, and at once.
const require = createRequire(import.meta.url);

let loadedCompiler: typeof ts | undefined;
let loadedWriter: typeof openapiTypescript | undefined;

/** TypeScript's compiler, which has a JavaScript API up to version 5. */
export function compiler(): typeof ts {
  loadedCompiler ??= require("typescript") as typeof ts;
  return loadedCompiler;
}

/** openapi-typescript. */
export function typeWriter(): typeof openapiTypescript {
  loadedWriter ??= require("openapi-typescript") as typeof openapiTypescript;
  return loadedWriter;
}
