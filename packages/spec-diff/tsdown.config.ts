import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";

/** Stands for what turns HTML in descriptions into Markdown: they are words, which no verdict is about. */
const WITHOUT_HTML = fileURLToPath(new URL("src/published/without-html.ts", import.meta.url));

// The private packages of this repository are inside, as far as they are used; packages of the registry are
// dependencies.
export default defineConfig({
  entry: ["src/cli.ts", "src/report-cli.ts", "src/index.ts"],
  dts: { oxc: true, entry: "src/index.ts" },
  fixedExtension: false,
  target: "node20.19",
  sourcemap: true,
  treeshake: {
    moduleSideEffects: [
      { test: /\/published\/node-20\.ts$/, sideEffects: true },
      { test: /./, sideEffects: false },
    ],
  },
  plugins: [
    {
      name: "without-html",
      resolveId: (name) => (name.endsWith("/html-later.ts") ? WITHOUT_HTML : undefined),
    },
  ],
});
