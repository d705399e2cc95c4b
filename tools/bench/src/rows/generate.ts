/** From OpenAPI documents to code: each generator in a process of its own, as a user runs it. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { atMost } from "../measure/at-most.ts";
import { runCommand } from "../measure/command.ts";
import type { Effort } from "../measure/effort.ts";
import { rotate } from "../measure/interleave.ts";
import { withScratch } from "../measure/scratch.ts";
import { peerPath } from "../peers.ts";
import { ROOT } from "../repository.ts";
import { type SpecSize, syntheticSpec } from "../synthetic/spec.ts";
import type { Column, Table } from "../table.ts";
import type { Row } from "./row.ts";

/** A generator: a module that takes a folder and specs. */
interface Generator {
  readonly name: string;
  readonly note: string;
  readonly module: string;
  /** Runs again over what it made. */
  readonly again?: true;
}

const OURS = fileURLToPath(new URL("generate-process.ts", import.meta.url));

const GENERATORS: readonly Generator[] = [
  { name: "pnpm generate", note: "types, validators, schemas, client", module: OURS },
  { name: "pnpm generate, no change", note: "", module: OURS, again: true },
  {
    name: "openapi-typescript",
    note: "types alone",
    module: peerPath("generators", "openapi-typescript.js"),
  },
  { name: "hey-api", note: "types, schemas", module: peerPath("generators", "hey-api.js") },
  { name: "orval", note: "types, schemas, client", module: peerPath("generators", "orval.js") },
  { name: "kubb", note: "types, schemas", module: peerPath("generators", "kubb.js") },
];

/** What takes longer is ended, and counts as so long. */
const LIMIT_MS = 30_000;

/** What is generated: the ids are those of the columns. */
interface Job extends Column {
  readonly specs: readonly string[];
  readonly rounds: number;
}

export const row: Row = {
  peers: ["generators"],
  measure: (effort) =>
    withScratch(async (folder) => [
      await compare(folder, jobsOf(folder, effort), effort),
      await growth(folder, effort),
      await large(folder, effort),
    ]),
};

function jobsOf(folder: string, { quick }: Effort): Job[] {
  const many = Array.from({ length: quick ? 10 : 100 }, (_, index) => ({
    operations: 4,
    seed: index + 1,
  }));
  const unit = "time";
  const few: Job = {
    id: "five",
    title: "five specs",
    unit,
    specs: ownSpecs(),
    rounds: quick ? 2 : 5,
  };
  const rounds = quick ? 1 : 2;
  return [
    few,
    {
      id: "400",
      title: "400 operations",
      unit,
      specs: specs(folder, [{ operations: quick ? 100 : 400 }]),
      rounds,
    },
    { id: "100 specs", title: "100 specs", unit, specs: specs(folder, many), rounds },
  ];
}

function ownSpecs(): string[] {
  const folder = join(ROOT, "specs");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, "openapi.yaml"));
}

/** Writes synthetic documents, and gives their paths. */
function specs(folder: string, sizes: readonly SpecSize[]): string[] {
  return sizes.map((size) => {
    const path = join(folder, `spec-${Object.values(size).join("-")}.json`);
    writeFileSync(path, JSON.stringify(syntheticSpec(size)));
    return path;
  });
}

async function compare(folder: string, jobs: readonly Job[], effort: Effort): Promise<Table> {
  const times = new Map<string, number[]>();
  for (const job of jobs) {
    for (let round = 0; round < job.rounds; round += 1) {
      for (const generator of rotate(GENERATORS, round)) {
        effort.progress(`${job.title} by ${generator.name}, round ${round + 1} of ${job.rounds}`);
        const key = `${generator.name} ${job.id}`;
        const time = await timeOf(generator, folder, job.specs, times.get(key));
        times.set(key, [...(times.get(key) ?? []), time]);
      }
    }
  }
  return {
    id: "generate",
    title: `Code generation (ended after ${LIMIT_MS / 1000} s)`,
    columns: jobs.map(({ id, title, unit }) => ({ id, title, unit })),
    lines: GENERATORS.map(({ name, note }) => ({
      name,
      note,
      samples: Object.fromEntries(jobs.map(({ id }) => [id, times.get(`${name} ${id}`) ?? []])),
    })),
    baseline: "pnpm generate",
  };
}

let runs = 0;

/** Nanoseconds, in an empty folder. One that was too slow before is not tried again. */
async function timeOf(
  { module, again }: Generator,
  folder: string,
  specs: readonly string[],
  before: readonly number[] = [],
): Promise<number> {
  if (before.some((time) => time >= LIMIT_MS * 1e6)) return LIMIT_MS * 1e6;
  runs += 1;
  const out = join(folder, `out-${runs}`);
  mkdirSync(out);
  const args = [module, out, ...specs];
  if (again) await atMost(LIMIT_MS, process.execPath, args, out);
  return atMost(LIMIT_MS, process.execPath, args, out);
}

async function growth(folder: string, { quick, progress }: Effort): Promise<Table> {
  const sizes = [400, 1600];
  const generator = { name: "pnpm generate", note: "", module: OURS };
  const samples = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    for (const operations of rotate(sizes, round)) {
      progress(`${operations} operations, round ${round + 1}`);
      const time = await timeOf(generator, folder, specs(folder, [{ operations }]));
      samples.get(operations)?.push(time);
    }
  }
  return {
    id: "generate-growth",
    title: "What size costs",
    columns: [{ id: "time", title: "pnpm generate", unit: "time" }],
    lines: sizes.map((size) => ({
      name: `${size.toLocaleString("en")} operations`,
      samples: { time: samples.get(size) ?? [] },
    })),
  };
}

/** As large as documents get: 3,000 operations in 9 MB. */
const LARGE: SpecSize = { operations: 3000, fields: 25 };

async function large(folder: string, { quick, progress }: Effort): Promise<Table> {
  const [spec = ""] = specs(folder, [LARGE]);
  const time: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    progress(`9 MB, round ${round + 1}`);
    const out = join(folder, `large-${round}`);
    mkdirSync(out);
    const run = await runCommand(process.execPath, [OURS, out, spec], { cwd: out });
    time.push(run.time);
    memory.push(Number(run.stdout));
  }
  return {
    id: "generate-large",
    title: "3,000 operations, 9 MB",
    columns: [
      { id: "time", title: "pnpm generate", unit: "time" },
      { id: "memory", title: "memory", unit: "bytes" },
    ],
    lines: [{ name: "pnpm generate", samples: { time, memory } }],
  };
}
