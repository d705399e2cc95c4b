import { pointerTo } from "@org/openapi";
import type { Finding } from "../../finding.ts";
import { type Facets, NO_FACETS } from "../../schema/facets.ts";
import type { ObjectAlternative, Property, Shape } from "../../schema/shape.ts";
import { compareFacets } from "./facets.ts";
import { compareDependencies, withoutCounts } from "./members.ts";
import {
  type Child,
  type Comparison,
  finding,
  flows,
  joined,
  NOTHING,
  type Pair,
  type Role,
} from "./pair.ts";
import { NO_TAGS, type Tags } from "./told-apart.ts";
import { compareUndeclared } from "./undeclared.ts";
import { compareUnions } from "./unions.ts";
import { memberList } from "./variants.ts";

/**
 * Compares two objects: their members, which must be there, and what else may be. `tags` names the members
 * that tell them from the other variants of their union.
 */
export function compareObjects(
  pair: Pair,
  base: ObjectAlternative,
  revision: ObjectAlternative,
  tags: Tags = NO_TAGS,
): Comparison {
  const keys = new Set([...base.properties.keys(), ...revision.properties.keys()]);
  return joined([
    ...[...keys].map((key) =>
      compareProperty(
        pair,
        { key, tags },
        [base, base.properties.get(key)],
        [revision, revision.properties.get(key)],
      ),
    ),
    compareUndeclared(pair, base, revision),
    compareUnions(pair, base, revision),
    {
      findings: [
        ...compareConstraints(pair, base, revision, tags),
        ...compareDependencies(pair, base, revision),
      ],
      children: [],
    },
  ]);
}

function compareConstraints(
  pair: Pair,
  base: ObjectAlternative,
  revision: ObjectAlternative,
  { lost }: Tags,
): readonly Finding[] {
  const kept = withoutCounts(base, revision);
  // What tells variants apart has told of the discriminator too.
  const [before, after] = [base.facets, kept].map(
    (facets): Facets =>
      lost.size === 0 ? facets : new Map([...facets].filter(([name]) => name !== "discriminator")),
  );
  return compareFacets(pair, before ?? NO_FACETS, after ?? NO_FACETS, revision.pointer);
}

/** A member by its name. */
interface Named {
  readonly key: string;
  readonly tags: Tags;
}

/** A member, and the object that may have it. */
type Owned = readonly [owner: ObjectAlternative, member: Property | undefined];

function compareProperty(
  pair: Pair,
  { key, tags }: Named,
  [base, before]: Owned,
  [revision, after]: Owned,
): Comparison {
  // It is called as where it stands, which may be a schema that this one takes over.
  const name = (side: "base" | "revision", { pointer }: Property) => {
    const called = pointer === "" ? `${pair.subject}.${key}` : pair.reader.nameAt(side, pointer);
    return `\`${called}\`${variantIn(pair[side], side === "base" ? base : revision)}`;
  };
  if (before && after) {
    const isBoth = before.isTag === true && after.isTag === true;
    const isRetold = tags.lost.has(key) || tags.gained.has(key);
    const tag = isRetold ? "retold" : tags.kept.has(key) || isBoth ? "tag" : undefined;
    return compareKept(pair, name("revision", after), before, after, tag);
  }
  if (tags.lost.has(key) || tags.gained.has(key)) return NOTHING;
  if (before) {
    const verb = flows(pair.direction);
    const rest = `code that ${verb} it no longer compiles`;
    // What it was a member of may have it still, and be no longer what stands here.
    const isReplaced =
      base.name !== undefined && revision.name !== undefined && base.name !== revision.name;
    const message = isReplaced
      ? `\`${revision.name}\` stands where \`${base.name}\` did, without \`${key}\`: ${rest}.`
      : `${name("base", before)} is gone: ${rest}.`;
    const pointer = isReplaced ? pointerTo(revision.pointer, "properties", key) : before.pointer;
    return { findings: [finding(pair, "property-removed", message, pointer)], children: [] };
  }
  if (!after) return NOTHING;
  const field = name("revision", after);
  const typed: readonly Child[] =
    typeof base.additional === "string" ? [] : [{ base: base.additional, revision: after }];
  const id = after.required ? "required-property-added" : "property-added";
  const message =
    after.required && pair.direction === "request"
      ? `${field} is new and must be sent.`
      : `${field} is new${after.required ? " and always there" : ""}.`;
  return { findings: [finding(pair, id, message, after.pointer)], children: typed };
}

/** Which variant a member is of, where there are several without a name. */
function variantIn({ alternatives }: Shape, owner: ObjectAlternative): string {
  if (alternatives === "any" || owner.name !== undefined) return "";
  const isOne = alternatives.filter(({ kind }) => kind === "object").length < 2;
  return isOne ? "" : ` of an object with ${memberList(owner)}`;
}

function compareKept(
  pair: Pair,
  field: string,
  before: Property,
  after: Property,
  tag: Role | undefined,
): Comparison {
  const isOptional = pair.direction === "response" && !(before.required && after.required);
  const role = tag ?? (isOptional ? "optional" : undefined);
  const children: readonly Child[] = [{ base: before, revision: after, ...(role && { role }) }];
  if (before.required === after.required) return { findings: [], children };
  const sent = pair.direction === "request";
  const change = after.required
    ? finding(
        pair,
        "property-became-required",
        `${field} ${sent ? "must be sent now" : "is always there now"}.`,
        after.pointer,
      )
    : finding(
        pair,
        "property-became-optional",
        `${field} ${sent ? "may be left out now" : "may be missing now"}.`,
        after.pointer,
      );
  return { findings: [change], children };
}
