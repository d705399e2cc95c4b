/** Two bundlers, each with its usual settings for a browser or a worker, minified, with splitting. */
import { builtinModules } from "node:module";
import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import resolve from "@rollup/plugin-node-resolve";
import { build, transform } from "esbuild";
import { rollup } from "rollup";

const ENTRY = "bench-entry.js";

/** Some SDKs import them where a bundle never gets; they cost nothing here. */
const EXTERNAL = builtinModules.flatMap((name) => [name, `node:${name}`]);

/**
 * Each gives the chunks of a program whose imports are looked up in that folder: the name, the code
 * and the names of the chunks that it imports statically.
 */
export const bundlers = { esbuild: withEsbuild, Rollup: withRollup };

async function withEsbuild(source, folder) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder, sourcefile: ENTRY },
    outdir: "out",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: EXTERNAL,
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const names = Object.keys(metafile.outputs);
  return outputFiles.map(({ text, path }) => {
    const name = names.find((output) => path.endsWith(`/${output}`));
    const { imports, entryPoint } = metafile.outputs[name];
    const statics = imports.filter(({ kind }) => kind === "import-statement");
    return {
      name,
      code: text,
      entry: entryPoint?.endsWith(ENTRY) ?? false,
      imports: statics.map(({ path }) => path),
    };
  });
}

async function withRollup(source, folder) {
  const id = `${folder}/${ENTRY}`;
  const entry = {
    name: "entry",
    resolveId: (name) => (name === id ? id : undefined),
    load: (name) => (name === id ? source : undefined),
  };
  const bundle = await rollup({
    input: id,
    external: EXTERNAL,
    plugins: [entry, resolve({ browser: true, preferBuiltins: false }), commonjs(), json()],
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  return Promise.all(
    output.map(async ({ fileName, code, isEntry, imports }) => {
      const minified = await transform(code, { minify: true, format: "esm", target: "es2022" });
      return { name: fileName, code: minified.code, entry: isEntry, imports };
    }),
  );
}
