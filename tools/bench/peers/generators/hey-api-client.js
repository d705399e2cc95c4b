/** `node hey-api-client.js <folder> <spec>`: types and a client with a function per operation. */
import { createClient } from "@hey-api/openapi-ts";

const [, , output, input] = process.argv;
await createClient({
  input,
  output,
  plugins: ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"],
  logs: { level: "silent" },
});
