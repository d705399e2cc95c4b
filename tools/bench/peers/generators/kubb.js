/** `node kubb.js <folder> <spec>…`: types and Zod schemas. */
import { build } from "@kubb/core";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";

const [, , folder, ...specs] = process.argv;
// Some of the files go to the working directory, whatever the root is.
process.chdir(folder);
for (const [index, spec] of specs.entries()) {
  const { error } = await build({
    config: {
      root: folder,
      input: { path: spec },
      output: { path: `./${index}`, clean: false },
      plugins: [
        pluginOas({ generators: [], validate: false }),
        pluginTs({ output: { path: "types.ts" } }),
        pluginZod({ output: { path: "schemas.ts" }, version: "4" }),
      ],
    },
  });
  if (error) throw error;
}
