import { defineConfig } from "tsdown";

// Nobody imports a command, so there are no types to publish.
export default defineConfig({
  entry: "src/cli.ts",
  dts: false,
  fixedExtension: false,
  target: "node20.19",
  sourcemap: true,
});
