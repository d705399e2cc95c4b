import { fetchPage, hashOf, NotExtractable, SourceError } from "@org/extract";
import { loadProvenance, type Spec } from "@org/specs";
import { describeChanges } from "../describe.ts";
import { explain } from "../explain.ts";
import { verify } from "../verify.ts";
import { readLastLook, writeLastLook } from "./state.ts";

/** What a look at a provider's page brought. */
export interface Look {
  readonly provider: string;
  /** same: the recorded page. prose: another page, the same API. changed: another API. failed: no look. */
  readonly outcome: "same" | "prose" | "changed" | "failed";
  /** What changed in the API, or why there was no look. */
  readonly notes: readonly string[];
}

/** Where the last looks are kept, and how long to wait. */
export interface WatchOptions {
  readonly state: string;
  readonly timeoutMs?: number;
}

/** Looks at the page of a spec and says what changed in the API since the spec was written. */
export async function look(spec: Spec, options: WatchOptions): Promise<Look> {
  const { provider } = spec;
  try {
    const provenance = loadProvenance(spec);
    const { url, sha256, urlAssumption } = provenance.page;
    if (url === null) return failed(provider, `no address is known: ${urlAssumption ?? ""}`);
    const text = await currentPage(provider, url, options);
    if (hashOf(text) === sha256) return { provider, outcome: "same", notes: [] };
    const { differences } = verify(text, spec.document, provenance);
    const outcome = differences.length > 0 ? "changed" : "prose";
    return { provider, outcome, notes: describeChanges(differences) };
  } catch (error) {
    if (error instanceof NotExtractable) {
      return failed(provider, `the page can't be read any more: ${error.message}`);
    }
    const message = explain(error, provider);
    if (message !== undefined) return failed(provider, message);
    throw error;
  }
}

function failed(provider: string, reason: string): Look {
  return { provider, outcome: "failed", notes: [reason] };
}

/**
 * The page as it is now: the last one where the server says that it is still the same.
 *
 * @throws {SourceError} when there is none to be had.
 */
async function currentPage(
  provider: string,
  url: string,
  { state, timeoutMs }: WatchOptions,
): Promise<string> {
  const last = readLastLook(state, provider, url);
  const { text, ...validators } = await fetchPage(url, last, timeoutMs);
  if (text === undefined) {
    if (last) return last.text;
    throw new SourceError(`${url} answers 304 to a request without conditions`);
  }
  writeLastLook(state, provider, { url, text, ...validators });
  return text;
}
