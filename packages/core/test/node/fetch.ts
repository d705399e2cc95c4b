import { onTestFinished } from "vitest";
import type { FetchInit } from "../../src/index.ts";
import { createFetch, type NodeFetch, type NodeFetchOptions } from "../../src/node.ts";

/** A fetch that ends with the test. */
export function fetchOfTest(options?: NodeFetchOptions): NodeFetch {
  const fetch = createFetch(options);
  onTestFinished(() => fetch.close());
  return fetch;
}

/** What a call gives for a request without a body. */
export function get(init: Partial<FetchInit> & Record<string, unknown> = {}): FetchInit {
  const { signal } = new AbortController();
  return { method: "GET", headers: {}, body: null, signal, redirect: "manual", ...init };
}
