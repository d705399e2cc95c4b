import { mergeConfig } from "vitest/config";
import config from "../../tools/test/src/config.ts";
import { plantFaults } from "./test/mapping/plant.ts";

export default mergeConfig(config, { plugins: [plantFaults()] });
