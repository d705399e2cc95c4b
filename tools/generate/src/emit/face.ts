/** What generated code shows to its users, as text: what two versions of a document are compared by. */
import type { Model } from "../model.ts";
import { MODULES } from "./modules.ts";
import { emitTypes } from "./types.ts";

/** The text of `types.ts` without its imports. */
export function declarationsOf(model: Model): string {
  return emitTypes(model, MODULES.standalone).replace(/^import .*$/gm, "");
}
