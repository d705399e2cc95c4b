import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";

const { formatter } = JSON.parse(
  readFileSync(new URL("../../biome.json", import.meta.url), "utf8"),
);

/** What of the generator knows this repository, and what stands for it outside. */
const STAND_INS: readonly (readonly [end: RegExp, file: string])[] = [
  [/\/output\/repository\.ts$|^\.\/repository\.ts$/, "repository.ts"],
  [/\/output\/generator\.ts$/, "generator.ts"],
  [/\/format-settings\.ts$/, "format-settings.ts"],
  [/\/html-later\.ts$/, "html-later.ts"],
  [/\/readme\/load\.ts$/, "load.ts"],
];

// The private packages of this repository are inside, as far as they are used; packages of the registry are
// dependencies.
export default defineConfig({
  entry: ["src/cli.ts", "src/index.ts", "src/check.ts"],
  dts: { oxc: true, entry: ["src/index.ts", "src/check.ts"] },
  fixedExtension: false,
  target: "node20.19",
  sourcemap: true,
  define: { FORMATTER: JSON.stringify(formatter) },
  treeshake: { moduleSideEffects: false },
  plugins: [
    {
      name: "outside-the-repository",
      resolveId(name, importer) {
        if (importer?.includes("/published/")) return undefined;
        const [, file] = STAND_INS.find(([end]) => end.test(name)) ?? [];
        if (file === undefined) return undefined;
        return fileURLToPath(new URL(`src/published/${file}`, import.meta.url));
      },
    },
  ],
});
