import { pointerTo } from "@org/openapi";
import type { ObjectAlternative, Part, Property } from "../schema/shape.ts";
import { compareFacets } from "./facets.ts";
import { type Child, type Comparison, finding, flows, joined, NOTHING, type Pair } from "./pair.ts";

/** Compares two objects: their members, which must be there, and what else may be. */
export function compareObjects(
  pair: Pair,
  base: ObjectAlternative,
  revision: ObjectAlternative,
): Comparison {
  const keys = new Set([...base.properties.keys(), ...revision.properties.keys()]);
  return joined([
    ...[...keys].map((key) =>
      compareProperty(pair, key, base.properties.get(key), revision.properties.get(key), base),
    ),
    compareAdditional(pair, base, revision),
    {
      findings: compareFacets(pair, base.facets, revision.facets, revision.pointer),
      children: [],
    },
  ]);
}

function compareProperty(
  pair: Pair,
  key: string,
  before: Property | undefined,
  after: Property | undefined,
  base: ObjectAlternative,
): Comparison {
  const field = `\`${pair.subject}.${key}\``;
  if (before && after) return compareKept(pair, field, before, after);
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

function compareKept(pair: Pair, field: string, before: Property, after: Property): Comparison {
  const children: readonly Child[] = [{ base: before, revision: after }];
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

function compareAdditional(
  pair: Pair,
  { additional: before }: ObjectAlternative,
  { additional: after, pointer }: ObjectAlternative,
): Comparison {
  if (isPart(before) && isPart(after)) {
    return { findings: [], children: [{ base: before, revision: after }] };
  }
  if (before === after) return NOTHING;
  const { id, text } = describeAdditional(before, after);
  const message = `\`${pair.subject}\` ${text}.`;
  const place = pointerTo(pointer, "additionalProperties");
  return { findings: [finding(pair, id, message, place)], children: [] };
}

type Additional = ObjectAlternative["additional"];

function describeAdditional(before: Additional, after: Additional) {
  if (after === "closed") {
    return before === "open"
      ? ({ id: "additional-members-forbidden", text: "has no other members now" } as const)
      : ({ id: "map-closed", text: "is no map any more" } as const);
  }
  if (before === "closed") {
    return { id: "additional-members-allowed", text: "may have other members now" } as const;
  }
  return after === "open"
    ? ({
        id: "additional-members-untyped",
        text: "may have other members of any type now",
      } as const)
    : ({ id: "additional-members-typed", text: "has a type for its other members now" } as const);
}

function isPart(additional: Additional): additional is Part {
  return typeof additional !== "string";
}
