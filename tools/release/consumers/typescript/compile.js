// Compiles main.ts with every compiler and setting, and runs what comes out.
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { promisify } from "node:util";

const compilers = ["5.4", "5.9", "6.0", "7.0"];
const resolutions = { node16: "node16", nodenext: "nodenext", bundler: "esnext" };
const strictness = {
  // Types of libraries are checked too: ours must stand alone.
  strict: [
    ..."--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess".split(" "),
    ..."--noPropertyAccessFromIndexSignature --skipLibCheck false".split(" "),
  ],
  loose: ["--strict", "false", "--skipLibCheck"],
};

const run = promisify(execFile);
const jobs = compilers.flatMap((compiler) =>
  Object.entries(resolutions).flatMap(([resolution, module]) =>
    Object.entries(strictness).map(([name, flags]) => async () => {
      const outDir = `out/${compiler}-${resolution}-${name}`;
      const settings = ["--moduleResolution", resolution, "--module", module, ...flags];
      const common = "--target es2022 --lib es2022,dom,dom.iterable".split(" ");
      const tsc = `node_modules/typescript-${compiler}/bin/tsc`;
      const args = [tsc, "main.ts", "--outDir", outDir, ...common, ...settings];
      try {
        await run(process.execPath, args);
        await run(process.execPath, [`${outDir}/main.js`]);
      } catch ({ stdout, stderr }) {
        throw new Error(`TypeScript ${compiler}, ${resolution}, ${name}:\n${stdout}${stderr}`);
      }
    }),
  ),
);

const total = jobs.length;
async function work() {
  for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) await job();
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(`compiled and ran ${total} ways: TypeScript ${compilers.join(", ")}`);
