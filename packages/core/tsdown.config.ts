import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/provider.ts", "src/runtime.ts", "src/opentelemetry.ts"],
  dts: { oxc: true },
  platform: "neutral",
  sourcemap: true,
});
