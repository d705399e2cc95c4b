/** `node openapi-typescript.js <folder> <spec>…`: types alone. */
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const [, , folder, ...specs] = process.argv;
mkdirSync(folder, { recursive: true });
for (const [index, spec] of specs.entries()) {
  const types = await openapiTS(pathToFileURL(spec), { defaultNonNullable: false });
  writeFileSync(`${folder}/${index}.d.ts`, astToString(types));
}
