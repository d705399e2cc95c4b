/** The spec judge, a process each as a user runs it, beside one that reads the same documents and stops there. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printYaml } from "@org/openapi";
import type { Effort } from "../measure/effort.ts";
import { rotate } from "../measure/interleave.ts";
import { withScratch } from "../measure/scratch.ts";
import { type Usage, usageOf } from "../measure/usage.ts";
import { ROOT } from "../repository.ts";
import { revised } from "../synthetic/revised.ts";
import { type SpecSize, syntheticSpec } from "../synthetic/spec.ts";
import type { Table } from "../table.ts";
import type { Row } from "./row.ts";

const JUDGE = join(ROOT, "packages", "spec-diff", "src", "cli.ts");
const READER = fileURLToPath(new URL("read-process.ts", import.meta.url));

const SMALL = 4;
const PAIRS = 181;
/** 2 MB of YAML, with more unions and circles than documents of that size have. */
const LARGE: SpecSize = { operations: 450, fields: 25 };

/** Documents to compare, and how the command is told of them. */
interface Job {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly string[];
  readonly args: readonly string[];
  readonly rounds: number;
}

export const row: Row = {
  peers: [],
  measure: (effort) =>
    withScratch(async (folder) => {
      const jobs = jobsIn(folder, effort);
      const tables: Table[] = [];
      const [first] = jobs;
      // What Node keeps compiled for the next run is there from the second on.
      if (first) await measure(folder, { ...first, rounds: 1 }, effort);
      for (const job of jobs) tables.push(await measure(folder, job, effort));
      return tables;
    }),
};

function jobsIn(folder: string, { quick }: Effort): readonly Job[] {
  const small = Array.from({ length: PAIRS }, (_, index) =>
    pairIn(folder, `small-${index}`, { operations: SMALL, seed: index + 1 }),
  );
  const list = join(folder, "pairs.txt");
  writeFileSync(list, small.map((pair) => pair.join(" ")).join("\n"));
  const [one = []] = small;
  const large = pairIn(folder, "large", LARGE);
  return [
    { id: "spec-diff", title: "One small pair", documents: one, args: one, rounds: quick ? 5 : 15 },
    {
      id: "spec-diff-pairs",
      title: `${PAIRS} small pairs in one process`,
      documents: small.flat(),
      args: ["--pairs", list],
      rounds: quick ? 2 : 5,
    },
    {
      id: "spec-diff-large",
      title: "A pair of 2 MB",
      documents: large,
      args: large,
      rounds: quick ? 1 : 3,
    },
  ];
}

/** Writes two versions of a document; gives their paths. */
function pairIn(folder: string, name: string, size: SpecSize): readonly string[] {
  const base = syntheticSpec(size);
  return Object.entries({ base, revision: revised(base) }).map(([side, document]) => {
    const path = join(folder, `${name}-${side}.yaml`);
    writeFileSync(path, printYaml(document));
    return path;
  });
}

async function measure(folder: string, job: Job, { progress }: Effort): Promise<Table> {
  const contenders = [
    { name: "spec-diff", module: JUDGE, args: job.args, samples: [] as Usage[] },
    { name: "reading alone", module: READER, args: job.documents, samples: [] as Usage[] },
  ];
  const place = { cwd: folder, file: join(folder, "usage.json") };
  for (let round = 0; round < job.rounds; round += 1) {
    progress(`${job.title}, round ${round + 1} of ${job.rounds}`);
    for (const { module, args, samples } of rotate(contenders, round)) {
      samples.push(await usageOf(module, args, place));
    }
  }
  return {
    id: job.id,
    title: `The spec judge: ${job.title}`,
    columns: [
      { id: "time", title: "start to exit", unit: "time" },
      { id: "cpu", title: "processor time", unit: "time" },
      { id: "memory", title: "memory", unit: "bytes" },
    ],
    lines: contenders.map(({ name, samples }) => ({
      name,
      samples: {
        time: samples.map(({ time }) => time),
        cpu: samples.map(({ cpu }) => cpu),
        memory: samples.map(({ memory }) => memory),
      },
    })),
    baseline: "spec-diff",
  };
}
