import { explainSource } from "@org/extract";
import { describeSpecError, NoSpecError, SpecError } from "@org/openapi";

/** The message for people of an error about a page or a spec; undefined for any other error. */
export function explain(error: unknown, page = "the page"): string | undefined {
  if (error instanceof SpecError) return describeSpecError(error);
  if (error instanceof NoSpecError) return error.message;
  return explainSource(error, page);
}
