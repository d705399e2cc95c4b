import { fetchPage, hashOf, NotExtractable, SourceError } from "@org/extract";
import { NoOperationError } from "@org/openapi";
import type { Bump } from "@org/spec-diff";
import { loadProvenance, type Provenance, type Spec } from "@org/specs";
import { describeChanges } from "../describe.ts";
import { explain } from "../explain.ts";
import { verify } from "../verify.ts";
import { judge } from "./judge.ts";
import { readLastLook, writeLastLook } from "./state.ts";

/** What a look at a provider's page or document brought. */
export interface Look {
  readonly provider: string;
  /**
   * same: what is recorded. prose: another text, the same API. moved: the same API at another address.
   * changed: another API, none that can be read any more, or another document than the overlay is made
   * for. failed: no look.
   */
  readonly outcome: "same" | "prose" | "moved" | "changed" | "failed";
  /** What changed, where it is now, or why there was no look: a line each. */
  readonly notes: readonly string[];
  /** What the package needs for the change of a document. */
  readonly bump?: Bump;
}

/** Where the last looks are kept, and how long to wait. */
export interface WatchOptions {
  readonly state: string;
  readonly timeoutMs?: number;
}

/** Looks at the page or document of a spec and says what changed in the API since the spec was made. */
export async function look(spec: Spec, options: WatchOptions): Promise<Look> {
  const { provider } = spec;
  try {
    const provenance = loadProvenance(spec);
    const { url, urlAssumption } = provenance.page;
    if (url === null) return failed(provider, `no address is known: ${urlAssumption ?? ""}`);
    const { text, movedTo } = await currentPage(provider, url, options);
    const found = { provider, ...(await compare(spec, text, provenance)) };
    if (movedTo === undefined) return found;
    const notes = [`${url} has moved to ${movedTo}`, ...found.notes];
    return { ...found, outcome: found.outcome === "changed" ? "changed" : "moved", notes };
  } catch (error) {
    if (error instanceof NotExtractable) {
      const reason = `can't be read any more: ${error.message}`;
      // A document that is none may have been cut off on its way; a page that can be had says something else now.
      if (isDocument(spec)) return failed(provider, `the document ${reason}`);
      return { provider, outcome: "changed", notes: [`the page ${reason}`] };
    }
    if (error instanceof NoOperationError) {
      return { provider, outcome: "changed", notes: [`on the page now: ${error.message}`] };
    }
    const message = explain(error, provider);
    if (message !== undefined) return failed(provider, message);
    throw error;
  }
}

/** A document is judged as far as the spec was selected of it; a page by the facts that it states. */
async function compare(
  spec: Spec,
  text: string,
  provenance: Provenance,
): Promise<Omit<Look, "provider">> {
  const { document, operations, sha256 } = provenance.page;
  if (hashOf(text) === sha256) return { outcome: "same", notes: [] };
  if (document !== undefined) {
    const { bump, notes } = await judge(spec, text, operations);
    return { outcome: notes.length > 0 ? "changed" : "prose", notes, bump };
  }
  const { differences } = verify(text, spec.document, provenance);
  const outcome = differences.length > 0 ? "changed" : "prose";
  return { outcome, notes: describeChanges(differences) };
}

function isDocument(spec: Spec): boolean {
  return loadProvenance(spec).page.document !== undefined;
}

function failed(provider: string, reason: string): Look {
  return { provider, outcome: "failed", notes: [reason] };
}

/**
 * The page as it is now, the last one where the server says that it is still the same; and where it is,
 * if that is another place for good.
 *
 * @throws {SourceError} when there is none to be had.
 */
async function currentPage(
  provider: string,
  url: string,
  { state, timeoutMs }: WatchOptions,
): Promise<{ readonly text: string; readonly movedTo?: string }> {
  const last = readLastLook(state, provider, url);
  const { text, movedTo, ...validators } = await fetchPage(url, last, timeoutMs);
  const moved = movedTo === undefined ? {} : { movedTo };
  if (text !== undefined) {
    writeLastLook(state, provider, { url, text, ...validators });
    return { text, ...moved };
  }
  if (last === undefined) {
    throw new SourceError(`${url} answers 304 to a request without conditions`);
  }
  return { text: last.text, ...moved };
}
