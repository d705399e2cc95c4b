import { roleOf } from "../evidence/roles/roles.ts";
import { isWithin, type Leaf, partsIn, type Section } from "./outline/section.ts";
import { isSeveral, type Owners } from "./owners.ts";

/**
 * Sections about errors below the last of several operations that a section has, by that section: they are
 * about all, unless an earlier one has such a section as well.
 */
export function generalIn(owners: Owners): Map<Section, Section[]> {
  const found = new Map<Section, Section[]>();
  for (const [section, own] of owners) {
    const last = own.at(-1);
    const inner = [...owners].flatMap(([one, all]) => (isWithin(one, section) ? all : []));
    if (!last || !isSeveral(inner)) continue;
    const errors = section.parts.filter(isAboutErrors);
    const parts = [...partsIn(section)].map(({ part }) => part).filter(isAboutErrors);
    const isOfLast = (part: Section) =>
      errors.some((one) => isWithin(part, one) && section.parts.indexOf(one) > last.from);
    if (errors.length > 0 && parts.every(isOfLast)) found.set(section, errors);
  }
  return found;
}

/** Whether a section is about errors. */
export function isAboutErrors(part: Section | Leaf): part is Section {
  const role = part.kind === "section" ? roleOf(part.title) : undefined;
  return role === "error" || role === "statuses";
}

/** Whether a section is one of those. */
export function isGeneral(
  part: Section,
  general: ReadonlyMap<Section, readonly Section[]>,
): boolean {
  return general.get(part.parent ?? part)?.includes(part) ?? false;
}
