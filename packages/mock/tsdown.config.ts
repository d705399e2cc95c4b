import { readdirSync } from "node:fs";
import { defineConfig } from "tsdown";

const SPECS = new URL("../../specs/", import.meta.url);

const providers = readdirSync(SPECS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

// The private packages of this repository are inside, as far as they are used; packages of the registry are
// dependencies. The specs come along.
export default defineConfig({
  entry: ["src/cli.ts", "src/index.ts"],
  dts: { oxc: true, entry: "src/index.ts" },
  fixedExtension: false,
  target: "node20.19",
  sourcemap: true,
  treeshake: { moduleSideEffects: false },
  copy: providers.map((name) => ({
    from: `../../specs/${name}/openapi.yaml`,
    to: `dist/specs/${name}`,
  })),
});
