/** What is compared. */
export const KINDS = [
  "operations",
  "parameters",
  "fields",
  "types",
  "statuses",
  "security",
  "marks",
] as const;
export type Kind = (typeof KINDS)[number];

/** How many facts were expected, how many a document has, and how many are in both. */
export interface Count {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

export type Counts = Readonly<Record<Kind, Count>>;

/** Where page and document do not say the same. */
export interface Difference {
  readonly kind: Kind;
  /** What it is about: "field `id` of GET /purses, 200". */
  readonly what: string;
  /** Undefined: the page does not say it. */
  readonly expected?: string;
  /** Undefined: the document does not say it. */
  readonly found?: string;
}

/** Of what was expected, the part that is there; undefined where nothing was. */
export function recall({ expected, right }: Count): number | undefined {
  return expected === 0 ? undefined : right / expected;
}

/** Of what is there, the part that was expected; undefined where nothing is. */
export function precision({ found, right }: Count): number | undefined {
  return found === 0 ? undefined : right / found;
}

/** The counts of several, together. */
export function sum(all: readonly Counts[]): Counts {
  const tally = new Tally();
  for (const counts of all) tally.take(counts);
  return tally.counts;
}

/** Counts facts one by one. */
export class Tally {
  #counts = noCounts();
  readonly differences: Difference[] = [];

  get counts(): Counts {
    return this.#counts;
  }

  /** One fact, as the page and as the document have it; undefined for the one that does not. */
  add(kind: Kind, what: string, expected: string | undefined, found: string | undefined): void {
    if (expected === undefined && found === undefined) return;
    this.#count(kind, {
      expected: expected === undefined ? 0 : 1,
      found: found === undefined ? 0 : 1,
      right: expected === found ? 1 : 0,
    });
    if (expected === found) return;
    this.differences.push({
      kind,
      what,
      ...(expected !== undefined && { expected }),
      ...(found !== undefined && { found }),
    });
  }

  /** Facts that were counted elsewhere; their differences are told there, or by what they are parts of. */
  take(counts: Counts): void {
    for (const kind of KINDS) this.#count(kind, counts[kind]);
  }

  #count(kind: Kind, more: Count): void {
    const { expected, found, right } = this.#counts[kind];
    this.#counts = {
      ...this.#counts,
      [kind]: {
        expected: expected + more.expected,
        found: found + more.found,
        right: right + more.right,
      },
    };
  }
}

function noCounts(): Counts {
  const none: Count = { expected: 0, found: 0, right: 0 };
  return {
    operations: none,
    parameters: none,
    fields: none,
    types: none,
    statuses: none,
    security: none,
    marks: none,
  };
}
