import type { Address } from "../evidence/address.ts";
import { type Role, roleOf } from "../evidence/roles.ts";
import { isSameOperation, type Named } from "../evidence/same-path.ts";
import type { Notes } from "../notes.ts";
import type { Hint } from "./hints.ts";
import type { Leaf, Section } from "./outline.ts";

/** An operation, and the parts of the page that are about it. */
export interface Scope extends Named {
  readonly line: number;
  readonly rank: Hint["rank"];
  readonly title: string | undefined;
  /** What a list of operations says of it. */
  readonly words: string | undefined;
  /** The section that the operation stands in. */
  readonly section: Section;
  /** Parts of that section and of others. */
  readonly parts: readonly (Section | Leaf)[];
  /** What is said around it, for it among others, nearest first. */
  readonly around: readonly (readonly (Section | Leaf)[])[];
}

/** An operation in the making. */
interface Candidate {
  method?: string;
  address?: Address;
  readonly line: number;
  readonly rank: Hint["rank"];
  readonly section: Section;
  /** From which part of the section on it is described. */
  readonly from: number;
  readonly words?: string | undefined;
}

/** The operations of a page, from what names them. */
export function scopesOf(root: Section, hints: readonly Hint[], notes: Notes): Scope[] {
  const candidates = complete(candidatesOf(hints, notes));
  const owners = new Map<Section, (Candidate & Named)[]>();
  for (const candidate of candidates) {
    owners.set(candidate.section, [...(owners.get(candidate.section) ?? []), candidate]);
  }
  const followers = followersOf(owners);
  return candidates.map((candidate) => {
    const { method, address, line, rank, section, words } = candidate;
    const parts =
      candidates.length === 1
        ? root.parts
        : [...ownParts(candidate, owners), ...(followers.get(candidate) ?? [])];
    const taken = new Set([...followers.values()].flat());
    return {
      method,
      address,
      line,
      rank,
      words,
      section,
      title: titleOf(section, root),
      parts,
      around: candidates.length === 1 ? [] : around(section, owners, taken),
    };
  });
}

function complete(candidates: readonly Candidate[]): (Candidate & Named)[] {
  return candidates.flatMap((candidate) => {
    const { method, address } = candidate;
    return method && address ? [{ ...candidate, method, address }] : [];
  });
}

