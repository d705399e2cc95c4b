import { explainSource } from "@org/extract";
import { describeSpecError, SpecError } from "@org/openapi";
import { SpecError as ProvenanceError } from "@org/specs";

/** The message for people of an error about a page or a spec; undefined for any other error. */
export function explain(error: unknown, page: string): string | undefined {
  if (error instanceof SpecError) return describeSpecError(error);
  if (error instanceof ProvenanceError) return error.message;
  return explainSource(error, page);
}
