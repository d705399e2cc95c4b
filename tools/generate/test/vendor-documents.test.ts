/** Vendors' own documents, whole: each becomes code that compiles under the strictest settings. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { vendorFolder, vendorSpecs } from "./vendors.ts";
import { codeFolder } from "./workshop.ts";

const root = createRequire(new URL("../../../package.json", import.meta.url));
const TSC = join(dirname(root.resolve("typescript/package.json")), "bin/tsc");

/** Zod's own declarations need the `URL` of a platform: Node's types have it, the DOM's are not there. */
const SETTINGS = {
  target: "es2022",
  lib: ["es2022"],
  types: ["node"],
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  skipLibCheck: false,
  noEmit: true,
};

describe.skipIf(vendorSpecs.length === 0)("documents of vendors become code that compiles", () => {
  test.each(vendorSpecs)("%s", { timeout: 300_000 }, async (file) => {
    const folder = codeFolder();
    await generate([{ kind: "standalone", spec: join(vendorFolder, file), folder }]);
    const project = { compilerOptions: SETTINGS, include: ["*.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
    const said = await promisify(execFile)(process.execPath, [TSC, "-p", folder]).catch(
      ({ stdout }: { stdout: string }) => ({ stdout }),
    );
    expect(said.stdout).toBe("");
  });
});
