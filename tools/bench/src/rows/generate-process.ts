/** `<folder> <spec>…`: what `pnpm generate` does, into that folder. */
import { generate } from "@org/generate";

const [, , folder = "", ...specs] = process.argv;
await generate(
  specs.map((spec, index) => ({ spec, folder: `${folder}/${index}`, exclusive: false })),
);
