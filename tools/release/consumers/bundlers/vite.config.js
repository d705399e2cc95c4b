import { defineConfig } from "vite";

// A page's script: without a page, there is nothing to preload.
export default defineConfig({
  logLevel: "warn",
  build: {
    outDir: "out/vite",
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: "main.js", output: { entryFileNames: "main.js" } },
  },
});
