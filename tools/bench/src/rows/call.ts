/** One call on a stub `fetch`: what a client costs apart from the network. */
import { BARE, type Caller, loadCallers } from "../callers.ts";
import { interleave } from "../measure/interleave.ts";
import type { Row } from "./row.ts";

const BASE_URL = "https://api.example.com";

/** A `fetch` that answers at once. */
function stub({ body, contentType }: Caller): typeof fetch {
  const headers = { "content-type": contentType };
  return async () => new Response(body, { headers });
}

export const row: Row = {
  peers: ["libraries"],
  async measure({ quick }) {
    const callers = await loadCallers();
    const contenders = callers.map((caller) => ({
      name: caller.name,
      run: caller.make({ fetch: stub(caller), baseUrl: BASE_URL }),
    }));
    const effort = quick ? { rounds: 15, batchMs: 40 } : { rounds: 25, batchMs: 60 };
    const times = await interleave(contenders, effort);
    return [
      {
        id: "call",
        title: "One call on a stub fetch",
        columns: [{ id: "time", title: "a call", unit: "time" }],
        lines: callers.map(({ name, note }) => ({
          name,
          note,
          samples: { time: times.get(name) ?? [] },
        })),
        baseline: BARE,
      },
    ];
  },
};
