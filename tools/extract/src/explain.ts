import { NoOperationError } from "@org/openapi";
import { NotExtractable } from "./base/not-extractable.ts";
import { SourceError } from "./fetch/source-error.ts";
import { OverlayError } from "./overlay.ts";

/** The message for people of an error about a source; undefined for any other error. */
export function explainSource(error: unknown, source: string): string | undefined {
  if (error instanceof NotExtractable) {
    return `${error.line ? `${source}:${error.line}` : source}: ${error.message}`;
  }
  if (error instanceof NoOperationError) return `${source}: ${error.message}`;
  return error instanceof SourceError || error instanceof OverlayError ? error.message : undefined;
}
