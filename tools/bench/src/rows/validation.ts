/** Holding one balance against its schema. */
import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
// Not for users, so no entry of a package has it.
import { Balance } from "../../../../packages/finix/src/generated/validators.ts";
import { BALANCE } from "../finix.ts";
import { interleave } from "../measure/interleave.ts";
import { importPeers } from "../peers.ts";
import { ROOT } from "../repository.ts";
import type { Row } from "./row.ts";

interface Library {
  readonly name: string;
  readonly note: string;
  passes(value: unknown): boolean;
}

/** What the client collects issues in, as the validator sees it. */
type Check = Parameters<typeof Balance>[1];

/** Core's own class for it: no entry has it, and core may move it, so it is found by its name. */
async function loadCheck(): Promise<new (exact: boolean) => Check> {
  const [file] = globSync("packages/core/src/*/response-check.ts", { cwd: ROOT });
  if (file === undefined) throw new Error("packages/core/src has no response-check.ts any more");
  const { ResponseCheck } = await import(pathToFileURL(join(ROOT, file)).href);
  return ResponseCheck;
}

async function loadOurs(): Promise<Library> {
  const ResponseCheck = await loadCheck();
  return {
    name: "generated validators",
    note: "no eval, no copy, all issues, exact numbers",
    passes(value) {
      const check = new ResponseCheck(false);
      Balance(value, check);
      return check.found === 0;
    },
  };
}

export const row: Row = {
  peers: ["libraries"],
  async measure({ quick }) {
    const { peers } = await importPeers<{ peers: readonly Library[] }>(
      "libraries",
      "validation.js",
    );
    const ours = await loadOurs();
    const libraries = [ours, ...peers];
    for (const { name, passes } of libraries) {
      if (!passes(BALANCE) || passes({ ...BALANCE, posted_amount: "1" })) {
        throw new Error(`${name} does not tell a balance from something else`);
      }
    }
    const contenders = libraries.map(({ name, passes }) => ({ name, run: () => passes(BALANCE) }));
    const effort = quick ? { rounds: 9, batchMs: 20 } : { rounds: 21, batchMs: 40 };
    const times = await interleave(contenders, effort);
    return [
      {
        id: "validation",
        title: "Validation of one balance",
        columns: [{ id: "time", title: "a balance", unit: "time" }],
        lines: libraries.map(({ name, note }) => ({
          name,
          note,
          samples: { time: times.get(name) ?? [] },
        })),
        baseline: ours.name,
      },
    ];
  },
};
