import type { Notes } from "../base/notes.ts";
import { isAboutCallbacks, isOfClient } from "../evidence/endpoints/callbacks.ts";
import type { Hint } from "./hints/hint.ts";
import type { Leaf, Section } from "./outline/section.ts";

/** Sections deeper than any heading are components: they belong to what stands above them. */
const DEEPEST_HEADING = 6;

/**
 * Empties what is about requests that the client gets: sections, and what follows a label, as far as no operation
 * is stated there. They are no part of an operation, and stay in their places. Returns the hints that are left.
 */
export function dropCallbacks(root: Section, hints: readonly Hint[], notes: Notes): Hint[] {
  const stated = hints.filter(
    ({ rank, method, address }) => rank !== "text" && method && address && !isOfClient(address),
  );
  const dropped = new Set<Section | Leaf>();
  const visit = (section: Section): void => {
    let isBelowLabel = false;
    for (const [index, part] of section.parts.entries()) {
      if (endsLabel(part, section, stated)) isBelowLabel = false;
      if (isLabelOfCallback(part)) isBelowLabel = true;
      if (part.kind === "section" && (isBelowLabel || isAboutCallbacks(part.title))) {
        if (stated.some(({ of }) => isWithin(of, part))) visit(part);
        else {
          dropped.add(part);
          empty(part, notes);
        }
      } else if (part.kind === "section") visit(part);
      else if (isBelowLabel) {
        dropped.add(part);
        section.parts[index] = nothing(part, notes);
      }
    }
  };
  visit(root);
  return hints.filter(({ of, part }) => !(part && dropped.has(part)) && !isWithinAny(of, dropped));
}

function isLabelOfCallback(part: Section | Leaf): boolean {
  if (part.kind === "label") return part.value === "" && isAboutCallbacks(part.text);
  const alone = part.kind === "paragraph" ? /^\*\*([^*\n]+)\*\*$/.exec(part.text) : null;
  return alone?.[1] !== undefined && isAboutCallbacks(alone[1]);
}

/** A heading ends what a label is about, and so does the next operation. */
function endsLabel(part: Section | Leaf, section: Section, stated: readonly Hint[]): boolean {
  if (part.kind === "section") return part.depth <= DEEPEST_HEADING;
  return stated.some((hint) => hint.of === section && hint.part === part);
}

function isWithin(inner: Section, outer: Section): boolean {
  for (let at: Section | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isWithinAny(inner: Section, outer: ReadonlySet<Section | Leaf>): boolean {
  for (let at: Section | undefined = inner; at; at = at.parent) if (outer.has(at)) return true;
  return false;
}

function empty(section: Section, notes: Notes): void {
  notes.doubts.add(section.line, `"${section.title}" is a request that clients get`, "left out");
  section.parts.splice(0);
}

function nothing({ line, end }: Leaf, notes: Notes): Leaf {
  notes.used.mark(line, end);
  return { kind: "paragraph", text: "", line, end };
}
