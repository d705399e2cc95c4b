import type { ObjectAlternative, Property } from "../schema/shape.ts";
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
import { compareUndeclared } from "./undeclared.ts";
import { compareUnions } from "./unions.ts";

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
        base.properties.get(key),
        revision.properties.get(key),
        base,
      ),
    ),
    compareUndeclared(pair, base, revision),
    compareUnions(pair, base, revision),
    {
      findings: [
        ...compareFacets(pair, base.facets, withoutCounts(base, revision), revision.pointer),
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

function compareProperty(
  pair: Pair,
  { key, isTag }: Named,
  before: Property | undefined,
  after: Property | undefined,
  base: ObjectAlternative,
): Comparison {
  const field = `\`${pair.subject}.${key}\``;
  if (before && after) {
    const isBoth = before.isTag === true && after.isTag === true;
    return compareKept(pair, field, before, after, isTag || isBoth);
  }
  if (before) {
    const verb = flows(pair.direction);
    const message = `${field} is gone: code that ${verb} it no longer compiles.`;
    return { findings: [finding(pair, "property-removed", message, before.pointer)], children: [] };
  }
  if (!after) return NOTHING;
  const typed: readonly Child[] =
    typeof base.additional === "string" ? [] : [{ base: base.additional, revision: after }];
  const id = after.required ? "required-property-added" : "property-added";
  const message =
    after.required && pair.direction === "request"
      ? `${field} is new and must be sent.`
      : `${field} is new${after.required ? " and always there" : ""}.`;
  return { findings: [finding(pair, id, message, after.pointer)], children: typed };
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
