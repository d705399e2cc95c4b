/** How vitest runs in every package: its `vitest.config.ts` is this one, or this one with more. */
import type { ViteUserConfig } from "vitest/config";
import { ResultsReporter } from "./reporter.ts";

const config = {
  test: {
    reporters: ["default", new ResultsReporter("test")],
    // Tests start processes, compilers and servers, on machines that may be many times too busy: this
    // is for what hangs. What something may cost is measured in processor time; where other tests in the
    // processor's caches would show too, by itself: measure.ts.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    passWithNoTests: true,
  },
} satisfies ViteUserConfig;

export default config;
