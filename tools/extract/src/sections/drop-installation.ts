import type { Notes } from "../base/notes.ts";
import { callsIn } from "../evidence/calls/calls.ts";
import type { Hint } from "./hints/hint.ts";
import { isWithin, partsIn, type Section } from "./outline/section.ts";

/** A title that says no more: "Installing a terminal" may be what an operation does. */
const INSTALLATION = /^[\d.\s]*install(?:ation|ing)?(?: (?:guide|steps|instructions))?\W*$/i;

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
  const dropped = sections.filter((one) => {
    const isOwn = ({ of }: Hint) => isWithin(of, one);
    const others = hints.filter((hint) => !isOwn(hint));
    const servers = new Set(others.flatMap(({ address }) => address?.server ?? []));
    const isOfApi = hints.some((hint) => isOwn(hint) && servers.has(hint.address?.server ?? ""));
    return !isOfApi && !stated.some(isOwn) && !describes(one);
  });
  for (const { of, part } of dropped.flatMap((one) => [...partsIn(one)])) {
    if (part.kind !== "code" || callsIn(part.text).length === 0) continue;
    const { line, end } = part;
    notes.doubts.add(line, "a call is a step of the installation", "left out");
    notes.used.mark(line, end);
    of.parts[of.parts.indexOf(part)] = { kind: "paragraph", text: "", line, end };
  }
  return hints.filter(({ of }) => !dropped.some((one) => isWithin(of, one)));
}

/** Whether a section shows or lists what is sent and answered, as an operation's does. */
function describes(section: Section): boolean {
  return [...partsIn(section)].some(({ part }) => {
    return part.kind === "table" || (part.kind === "code" && /^\s*[[{]/.test(part.text));
  });
}
