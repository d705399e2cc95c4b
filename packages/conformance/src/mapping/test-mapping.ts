import { describe, expect, test } from "vitest";
import { findFailures, MAPPING_CHECKS, showFailure } from "./check-mapping.ts";
import type { Mapping } from "./mapping.ts";

/** Declares the mapping suite of a normalizer as tests. */
export function testMapping(mapping: Mapping): void {
  describe("the normalizer", () => {
    test.each(MAPPING_CHECKS.map((check) => [check.title, check] as const))(
      "%s",
      async (_title, check) => {
        const failures = await findFailures(mapping, check);
        expect(failures.map(showFailure), `because ${check.why}`).toEqual([]);
      },
    );
  });
}
