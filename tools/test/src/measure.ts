/**
 * How vitest runs what is measured, `test/*.measure.ts`, when all other tests are done: one at a time, so
 * that nothing of ours runs beside it.
 */
import type { ViteUserConfig } from "vitest/config";
import shared from "./config.ts";
import { ResultsReporter } from "./reporter.ts";

export default {
  test: {
    ...shared.test,
    include: ["test/**/*.measure.ts"],
    fileParallelism: false,
    reporters: ["default", new ResultsReporter("measure")],
  },
} satisfies ViteUserConfig;
