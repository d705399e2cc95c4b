/** What a package of 400 operations costs the compiler of those who use it. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../measure/command.ts";
import type { Effort } from "../measure/effort.ts";
import { rotate } from "../measure/interleave.ts";
import { withScratch } from "../measure/scratch.ts";
import { syntheticSpec } from "../synthetic/spec.ts";
import { userCode } from "../synthetic/user-code.ts";
import type { Row } from "./row.ts";
import { PACKAGES, type TypedPackage } from "./typecheck-styles.ts";

const OPERATIONS = 400;

/** Every tenth resource is used: 40 calls. */
const STEP = 10;

const SETTINGS = {
  target: "ES2023",
  lib: ["ES2023", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
};

interface Sample {
  readonly instantiations: number;
  /** Nanoseconds, of the compiler alone. */
  readonly time: number;
  readonly memory: number;
}

export const row: Row = {
  peers: ["generators"],
  measure: (effort) =>
    withScratch(async (folder) => {
      const samples = await check(folder, effort);
      return [
        {
          id: "typecheck",
          title: `Type-checking 40 calls of a package of ${OPERATIONS} operations`,
          columns: [
            { id: "instantiations", title: "instantiations", unit: "count" },
            { id: "time", title: "time", unit: "time" },
            { id: "memory", title: "memory", unit: "bytes" },
          ],
          lines: PACKAGES.map(({ name, note }) => {
            const list = samples.get(name) ?? [];
            return {
              name,
              note,
              samples: {
                instantiations: list.map(({ instantiations }) => instantiations),
                time: list.map(({ time }) => time),
                memory: list.map(({ memory }) => memory),
              },
            };
          }),
          baseline: PACKAGES[0]?.name,
        },
      ];
    }),
};

async function check(folder: string, { quick, progress }: Effort): Promise<Map<string, Sample[]>> {
  const spec = join(folder, "openapi.json");
  writeFileSync(spec, JSON.stringify(syntheticSpec({ operations: OPERATIONS })));
  const projects = new Map<TypedPackage, string>();
  for (const [index, one] of PACKAGES.entries()) {
    progress(`making ${one.name}`);
    projects.set(one, await makeProject(one, spec, join(folder, String(index))));
  }
  const samples = new Map<string, Sample[]>();
  const rounds = quick ? 1 : 5;
  for (let round = 0; round < rounds; round += 1) {
    progress(`round ${round + 1} of ${rounds}`);
    for (const [{ name }, project] of rotate([...projects], round)) {
      samples.set(name, [...(samples.get(name) ?? []), await diagnose(project)]);
    }
  }
  return samples;
}

/** A user's project beside the declarations of the package, as it would be published. */
async function makeProject(one: TypedPackage, spec: string, project: string): Promise<string> {
  const source = join(project, "source");
  mkdirSync(source, { recursive: true });
  symlinkSync(one.modules, join(project, "node_modules"));
  writeFileSync(join(project, "package.json"), '{"type":"module"}');
  await one.make(spec, source);
  const declarations = { ...SETTINGS, declaration: true, emitDeclarationOnly: true };
  const options = { rootDir: "source", outDir: "api" };
  writeJson(join(project, "tsconfig.json"), {
    compilerOptions: { ...declarations, ...options },
    files: ["source/index.ts"],
  });
  await runCommand("tsc", ["-p", project]);
  // Declarations that were there from the start are not the compiler's output.
  const given = (path: string): boolean => !path.endsWith(".ts") || path.endsWith(".d.ts");
  cpSync(source, join(project, "api"), { recursive: true, filter: given });
  rmSync(source, { recursive: true });
  const code = userCode(one.style, OPERATIONS / 2, STEP);
  writeFileSync(join(project, "user.ts"), code);
  writeJson(join(project, "tsconfig.json"), {
    compilerOptions: { ...SETTINGS, noEmit: true },
    files: ["user.ts"],
  });
  return project;
}

async function diagnose(project: string): Promise<Sample> {
  const { stdout } = await runCommand("tsc", ["-p", project, "--extendedDiagnostics"]);
  return {
    instantiations: read(stdout, "Instantiations"),
    time: read(stdout, "Total time") * 1e9,
    memory: read(stdout, "Memory used") * 1000,
  };
}

/** A number of the compiler's diagnostics. */
function read(diagnostics: string, label: string): number {
  const match = new RegExp(`^${label}:\\s*([\\d.]+)`, "m").exec(diagnostics);
  if (match?.[1] === undefined) throw new Error(`the compiler does not say "${label}"`);
  return Number(match[1]);
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value));
}
