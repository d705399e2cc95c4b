import { mergeConfig } from "vitest/config";
import config from "../../tools/test/src/config.ts";

/** A case mostly waits: all providers have it at a time. */
export default mergeConfig(config, { test: { maxConcurrency: 32 } });
