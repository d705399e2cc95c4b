// The `fetch` of every library is one for a client, by its types and when it is called.
import type { Fetch } from "@org/core";
import { Hono } from "hono";
import nodeFetch from "node-fetch";
import { fetch as undici } from "undici";
import { fetch as undici6 } from "undici-6";
import { tryFetch } from "./try-fetch.js";

const app = new Hono();
app.get("/finix/balances/:id", (context) => forward(context.req.raw));
app.all("/muda/*", (context) => forward(context.req.raw));

async function forward(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const body = request.method === "GET" ? null : await request.text();
  return fetch(`${process.env["PROVIDERS_URL"]}${pathname}`, { method: request.method, body });
}

const all: Record<string, Fetch> = {
  "the runtime": fetch,
  "undici 7": undici,
  "undici 6": undici6,
  "node-fetch 3": nodeFetch,
  Hono: async (url, init) => app.request(url, init),
};
const wrapped: readonly Fetch[] = [
  (url, init) => fetch(url, { ...init, cache: "no-store" }),
  (url, init) => undici(url, init),
  (url, init) => undici6(url, init),
  (url, init) => nodeFetch(url, { ...init, compress: false }),
];

/** Checked by the compiler, not run. */
export function wrong(): Promise<void> {
  // @ts-expect-error A fetch answers with a response.
  return tryFetch(async () => "text");
}

for (const fetch of [...Object.values(all), ...wrapped]) await tryFetch(fetch);
console.log(`${Object.keys(all).join(", ")}, and ${wrapped.length} wrappers`);
