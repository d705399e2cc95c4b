import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";

export default {
  input: "main.js",
  output: { dir: "out/rollup", format: "es" },
  plugins: [resolve({ browser: true }), terser()],
};
