import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    operations: "src/generated/by-operation.ts",
    schemas: "src/generated/schemas.ts",
    testing: "src/generated/testing.ts",
    msw: "src/generated/msw.ts",
  },
  dts: { oxc: true },
  platform: "neutral",
  sourcemap: true,
  copy: ["../../specs/wise/openapi.yaml"],
});
