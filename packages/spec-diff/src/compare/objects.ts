import type { ObjectAlternative, Property, Shape } from "../schema/shape.ts";
import { compareFacets } from "./facets.ts";
import { compareDependencies, withoutTold } from "./members.ts";
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
  tags: ReadonlySet<string> = NO_TAGS,
): Comparison {
  const keys = new Set([...base.properties.keys(), ...revision.properties.keys()]);
  return joined([
    ...[...keys].map((key) =>
      compareProperty(
        pair,
        { key, isTag: tags.has(key) },
        [base, base.properties.get(key)],
        [revision, revision.properties.get(key)],
      ),
    ),
    compareUndeclared(pair, base, revision),
    compareUnions(pair, base, revision),
    {
      findings: [
        ...compareFacets(pair, base.facets, withoutTold(base, revision), revision.pointer),
        ...compareDependencies(pair, base, revision),
      ],
      children: [],
    },
  ]);
}

const NO_TAGS: ReadonlySet<string> = new Set();

/** A member by its name. */
interface Named {
  readonly key: string;
  readonly isTag: boolean;
}

/** A member, and the object that may have it. */
type Owned = readonly [owner: ObjectAlternative, member: Property | undefined];

function compareProperty(
  pair: Pair,
  { key, isTag }: Named,
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
    return compareKept(pair, name("revision", after), before, after, isTag || isBoth);
  }
  if (before) {
    const verb = flows(pair.direction);
    const message = `${name("base", before)} is gone: code that ${verb} it no longer compiles.`;
    return { findings: [finding(pair, "property-removed", message, before.pointer)], children: [] };
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
  isTag: boolean,
): Comparison {
  const isOptional = pair.direction === "response" && !(before.required && after.required);
  const role: Role | undefined = isTag ? "tag" : isOptional ? "optional" : undefined;
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
