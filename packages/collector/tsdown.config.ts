import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/opentelemetry.ts"],
  dts: { oxc: true },
  fixedExtension: false,
  target: "node20.19",
  sourcemap: true,
});
