import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    operations: "src/generated/by-operation.ts",
    schemas: "src/generated/schemas.ts",
  },
  dts: { oxc: true },
  platform: "neutral",
  sourcemap: true,
});
