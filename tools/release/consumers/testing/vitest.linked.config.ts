import { defineConfig } from "vitest/config";

// Packages that are linked, as in a workspace, are loaded by vitest in place of Node: it takes more turns.
export default defineConfig({
  test: { include: ["vitest*.test.ts"], server: { deps: { inline: [/@org/] } } },
});
