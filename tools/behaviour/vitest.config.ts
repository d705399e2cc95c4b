import { mergeConfig } from "vitest/config";
import config from "../../tools/test/src/config.ts";

/** The cases mostly wait: all providers have one at a time, and files of cases run beside each other. */
export default mergeConfig(config, { test: { maxConcurrency: 32, maxWorkers: 4 } });
