import type { Finding } from "../../finding.ts";
import type { Dependency } from "../../schema/dependencies.ts";
import { type Facets, NO_FACETS } from "../../schema/facets.ts";
import type { ObjectAlternative } from "../../schema/shape.ts";
import { finding, type Pair } from "./pair.ts";
import { valuesOf } from "./tags.ts";

/** Members that one of two objects alone declares. */
interface Difference {
  readonly gone: ReadonlySet<string>;
  readonly come: ReadonlySet<string>;
}

function difference(base: ObjectAlternative, revision: ObjectAlternative): Difference {
  const before = new Set(base.properties.keys());
  const after = new Set(revision.properties.keys());
  return { gone: before.difference(after), come: after.difference(before) };
}

/**
 * The constraints of the revision, the numbers of members as they were where they changed by no more than
 * the members that went or came: those tell of it.
 */
export function withoutCounts(base: ObjectAlternative, revision: ObjectAlternative): Facets {
  const { gone, come } = difference(base, revision);
  const kept = new Map(revision.facets);
  for (const name of ["minProperties", "maxProperties"] as const) {
    const [before, after] = [numberAt(base.facets, name), numberAt(revision.facets, name)];
    const change = after - before;
    if (!(change < 0 ? -change <= gone.size : change <= come.size)) continue;
    const old = base.facets.get(name);
    if (old === undefined) kept.delete(name);
    else kept.set(name, old);
  }
  return kept.size === 0 ? NO_FACETS : kept;
}

/** No least number is none; no greatest one is beyond all numbers. */
function numberAt(facets: Facets, name: "minProperties" | "maxProperties"): number {
  const facet = facets.get(name);
  if (typeof facet === "object") return facet.value;
  return name === "minProperties" ? 0 : Number.POSITIVE_INFINITY;
}

/** Whether names that may be used changed by those of members that went or came, and no others. */
export function areNamesTold(
  { reader }: Pair,
  base: ObjectAlternative,
  revision: ObjectAlternative,
): boolean {
  const before = base.names && valuesOf(reader.base(base.names));
  const after = revision.names && valuesOf(reader.revision(revision.names));
  if (!before || !after) return false;
  const { gone, come } = difference(base, revision);
  const texts = (names: ReadonlySet<string>) =>
    new Set([...names].map((name) => JSON.stringify(name)));
  return (
    before.difference(after).isSubsetOf(texts(gone)) &&
    after.difference(before).isSubsetOf(texts(come))
  );
}

/** Compares what must be there beside a member; a member that went or came tells of its own. */
export function compareDependencies(
  pair: Pair,
  base: ObjectAlternative,
  revision: ObjectAlternative,
): readonly Finding[] {
  const { gone, come } = difference(base, revision);
  const told = gone.union(come);
  const only = (one: ObjectAlternative, other: ObjectAlternative): readonly Dependency[] =>
    [...one.dependencies].flatMap(([key, dependency]) => {
      const { member, needs } = dependency;
      return other.dependencies.has(key) || told.has(member) || told.has(needs) ? [] : [dependency];
    });
  const lost = only(base, revision);
  const gained = only(revision, base);
  if (lost.length + gained.length === 0) return [];
  const id =
    lost.length === 0
      ? "constraint-tightened"
      : gained.length > 0
        ? "constraint-changed"
        : "constraint-loosened";
  const sent = pair.direction === "request";
  const texts = [
    ...(gained.length > 0 ? [`${sent ? "must have" : "always has"} ${listed(gained)} now`] : []),
    ...(lost.length > 0
      ? [`${sent ? "need not have" : "does not always have"} ${listed(lost)} any more`]
      : []),
  ];
  const message = `\`${pair.subject}\` ${texts.join(", and ")}.`;
  return [finding(pair, id, message, revision.pointer)];
}

function listed(dependencies: readonly Dependency[]): string {
  const words = dependencies.map(
    ({ member, needs, isSchema }) =>
      `${isSchema ? "what a schema says" : `\`${needs}\``} beside \`${member}\``,
  );
  return [...new Set(words)].sort().join(" and ");
}
