/** The smallest version step that tells the truth about a change (semver). */
export type Bump = "major" | "minor" | "patch" | "none";

const RANKS: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Below zero where `a` is the smaller step. */
export function compareBumps(a: Bump, b: Bump): number {
  return RANKS.indexOf(a) - RANKS.indexOf(b);
}

export function largestBump(bumps: readonly Bump[]): Bump {
  return bumps.reduce<Bump>((a, b) => (compareBumps(a, b) < 0 ? b : a), "none");
}

/**
 * Which question a change answers: what the API does differently, for whoever calls it; or what the package
 * that is generated of it shows differently, to code that uses it.
 */
export type Scope = "api" | "package";

/** One change of an API, at its cause. */
export interface Change {
  /** Stable name of the kind of change: a row of the policy table. */
  readonly id: string;
  readonly bump: Bump;
  readonly scope: Scope;
  /** The operations it reaches, by operationId (else method and path), comma-separated; `*` all. */
  readonly operation: string;
  /** JSON pointer into the revision; into the base for what the revision no longer has. */
  readonly pointer: string;
  readonly direction: "request" | "response" | "both";
  /** What a caller's code would notice, in one sentence. */
  readonly message: string;
  /** Known again by this, wherever it moves to, and whatever else changes. */
  readonly fingerprint: string;
}

/** What differs between two documents, and the version bump that needs. */
export interface Diff {
  /** Of all changes: what a package that is generated of the document needs. */
  readonly bump: Bump;
  /** Of the changes of the API alone: for whoever calls it with other code than ours. */
  readonly api: Bump;
  readonly changes: readonly Change[];
  /** What could not be compared, and why; absent where everything was. */
  readonly notes?: readonly string[];
}
