/** What a contributor waits for, in a clone of the last commit. */
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandResult, runCommand } from "../measure/command.ts";
import { withScratch } from "../measure/scratch.ts";
import { ROOT } from "../repository.ts";
import type { Row } from "./row.ts";

const PROVIDER = "finix";

/** As long as all tests take where none of them ran in this checkout. */
const MINUTES = 120;

/** Where turbo keeps what it ran; in a clone it is empty. */
const CACHE = join(".turbo", "cache");

export const row: Row = {
  peers: [],
  minutes: MINUTES,
  measure: ({ quick, progress }) =>
    withScratch(async (folder) => {
      const clone = join(folder, "clone");
      const run = (program: string, ...args: string[]): Promise<CommandResult> => {
        progress([program, ...args].join(" "));
        return runCommand(program, args, {
          cwd: clone,
          env: { TURBO_TELEMETRY_DISABLED: "1" },
          timeoutMs: MINUTES * 60_000,
        });
      };
      await runCommand("git", ["clone", "--quiet", ROOT, clone]);
      const demo = await run("npm", "run", "--silent", "demo");
      const lines = [{ name: "fresh clone, npm run demo", samples: { time: [demo.time] } }];

      if (!quick) {
        // Only what was not tested in this checkout yet is tested now: it is not what is measured.
        if (existsSync(join(ROOT, CACHE))) {
          cpSync(join(ROOT, CACHE), join(clone, CACHE), { recursive: true });
        }
        await run("npm", "test");
        const unchanged = await run("npm", "test");
        lines.push({ name: "nothing changed, npm test", samples: { time: [unchanged.time] } });
      }

      editSpec(join(clone, "specs", PROVIDER, "openapi.yaml"));
      const generated = await run("node", "tools/generate/src/cli.ts", PROVIDER);
      const tested = await run("turbo", "run", "test", `--filter=@org/${PROVIDER}`);
      const time = [generated.time + tested.time];
      lines.push({ name: "one spec edited, its tests done", samples: { time } });
      return [
        {
          id: "workspace",
          title: "Working here",
          columns: [{ id: "time", title: "time", unit: "time" }],
          lines,
        },
      ];
    }),
};

/** Changes a description: the least that makes everything after it run again. */
function editSpec(path: string): void {
  const text = readFileSync(path, "utf8");
  const edited = text.replace(/^( *summary: .*)\.$/m, "$1, edited.");
  if (edited === text) throw new Error(`${path} has no summary to edit`);
  writeFileSync(path, edited);
}
