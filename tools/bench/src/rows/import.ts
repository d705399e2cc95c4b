/** What a program pays before its first line: a process each, nothing in memory yet. */
import { fileURLToPath } from "node:url";
import { runCommand } from "../measure/command.ts";
import { rotate } from "../measure/interleave.ts";
import { peerPath } from "../peers.ts";
import type { Row } from "./row.ts";

interface Import {
  readonly name: string;
  readonly note: string;
  readonly folder: string;
  readonly packages: readonly string[];
}

/** Nanoseconds and bytes. */
interface Sample {
  readonly time: number;
  readonly heap: number;
  readonly rss: number;
}

const OURS = fileURLToPath(new URL("../..", import.meta.url));
const THEIRS = peerPath("libraries");

const IMPORTS: readonly Import[] = [
  { name: "@org/finix", note: "", folder: OURS, packages: ["@org/finix"] },
  {
    name: "openapi-fetch + zod mini",
    note: "by hand",
    folder: THEIRS,
    packages: ["openapi-fetch", "zod/mini"],
  },
  ...["ky", "ofetch", "axios"].map((name) => ({
    name,
    note: "",
    folder: THEIRS,
    packages: [name],
  })),
  ...["modern-treasury", "lithic", "stripe", "octokit", "mollie-api-typescript"].map((name) => ({
    name,
    note: "all of its API",
    folder: THEIRS,
    packages: [name],
  })),
];

/** The machinery of Node's `fetch` and of `import()` is loaded before: all of them need it. */
function program(packages: readonly string[]): string {
  return `
  Response.json({});
  await import("data:text/javascript,");
  gc();
  const before = process.memoryUsage();
  const start = process.hrtime.bigint();
  ${packages.map((name) => `const ${idOf(name)} = await import("${name}");`).join("\n")}
  const time = Number(process.hrtime.bigint() - start);
  gc();
  const after = process.memoryUsage();
  const heap = after.heapUsed - before.heapUsed;
  console.log(JSON.stringify({ time, heap, rss: after.rss - before.rss }));
  globalThis.kept = [${packages.map(idOf).join(", ")}];`;
}

export const row: Row = {
  peers: ["libraries"],
  async measure({ quick, progress }) {
    const rounds = quick ? 5 : 15;
    const seen = IMPORTS.map((one) => ({ one, samples: [] as Sample[] }));
    for (let round = 0; round < rounds; round += 1) {
      progress(`round ${round + 1} of ${rounds}`);
      for (const { one, samples } of rotate(seen, round)) {
        const args = ["--expose-gc", "--input-type=module", "-e", program(one.packages)];
        const { stdout } = await runCommand(process.execPath, args, { cwd: one.folder });
        samples.push(JSON.parse(stdout));
      }
    }
    return [
      {
        id: "import",
        title: "Cold import in a fresh process",
        columns: [
          { id: "time", title: "import", unit: "time" },
          { id: "heap", title: "heap", unit: "bytes" },
          { id: "rss", title: "resident", unit: "bytes" },
        ],
        lines: seen.map(({ one, samples }) => ({
          name: one.name,
          note: one.note,
          samples: {
            time: samples.map(({ time }) => time),
            heap: samples.map(({ heap }) => heap),
            rss: samples.map(({ rss }) => rss),
          },
        })),
        baseline: "@org/finix",
      },
    ];
  },
};

function idOf(name: string): string {
  return name.replaceAll(/\W/g, "_");
}
