/** `node hey-api.js <folder> <spec>…`: types and Zod schemas. */
import { createClient } from "@hey-api/openapi-ts";

const [, , folder, ...specs] = process.argv;
await createClient(
  specs.map((input, index) => ({
    input,
    output: `${folder}/${index}`,
    plugins: ["@hey-api/typescript", "zod"],
    logs: { level: "silent" },
  })),
);
