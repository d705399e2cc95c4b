import { mergeConfig } from "vitest/config";
import config from "../../tools/test/src/config.ts";

/** Files of one worker share what they load: the compiler, and what the labelled pairs came to. */
export default mergeConfig(config, { test: { isolate: false } });
