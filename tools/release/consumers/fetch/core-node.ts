// The transport of core for Node, over every line of undici that it takes.
import { createFetch, type Dispatcher } from "@org/core/node";
import * as undici7 from "undici";
import * as undici6 from "undici-6";
import * as undici8 from "undici-8";
import { tryFetch } from "./try-fetch.js";

/** Checked by the compiler, not run. */
export function wrong(): Dispatcher {
  // @ts-expect-error undici 6 tells what becomes of a request in another way.
  return new undici6.Agent();
}

for (const { Agent } of [undici7, undici8]) {
  const agent = new Agent({ connections: 2 });
  const fetch = createFetch(agent);
  await tryFetch(fetch);
  await tryFetch((url, init) => fetch(url, init));
  await agent.close();
}
console.log("core/node, with undici 7 and 8");
