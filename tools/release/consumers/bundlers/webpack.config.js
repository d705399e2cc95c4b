import { resolve } from "node:path";

export default {
  mode: "production",
  entry: "./main.js",
  output: {
    path: resolve("out/webpack"),
    filename: "main.js",
    module: true,
    library: { type: "module" },
  },
  experiments: { outputModule: true },
  performance: false,
};
