/** `<folder> <spec>…`: what `pnpm generate` does, into that folder. */
import { fileTarget, generate } from "@org/generate";

const [, , folder = "", ...specs] = process.argv;
await generate(specs.map((spec, index) => fileTarget(spec, `${folder}/${index}`)));
