// Compiles with every compiler in every environment, types of libraries among it, and runs the result.
import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";

const environments = readdirSync("environments");
// The newest compiler is fast and sees them all; the others share them out.
const compilers = {
  5.4: ["node-20", "dom", "loose"],
  5.5: ["node-22"],
  5.6: ["node-24"],
  5.7: ["node-20"],
  5.8: ["node-dom"],
  5.9: ["node-22", "dom"],
  "6.0": ["node-24", "dom"],
  "7.0": environments,
};

/** What the types of Mock Service Worker ask for themselves. */
function hasMsw(compiler, name) {
  return ["5.9", "6.0", "7.0"].includes(compiler) && ["dom", "loose", "node-dom"].includes(name);
}

const run = promisify(execFile);
const jobs = Object.entries(compilers).map(([compiler, names]) => async () => {
  const projects = names.map((name) => {
    const file = `environments/${name}/tsconfig.${compiler}.json`;
    const outDir = `../../out/${compiler}/${name}`;
    const include = hasMsw(compiler, name) ? ["../../msw.ts"] : [];
    const project = { extends: "./tsconfig.json", compilerOptions: { outDir }, include };
    writeFileSync(file, JSON.stringify(project));
    return file;
  });
  try {
    await run(process.execPath, [`node_modules/typescript-${compiler}/bin/tsc`, "-b", ...projects]);
    for (const name of names) {
      for (const program of ["main.js", "testing.js"]) {
        await run(process.execPath, [`out/${compiler}/${name}/${program}`]);
      }
    }
  } catch ({ stdout, stderr }) {
    throw new Error(`TypeScript ${compiler} in ${names.join(", ")}:\n${stdout}${stderr}`);
  }
});

async function work() {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) await job();
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`${environments.length} environments, TypeScript ${Object.keys(compilers).join(", ")}`);
