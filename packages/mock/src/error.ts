import { NoSpecError } from "@org/openapi";

/** A mock can't be what was asked for: the message says why, and what there is. */
export class MockError extends Error {
  override readonly name = "MockError";
}

/** The message of an error that is not a defect of the mock; undefined for one that is. */
export function explain(error: unknown): string | undefined {
  return error instanceof NoSpecError || error instanceof MockError ? error.message : undefined;
}
