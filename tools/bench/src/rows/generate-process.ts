/** `<folder> <spec>…`: what `pnpm generate` does, into that folder; prints the most memory it had, in bytes. */
import { fileTarget, generate } from "@org/generate";

const [, , folder = "", ...specs] = process.argv;
await generate(specs.map((spec, index) => fileTarget(spec, `${folder}/${index}`)));
// Kilobytes, by POSIX's word for it (`ru_maxrss`).
console.log(process.resourceUsage().maxRSS * 1024);
