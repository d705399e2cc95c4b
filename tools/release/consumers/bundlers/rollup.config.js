import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";

export default {
  input: "main.js",
  output: { file: "out/rollup/main.js", format: "es" },
  plugins: [resolve({ browser: true }), terser()],
};
