/** How vitest runs in every package: its `vitest.config.ts` is this one, or this one with more. */
import type { ViteUserConfig } from "vitest/config";
import { ResultsReporter } from "./reporter.ts";

const config = {
  test: {
    reporters: ["default", new ResultsReporter()],
    // Tests start processes, compilers and servers: on a busy machine that takes a while.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
  },
} satisfies ViteUserConfig;

export default config;
