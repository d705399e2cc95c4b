/** Holding one balance against its schema. */
// Not for users, so no entry of the package has it.
import { Balance } from "../../../../packages/finix/src/generated/validators.ts";
import { BALANCE } from "../finix.ts";
import { interleave } from "../measure/interleave.ts";
import { importPeers } from "../peers.ts";
import type { Row } from "./row.ts";

interface Library {
  readonly name: string;
  readonly note: string;
  passes(value: unknown): boolean;
}

const OURS: Library = {
  name: "generated validators",
  note: "no eval, no copy; issues by a second pass",
  passes: (value) => Balance(value) === true,
};

export const row: Row = {
  peers: ["libraries"],
  async measure({ quick }) {
    const { peers } = await importPeers<{ peers: readonly Library[] }>(
      "libraries",
      "validation.js",
    );
    const libraries = [OURS, ...peers];
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
        baseline: OURS.name,
      },
    ];
  },
};
