import type { Notes } from "../base/notes.ts";
import { callsIn } from "../evidence/calls/calls.ts";
import type { Hint } from "./hints/hint.ts";
import { isWithin, partsIn, type Section } from "./outline/section.ts";

const INSTALLATION = /^[\d.\s]*install(?:ation|ing)?\b/i;

/**
 * Takes the calls out of sections that tell how to install what has the API: they are to other programs. So it is
 * where operations are stated elsewhere, and none there. Returns the hints that are left.
 */
export function dropInstallation(root: Section, hints: readonly Hint[], notes: Notes): Hint[] {
  const stated = hints.filter(
    ({ rank, method, address }) => rank === "stated" && method && address,
  );
  if (stated.length === 0) return [...hints];
  const sections = [...partsIn(root)].flatMap(({ part }) =>
    part.kind === "section" && INSTALLATION.test(part.title) ? [part] : [],
  );
  const dropped = sections.filter((one) => !stated.some(({ of }) => isWithin(of, one)));
  for (const { of, part } of dropped.flatMap((one) => [...partsIn(one)])) {
    if (part.kind !== "code" || callsIn(part.text).length === 0) continue;
    const { line, end } = part;
    notes.doubts.add(line, "a call is a step of the installation", "left out");
    notes.used.mark(line, end);
    of.parts[of.parts.indexOf(part)] = { kind: "paragraph", text: "", line, end };
  }
  return hints.filter(({ of }) => !dropped.some((one) => isWithin(of, one)));
}
