/** `node orval.js <folder> <spec>…`: types with `fetch` functions, and Zod schemas. */
import { generate } from "orval";

const [, , folder, ...specs] = process.argv;
for (const [index, spec] of specs.entries()) {
  for (const client of ["fetch", "zod"]) {
    const target = `${folder}/${index}/${client}.ts`;
    await generate({ input: { target: spec }, output: { target, client, mode: "single" } });
  }
}
