import { Agent } from "undici";
import { onTestFinished } from "vitest";
import type { Fetch, FetchInit } from "../../src/index.ts";
import { createFetch } from "../../src/node.ts";

/** A fetch whose connections end with the test. */
export function fetchOfTest(options?: Agent.Options): Fetch {
  const agent = new Agent(options);
  onTestFinished(() => agent.destroy());
  return createFetch(agent);
}

/** What a call gives for a request without a body. */
export function get(init: Partial<FetchInit> & Record<string, unknown> = {}): FetchInit {
  const { signal } = new AbortController();
  return { method: "GET", headers: {}, body: null, signal, redirect: "manual", ...init };
}
