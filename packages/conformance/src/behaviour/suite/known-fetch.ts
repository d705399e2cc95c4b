/** What sends the requests of the cases: the runtime's `fetch`, where nobody says otherwise. */
import type { Fetch } from "@org/core";

let known: Fetch | undefined;

/** Says what sends requests: whoever runs cases by another `fetch` does it first. */
export function useFetch(fetch: Fetch): void {
  known = fetch;
}

/** What clients are to send requests by; undefined for the runtime's own. */
export function knownFetch(): Fetch | undefined {
  return known;
}
