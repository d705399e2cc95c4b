import { canonicalJson, identity, type Node, type OpenApiDocument, ownMember } from "@org/openapi";
import { referenceOf } from "./broken.ts";
import { type Kind, type Part, partsOf } from "./structure.ts";

/** A thing that says nothing, for there is no telling what it is or what to compare it with. */
export interface Unknown {
  readonly node: Node;
  readonly kind: Kind;
}

/** The same thing of both documents, as far as places tell. */
interface Counterparts {
  readonly base: Node;
  readonly revision: Node;
  readonly kind: Kind;
}

/** What can't be known of either document. */
export interface Unknowns {
  readonly base: readonly Unknown[];
  readonly revision: readonly Unknown[];
}

/** Keywords whose schemas hold the same value: one that is unknown leaves the value so. */
const COMPOSITIONS = new Set(["allOf", "anyOf", "oneOf"]);

/** What is unknown in one of two documents, together with what stands for it in the other. */
export function unknownInBoth(
  before: OpenApiDocument,
  after: OpenApiDocument,
  unknowns: Unknowns,
): Unknowns {
  const base = new Map(unknowns.base.map((one) => [identity(one.node), one]));
  const revision = new Map(unknowns.revision.map((one) => [identity(one.node), one]));
  const pairs = new Pairs(before, after, base, revision).all;
  // What one pair makes unknown may be part of another pair.
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const { kind, ...pair } of pairs) {
      const [old, now] = [identity(pair.base), identity(pair.revision)];
      if (base.has(old) === revision.has(now)) continue;
      isGrowing = true;
      base.set(old, { node: pair.base, kind });
      revision.set(now, { node: pair.revision, kind });
    }
  }
  return { base: [...base.values()], revision: [...revision.values()] };
}

type Known = ReadonlyMap<string, Unknown>;

/** Walks two documents together, each pair of things once. */
class Pairs {
  readonly all: Counterparts[] = [];
  readonly #before: OpenApiDocument;
  readonly #after: OpenApiDocument;
  readonly #base: Map<string, Unknown>;
  readonly #revision: Map<string, Unknown>;

  constructor(
    before: OpenApiDocument,
    after: OpenApiDocument,
    base: Map<string, Unknown>,
    revision: Map<string, Unknown>,
  ) {
    this.#before = before;
    this.#after = after;
    this.#base = base;
    this.#revision = revision;
    this.#walk({ base: before.root, revision: after.root, kind: "document" });
  }

  #walk(first: Counterparts): void {
    const seen = new Set<string>();
    const open = [first];
    for (let pair = open.pop(); pair; pair = open.pop()) {
      const key = `${identity(pair.base)} ${identity(pair.revision)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.all.push(pair);
      const base = followed(this.#before, pair.base, this.#base);
      const revision = followed(this.#after, pair.revision, this.#revision);
      if (base === undefined || revision === undefined) {
        this.#mark(pair);
        continue;
      }
      open.push(...this.#below(pair, base, revision));
    }
  }

  #below(pair: Counterparts, base: Node, revision: Node): readonly Counterparts[] {
    const { kind } = pair;
    const olds = Map.groupBy(partsOf(base, kind), ({ member }) => member);
    const news = Map.groupBy(partsOf(revision, kind), ({ member }) => member);
    return [...new Set([...olds.keys(), ...news.keys()])].flatMap((member) => {
      const { pairs, rest } = matched(olds.get(member) ?? [], news.get(member) ?? []);
      const isLost = rest.some(({ node }) => this.#isUnknown(node));
      if (COMPOSITIONS.has(member) && isLost) this.#mark(pair);
      return pairs;
    });
  }

  #isUnknown(node: Node): boolean {
    return this.#base.has(identity(node)) || this.#revision.has(identity(node));
  }

  #mark({ base, revision, kind }: Counterparts): void {
    this.#base.set(identity(base), { node: base, kind });
    this.#revision.set(identity(revision), { node: revision, kind });
  }
}

/** What the references of a thing lead to; undefined where that is unknown. */
function followed({ files }: OpenApiDocument, node: Node, unknown: Known): Node | undefined {
  const seen = new Set<string>();
  let found = node;
  while (!unknown.has(identity(found))) {
    // A circle of schemas leads nowhere else.
    if (referenceOf(found) === undefined || seen.has(identity(found))) return found;
    seen.add(identity(found));
    found = files.target(found);
  }
  return undefined;
}

/** Members by name; items by what they say, by what they are known by, and what is left in its order. */
function matched(base: readonly Part[], revision: readonly Part[]) {
  const pairs: Counterparts[] = [];
  let olds = base;
  let news = revision;
  for (const key of [sayingOf, nameOf, placeOf]) {
    const named = new Map(news.map((part, index) => [key(part, index), part]));
    named.delete(undefined);
    const both = olds.flatMap((old, index) => {
      const name = key(old, index);
      const now = named.get(name);
      named.delete(name);
      return now === undefined ? [] : [[old, now] as const];
    });
    const taken = new Set(both.flat());
    olds = olds.filter((part) => !taken.has(part));
    news = news.filter((part) => !taken.has(part));
    pairs.push(
      ...both.map(([old, now]) => ({ base: old.node, revision: now.node, kind: old.kind })),
    );
  }
  return { pairs, rest: [...olds, ...news] };
}

function sayingOf({ isListed, node }: Part): string | undefined {
  return isListed ? canonicalJson(node.value) : undefined;
}

function nameOf({ kind, node }: Part): string | undefined {
  const name = kind === "parameter" ? ownMember(node.value, "name") : undefined;
  return name === undefined ? undefined : `${ownMember(node.value, "in")} ${name}`;
}

/** Names of path parameters are the caller's concern: `/things/{id}` and `/things/{thing}` are one place. */
function placeOf({ kind, name, isListed }: Part, index: number): string {
  if (isListed) return String(index);
  return kind === "path item" ? name.replaceAll(/\{[^}]*\}/g, "{}") : name;
}