/** Strong evidence makes operations, weaker only those that it does not name. */
function candidatesOf(hints: readonly Hint[], notes: Notes): Candidate[] {
  const stated = pair(hints.filter(({ rank }) => rank === "stated"));
  const found = [...stated];
  for (const rank of ["call", "listed", "text"] as const) {
    const known = complete(found);
    if (rank === "text" && known.length > 0) break;
    for (const hint of hints.filter((one) => one.rank === rank)) {
      const { method, address, line, words } = hint;
      if (!method || !address) continue;
      const same = found.find(
        (one) =>
          one.method === method &&
          one.address &&
          isSameOperation({ method, address: one.address }, { method, address }),
      );
      if (same?.address) same.address = withTemplates(same.address, address);
      if (same) continue;
      if (rank === "call" && known.some((one) => isWithin(hint.of, one.section))) continue;
      const named = `${method.toUpperCase()} ${address.path}`;
      const where = { call: "a sample call", listed: "a list", text: "the text" }[rank];
      notes.doubts.add(line, `${named} stands in ${where} only`, "it is an operation");
      found.push({
        ...begin(hint, method, address),
        ...(rank === "listed" && { from: Infinity }),
        words,
      });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

/** The address with the parameters that another mention has where this one shows a value. */
function withTemplates(address: Address, other: Address): Address {
  const [own, said] = [address.path.split("/"), other.path.split("/")];
  if (own.length !== said.length) return address;
  const path = own.map((part, index) => (/^\{/.test(said[index] ?? "") ? said[index] : part));
  return { ...address, path: path.join("/") };
}

/** Methods and addresses that are said apart are put together: `**Method**` and `**URL**`, or two headings. */
function pair(hints: readonly Hint[]): Candidate[] {
  const found: Candidate[] = [];
  for (const hint of hints) {
    const { method, address } = hint;
    const last = found.at(-1);
    const open = last && isNear(hint.of, last.section) ? last : undefined;
    if (method && address) {
      const again = complete(found).some(
        (one) => isSameOperation(one, { method, address }) && isWithin(hint.of, one.section),
      );
      if (open && !open.method && open.address) open.method = method;
      else if (!again) found.push(begin(hint, method, address));
    } else if (address && open && !open.address) open.address = address;
    else if (method && open && !open.method && open.section === scopeOf(hint)) open.method = method;
    else if (method) {
      const above = hint.part ? undefined : addressAbove(hint.of, found);
      found.push(begin(hint, method, above));
    } else if (address && !(open?.address && !hint.part && hint.of.parent === open.section)) {
      found.push(begin(hint, undefined, address));
    }
  }
  return found;
}

/** The address of the section above that has one and no method: `### /purses`, and in it `#### GET`. */
function addressAbove(section: Section, found: readonly Candidate[]): Address | undefined {
  return found.findLast((one) => !one.method && isWithin(section, one.section))?.address;
}

function begin(hint: Hint, method: string | undefined, address: Address | undefined): Candidate {
  const section = scopeOf(hint);
  const from = hint.part ? partIndex(section, hint) : 0;
  const { line, rank } = hint;
  return { ...(method && { method }), ...(address && { address }), line, rank, section, from };
}

/** The section that a hint speaks for: not the part of an operation that it stands in. */
function scopeOf({ of, part, isAmongOthers }: Hint): Section {
  let section = of;
  if (part === undefined || isAmongOthers) return section;
  while (section.parent && isPart(section)) section = section.parent;
  return section;
}

function isPart(section: Section): boolean {
  return roleOf(section.title) !== undefined || section.meaning !== undefined;
}

/** Where in a section the part stands that says it, or the section in which that is. */
function partIndex(section: Section, { of, part }: Hint): number {
  let inside: Section | Leaf | undefined = part;
  for (let at: Section | undefined = of; at && at !== section; at = at.parent) inside = at;
  return inside ? section.parts.indexOf(inside) : 0;
}

function isWithin(inner: Section, outer: Section): boolean {
  for (let at: Section | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isNear(one: Section, other: Section): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

type Owners = ReadonlyMap<Section, readonly (Candidate & Named)[]>;

/** The parts of an operation's section that are its own: up to the next one there, without those of others. */
function ownParts(candidate: Candidate & Named, owners: Owners): (Section | Leaf)[] {
  const here = owners.get(candidate.section) ?? [];
  const position = here.indexOf(candidate);
  const from = position === 0 ? 0 : candidate.from;
  const to = here[position + 1]?.from ?? Infinity;
  return candidate.section.parts
    .slice(from, Math.max(to, from))
    .filter((part) => part.kind !== "section" || !holdsOperation(part, owners));
}

function holdsOperation(section: Section, owners: Owners): boolean {
  if (owners.has(section)) return true;
  return section.parts.some((part) => part.kind === "section" && holdsOperation(part, owners));
}

/**
 * Sections beside that of an operation which are parts of one (`## Parameters` after `## List purses`), by the
 * operation. After the last operation of a page they are the last one's only where an earlier one has
 * a section of the same kind, and of all operations otherwise.
 */
function followersOf(owners: Owners): Map<Candidate & Named, Section[]> {
  const followers = new Map<Candidate & Named, Section[]>();
  const parents = new Set([...owners.keys()].flatMap(({ parent }) => parent ?? []));
  for (const parent of parents) {
    let owner: (Candidate & Named) | undefined;
    const sections = parent.parts.filter((part) => part.kind === "section");
    const last = sections.findLastIndex((one) => holdsOperation(one, owners));
    const usual = new Set<Role>();
    for (const [index, section] of sections.entries()) {
      const role = roleOf(section.title);
      if (holdsOperation(section, owners)) owner = owners.get(section)?.at(-1);
      else if (!role || !owner) owner = role ? owner : undefined;
      else if (index < last || usual.has(role)) {
        if (index < last) usual.add(role);
        followers.set(owner, [...(followers.get(owner) ?? []), section]);
      }
    }
  }
  return followers;
}

/** What is said in the sections around an operation, besides operations and their parts. */
function around(
  section: Section,
  owners: Owners,
  taken: ReadonlySet<Section | Leaf>,
): (Section | Leaf)[][] {
  const found: (Section | Leaf)[][] = [];
  for (let at = section.parent; at; at = at.parent) {
    if (owners.has(at)) continue;
    const parts = at.parts.filter(
      (part) => !taken.has(part) && (part.kind !== "section" || !holdsOperation(part, owners)),
    );
    found.push(parts);
  }
  return found;
}

function titleOf(section: Section, root: Section): string | undefined {
  return section === root || section.title === "" ? undefined : section.title;
}
