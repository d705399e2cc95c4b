import { createRequire } from "node:module";
import manifest from "../../package.json" with { type: "json" };

/** Stands for the fingerprint of the generator's sources: of what is published the version says the same. */
export function generatorFingerprint(): string {
  const require = createRequire(import.meta.url);
  const versions = ["@biomejs/biome", "typescript"].map(
    (name) => `${name}@${require(`${name}/package.json`).version}`,
  );
  return [`${manifest.name}@${manifest.version}`, ...versions].join(" ");
}
