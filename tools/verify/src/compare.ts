import type { Fact } from "@org/extract";
import type { Note, Provenance } from "@org/specs";

/** Where page and spec do not say the same, and the provenance does not say why. */
export interface Difference {
  /** page: only the page says it. spec: only the spec does. both: they say different things. */
  readonly side: "page" | "spec" | "both";
  /** As the side says it that has it; as the spec does where both have it. */
  readonly fact: Fact;
  /** What is said, where something is said of the fact: `type`. */
  readonly trait?: string;
  readonly page?: string;
  readonly spec?: string;
}

/** What came of holding a page's facts against a spec's. */
export interface Comparison {
  /** Fields and parameters that the page states, and the spec does not leave out for a listed reason. */
  readonly stated: number;
  /** Those of them that the spec has, as the page states them or with a reason why not. */
  readonly covered: number;
  readonly differences: readonly Difference[];
}

/** Holds facts of a page against those of its spec; what the provenance lists is no difference. */
export function compareFacts(
  page: readonly Fact[],
  spec: readonly Fact[],
  provenance: Provenance,
): Comparison {
  const listed = listing(provenance);
  const mine = new Map(spec.map((fact) => [fact.id, fact]));
  const theirs = new Map(page.map((fact) => [fact.id, fact]));
  const differences: Difference[] = [];
  const leftOut = new Set<string>();
  let stated = 0;
  let covered = 0;
  for (const fact of page) {
    const own = mine.get(fact.id);
    if (!own && (isLeftOut(fact, listed) || leftOut.has(fact.parent ?? ""))) {
      leftOut.add(fact.id);
      continue;
    }
    const found = own ? traitDifferences(fact, own, listed) : missing(fact, mine, theirs, listed);
    differences.push(...found);
    if (fact.kind !== "field" && fact.kind !== "parameter") continue;
    stated += 1;
    if (own && found.length === 0) covered += 1;
  }
  for (const fact of spec) {
    if (theirs.has(fact.id) || listed.above(fact.trail)) continue;
    if (fact.parent !== undefined && !theirs.has(fact.parent)) continue;
    differences.push({ side: "spec", fact });
  }
  return { stated, covered, differences };
}

/** What only the page says. A part of something that the spec lacks as a whole is not told apart. */
function missing(
  fact: Fact,
  mine: ReadonlyMap<string, Fact>,
  theirs: ReadonlyMap<string, Fact>,
  listed: Listing,
): Difference[] {
  const { parent, kind } = fact;
  if (parent !== undefined && theirs.has(parent) && !mine.has(parent)) return [];
  if (kind === "server" && listed.removedFrom("/servers")) return [];
  return [{ side: "page", fact }];
}

/** Whether a repair takes a field from what has it on the page: then its parts are not told either. */
function isLeftOut(fact: Fact, listed: Listing): boolean {
  const property = fact.kind === "field" ? propertyOf(fact) : undefined;
  return property !== undefined && listed.removedFrom(holderOf(property));
}

function traitDifferences(page: Fact, spec: Fact, listed: Listing): Difference[] {
  const traits = new Set([...Object.keys(page.traits), ...Object.keys(spec.traits)]);
  return [...traits].flatMap((trait): Difference[] => {
    const said = page.traits[trait];
    const own = spec.traits[trait];
    if (said === own || isSameMeaning(trait, page, spec)) return [];
    if (listed.at(traitPointer(spec, trait)) || listed.of(spec.trail)) return [];
    if (own === undefined && listed.removedFrom(spec.trail.at(-1) ?? "")) return [];
    const words = { ...(said ? { page: said } : {}), ...(own ? { spec: own } : {}) };
    return [{ side: "both", fact: spec, trait, ...words }];
  });
}

/** A pattern says of a decimal in text what the format says. */
function isSameMeaning(trait: string, page: Fact, spec: Fact): boolean {
  return trait === "format" && page.traits["format"] === "decimal" && "pattern" in spec.traits;
}

/** Where a spec says a trait; a field is required by the object around it, a parameter by itself. */
function traitPointer({ trail, kind }: Fact, trait: string): string {
  const [pointer = ""] = trail.slice(-1);
  if (trait === "is") return pointer;
  if (kind === "parameter" && trait !== "required") return `${pointer}/schema/${trait}`;
  if (trait !== "required" || kind !== "field") return `${pointer}/${trait}`;
  return (propertyOf({ trail }) ?? pointer).replace(/\/properties\/[^/]+$/, "/required");
}

/** Where a schema has the field itself, of all the pointers that lead to it. */
function propertyOf({ trail }: Pick<Fact, "trail">): string | undefined {
  return trail.findLast((candidate) => /\/properties\/[^/]+$/.test(candidate));
}

function holderOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** What the provenance lists, by pointer. */
interface Listing {
  /** Whether one of the pointers, or something around it, is listed. */
  above(trail: readonly string[]): boolean;
  /** Whether a trait, or what it is said of, is listed. */
  at(pointer: string): boolean;
  /** Whether a fact itself is listed under any of its pointers. */
  of(trail: readonly string[]): boolean;
  /** Whether a repair is listed at what held the removed thing. */
  removedFrom(holder: string): boolean;
}

/**
 * A listed assumption or discrepancy stands for all that lies below it; a repair for itself alone,
 * because a removal is listed at what held the removed thing.
 */
function listing({ assumptions, discrepancies, repairs }: Provenance): Listing {
  const pointers = (notes: readonly Note[]) => notes.flatMap((note) => note.pointers);
  const wide = pointers([...assumptions, ...discrepancies]);
  const exact = new Set(pointers(repairs));
  const below = (pointer: string) =>
    wide.some((listed) => pointer === listed || pointer.startsWith(`${listed}/`));
  return {
    above: (trail) => trail.some((pointer) => below(pointer) || exact.has(pointer)),
    at: (pointer) => below(pointer) || exact.has(pointer),
    of: (trail) => trail.some((pointer) => wide.includes(pointer)),
    removedFrom: (holder) => exact.has(holder),
  };
}
