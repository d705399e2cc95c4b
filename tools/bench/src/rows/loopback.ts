/** Calls over HTTP with keep-alive, to a server in another process. */
import type { Fetch } from "@org/core";
import { createFetch } from "@org/core/node";
import { Agent } from "undici";
import { BARE, type Caller, loadCallers } from "../callers.ts";
import { BALANCE_ID, finixClient } from "../finix.ts";
import { allocatedPerRun } from "../measure/allocations.ts";
import { collectGarbage, collectYoungGarbage } from "../measure/collect-garbage.ts";
import type { Effort } from "../measure/effort.ts";
import { rotate } from "../measure/interleave.ts";
import { type Load, load } from "../measure/load.ts";
import { startServer } from "../measure/server.ts";
import type { Table } from "../table.ts";
import type { Row } from "./row.ts";

const MOLLIE_PREFIX = "/v2/";

interface Asked {
  readonly caller: Caller;
  readonly ask: () => Promise<unknown>;
}

export const row: Row = {
  peers: ["libraries"],
  async measure(effort) {
    const [bare, ...others] = await loadCallers();
    if (bare === undefined) throw new Error("nothing to compare with");
    const agent = new Agent();
    const callers = [bare, onCoreNode(bare, createFetch(agent)), ...others];
    const server = await startServer(
      callers
        .map(({ name, body, contentType }) => ({
          prefix: name === "mollie" ? MOLLIE_PREFIX : "/",
          body,
          contentType,
        }))
        .toSorted((a, b) => b.prefix.length - a.prefix.length),
    );
    try {
      const { baseUrl } = server;
      const asked = callers.map((caller) => ({ caller, ask: caller.make({ baseUrl }) }));
      const allocated = await allocations(asked, effort);
      const one = await loads(asked, 1, effort);
      const many = await loads(asked, 64, effort);
      return [table(asked, one, 1, allocated), table(asked, many, 64)];
    } finally {
      server.close();
      await agent.destroy();
    }
  },
};

/** Ours, by the transport that Node alone has. */
function onCoreNode({ body, contentType }: Caller, transport: Fetch): Caller {
  return {
    name: "@org/finix on core/node",
    note: "the same as getBalance",
    body,
    contentType,
    make({ baseUrl }) {
      const client = finixClient({ baseUrl, fetch: transport });
      return () => client.getBalance({ balance_id: BALANCE_ID });
    },
  };
}

/** Bytes per call, after the first calls made what stays. */
async function allocations(asked: readonly Asked[], effort: Effort): Promise<number[]> {
  const runs = effort.quick ? 200 : 1000;
  const bytes: number[] = [];
  for (const { caller, ask } of asked) {
    effort.progress(`allocations of ${caller.name}`);
    await load(ask, { inFlight: 1, ms: 100 });
    bytes.push(await allocatedPerRun(ask, runs));
  }
  return bytes;
}

async function loads(
  asked: readonly Asked[],
  inFlight: number,
  effort: Effort,
): Promise<Map<Asked, Load[]>> {
  const rounds = effort.quick ? 3 : 9;
  const ms = effort.quick ? 100 : 250;
  const all = new Map<Asked, Load[]>(asked.map((one) => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    effort.progress(`${inFlight} in flight, round ${round + 1} of ${rounds}`);
    collectGarbage();
    for (const one of rotate(asked, round)) {
      collectYoungGarbage();
      all.get(one)?.push(await load(one.ask, { inFlight, ms }));
    }
  }
  return all;
}

function table(
  asked: readonly Asked[],
  loads: ReadonlyMap<Asked, readonly Load[]>,
  inFlight: number,
  allocated?: readonly number[],
): Table {
  return {
    id: `loopback-${inFlight}`,
    title: `Loopback HTTP, keep-alive, ${inFlight} in flight`,
    columns: [
      { id: "rate", title: "calls/s", unit: "rate" },
      { id: "p50", title: "p50", unit: "time" },
      { id: "p99", title: "p99", unit: "time" },
      { id: "cpu", title: "processor", unit: "time" },
      ...(allocated ? [{ id: "allocated", title: "heap a call", unit: "bytes" } as const] : []),
    ],
    lines: asked.map((one, index) => {
      const samples = loads.get(one) ?? [];
      const bytes = allocated?.[index];
      return {
        name: one.caller.name,
        note: one.caller.note,
        samples: {
          rate: samples.map(({ callsPerSecond }) => callsPerSecond),
          p50: samples.map(({ p50 }) => p50),
          p99: samples.map(({ p99 }) => p99),
          cpu: samples.map(({ cpu }) => cpu),
          ...(bytes === undefined ? {} : { allocated: [bytes] }),
        },
      };
    }),
    baseline: BARE,
  };
}
