/** The files of one provider, before formatting. */
import type { Model } from "../model.ts";
import { emitProvider } from "./provider.ts";
import { emitSchemas } from "./schemas.ts";
import { emitSerialization } from "./serialization.ts";
import { emitTypes } from "./types.ts";
import { emitValidators } from "./validators.ts";

/** Text by file name. */
export function emitFiles(model: Model): Map<string, string> {
  return new Map([
    ["types.ts", emitTypes(model)],
    ["validators.ts", emitValidators(model)],
    ["schemas.ts", emitSchemas(model)],
    ["serialization.ts", emitSerialization()],
    ["provider.ts", emitProvider(model)],
  ]);
}
