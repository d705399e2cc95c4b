import type { Fact } from "@org/extract";
import type { Difference } from "./compare.ts";

/** One line for a person who compares a spec with its page. */
export function describeDifference(difference: Difference): string {
  const { side, fact } = difference;
  const name = fullName(fact);
  const [pointer = ""] = fact.trail.slice(-1);
  if (side === "page") return `${name} is on the page and not in the spec`;
  if (side === "spec") {
    return `${name} is in the spec and neither on the page nor listed (${pointer})`;
  }
  const trait = difference.trait === "is" ? "" : ` ${difference.trait}`;
  const page = short(difference.page);
  return `${name}${trait}: the page says ${page}, the spec ${short(difference.spec)} (${pointer})`;
}

function fullName({ label, operation, place }: Fact): string {
  const where = [place, operation].filter((part) => part !== undefined);
  return where.length > 0 ? `${label} of ${where.join(" of ")}` : label;
}

/**
 * What a page says newly, for people who know the API: "422 no longer documented", "field `x`
 * (integer) is new". The same change in several places is one, with the places.
 */
export function describeChanges(differences: readonly Difference[]): string[] {
  const several = new Set(differences.map(({ fact }) => fact.operation)).size > 1;
  const places = new Map<string, Set<string>>();
  for (const difference of differences) {
    const { operation, place } = difference.fact;
    const change = describeChange(difference);
    const text = several && operation ? `${operation}: ${change}` : change;
    const found = places.get(text) ?? new Set();
    if (place && !place.startsWith("2")) found.add(place);
    places.set(text, found);
  }
  return [...places].map(([text, found]) =>
    found.size > 0 ? `${text} (${[...found].join(", ")})` : text,
  );
}

function describeChange({ side, fact, trait, page, spec }: Difference): string {
  const type = fact.traits["type"] ? ` (${fact.traits["type"]})` : "";
  if (side === "page") return `${fact.label}${type} is new`;
  if (side === "spec") return `${fact.label} no longer documented`;
  if (trait === "required") {
    return `${fact.label} is ${page === "true" ? "now" : "no longer"} required`;
  }
  if (trait === "enum") return `${fact.label}: ${describeValues(page ?? "", spec ?? "")}`;
  const name = trait === "is" ? fact.label : `${fact.label}: ${trait}`;
  return `${name} is now ${short(page)} (was ${short(spec)})`;
}

function describeValues(page: string, spec: string): string {
  const now = page.split(", ").filter((value) => value !== "");
  const before = spec.split(", ").filter((value) => value !== "");
  const added = now.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !now.includes(value));
  const parts = [
    added.length > 0 ? `new ${added.join(", ")}` : "",
    removed.length > 0 ? `no longer ${removed.join(", ")}` : "",
  ];
  return short(parts.filter((part) => part !== "").join("; "));
}

function short(text = "nothing"): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
