/** Many balances at once: what running a million tasks costs, apart from the tasks. */
import { fileURLToPath } from "node:url";
import { runCommand } from "../measure/command.ts";
import { rotate } from "../measure/interleave.ts";
import type { Row } from "./row.ts";

const PROCESS = fileURLToPath(new URL("collect-process.ts", import.meta.url));

const CONTENDERS = [
  { name: "collectBalances", note: "failures apart, rate limits, abort" },
  { name: "streamBalances", note: "the same, as they come" },
  { name: "p-map", note: "one failure ends all" },
  { name: "p-map, as they come", note: "one failure ends all" },
  { name: "p-limit", note: "every promise at once" },
] as const;

interface Sample {
  readonly time: number;
  readonly heap: number;
}

export const row: Row = {
  peers: ["libraries"],
  async measure({ quick, progress }) {
    const counts = quick ? [1_000, 100_000] : [10_000, 1_000_000];
    const rounds = quick ? 3 : 5;
    const samples = new Map<string, { time: number[]; heap: number[] }>();
    for (const count of counts) {
      for (const { name } of CONTENDERS) {
        progress(`heap of ${name}, ${count} tasks`);
        const { heap } = await run(name, count, "heap");
        samples.set(`${name} ${count}`, { time: [], heap: [heap] });
      }
      for (let round = 0; round < rounds; round += 1) {
        progress(`${count} tasks, round ${round + 1} of ${rounds}`);
        for (const { name } of rotate(CONTENDERS, round)) {
          const { time } = await run(name, count, "time");
          samples.get(`${name} ${count}`)?.time.push(time);
        }
      }
    }
    const [few = 0, many = 0] = counts;
    return [
      {
        id: "collect",
        title: `Many tasks, 8 at a time: ${few.toLocaleString("en")} and ${many.toLocaleString("en")}`,
        columns: [
          { id: "few time", title: "few, time", unit: "time" },
          { id: "few heap", title: "few, heap", unit: "bytes" },
          { id: "many time", title: "many, time", unit: "time" },
          { id: "many heap", title: "many, heap", unit: "bytes" },
        ],
        lines: CONTENDERS.map(({ name, note }) => {
          const [small, large] = counts.map((count) => samples.get(`${name} ${count}`));
          return {
            name,
            note,
            samples: {
              "few time": small?.time ?? [],
              "few heap": small?.heap ?? [],
              "many time": large?.time ?? [],
              "many heap": large?.heap ?? [],
            },
          };
        }),
        baseline: "collectBalances",
      },
    ];
  },
};

async function run(name: string, count: number, mode: "time" | "heap"): Promise<Sample> {
  const args = ["--expose-gc", PROCESS, name, String(count), mode];
  const { stdout } = await runCommand(process.execPath, args);
  return JSON.parse(stdout);
}
