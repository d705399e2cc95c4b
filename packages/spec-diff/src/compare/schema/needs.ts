import type { Finding } from "../../finding.ts";
import type { Alternative, ObjectAlternative, Property } from "../../schema/shape.ts";
import { finding, type Pair } from "./pair.ts";

type Variants = readonly ObjectAlternative[];

/** The members that each variant must have, of those that some variants need and others do not. */
type Needs = readonly ReadonlySet<string>[];

/** Objects that differ in what must be there alone, as one object each, and in which members. */
export interface Choices {
  readonly base: ObjectAlternative;
  readonly revision: ObjectAlternative;
  readonly before: Needs;
  readonly after: Needs;
}

/**
 * The choices between members: `anyOf` of nothing but `required`. Undefined where variants differ in
 * anything else.
 */
export function choicesOf(
  before: readonly Alternative[],
  after: readonly Alternative[],
): Choices | undefined {
  const [bases, revisions] = [before.filter(isObject), after.filter(isObject)];
  const [base] = bases;
  const [revision] = revisions;
  if (!base || !revision || bases.length + revisions.length < 3) return undefined;
  if (bases.length < before.length || revisions.length < after.length) return undefined;
  if (![bases, revisions].every(isOneObject)) return undefined;
  const chosen = new Set([...chosenIn(bases), ...chosenIn(revisions)]);
  const needs = (variants: Variants): Needs =>
    variants.map((variant) => neededBy(variant).intersection(chosen));
  return {
    base: withoutNeeds(base, chosen),
    revision: withoutNeeds(revision, chosen),
    before: needs(bases),
    after: needs(revisions),
  };
}

/** Compares which members there must be one of. */
export function compareNeeds(pair: Pair, { before, after }: Choices): readonly Finding[] {
  const isLooser = before.every((old) => after.some((now) => now.isSubsetOf(old)));
  const isStricter = after.every((now) => before.some((old) => old.isSubsetOf(now)));
  if (isLooser && isStricter) return [];
  const sent = pair.direction === "request";
  const id = isStricter
    ? "property-became-required"
    : isLooser
      ? "property-became-optional"
      : "variants-replaced";
  const has = sent ? "must have" : "always has";
  const none = sent ? "need not have" : "does not always have";
  const subject = `\`${pair.subject}\``;
  const [was, is] = [list(before), list(after)];
  const rest = was === "" ? "" : `, not ${was}`;
  const text = is === "" ? `${none} ${was} any more` : `${has} ${is} now${rest}`;
  return [finding(pair, id, `${subject} ${text}.`)];
}

/** Whether nothing but `required` tells the variants apart. */
function isOneObject([first, ...others]: Variants): boolean {
  return (
    first !== undefined &&
    [first, ...others].every(isPlain) &&
    others.every(
      (other) =>
        other.properties.size === first.properties.size &&
        isSameSchema(first.additional, other.additional) &&
        [...first.properties].every(([key, property]) => {
          const same = other.properties.get(key);
          return same !== undefined && isSameSchema(property, same);
        }),
    )
  );
}

/** Whether it says nothing beside its members. */
function isPlain({ facets, patterns, dependencies, names, unions }: ObjectAlternative): boolean {
  return facets.size + patterns.size + dependencies.size + unions.length === 0 && !names;
}

function isSameSchema(
  one: ObjectAlternative["additional"],
  other: ObjectAlternative["additional"],
): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return (
    one.schemas.length === other.schemas.length &&
    one.schemas.every(({ value }, index) => value === other.schemas[index]?.value)
  );
}

function neededBy({ properties }: ObjectAlternative): ReadonlySet<string> {
  return new Set([...properties].flatMap(([key, { required }]) => (required ? [key] : [])));
}

/** The members that some variants need, and not all. */
function chosenIn(variants: Variants): ReadonlySet<string> {
  const needs = variants.map(neededBy);
  const all = needs.flatMap((keys) => [...keys]);
  return new Set(all.filter((key) => !needs.every((keys) => keys.has(key))));
}

function withoutNeeds(variant: ObjectAlternative, chosen: ReadonlySet<string>): ObjectAlternative {
  const properties = [...variant.properties].map(([key, property]): [string, Property] => [
    key,
    chosen.has(key) ? { ...property, required: false } : property,
  ]);
  return { ...variant, properties: new Map(properties) };
}

/** "`a`, or `b` and `c`"; empty where one of them needs none. */
function list(needs: Needs): string {
  if (needs.some((keys) => keys.size === 0)) return "";
  const smallest = needs.filter(
    (keys) => !needs.some((other) => other !== keys && other.isSubsetOf(keys)),
  );
  const words = smallest.map((keys) => [...keys].map((key) => `\`${key}\``).join(" and "));
  const [last = "", ...rest] = [...new Set(words)].sort().reverse();
  const isLong = smallest.some(({ size }) => size > 1);
  return rest.length === 0 ? last : `${rest.reverse().join(", ")}${isLong ? "," : ""} or ${last}`;
}

function isObject(item: Alternative): item is ObjectAlternative {
  return item.kind === "object";
}
