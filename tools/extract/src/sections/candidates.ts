import type { Notes } from "../base/notes.ts";
import type { Address } from "../evidence/endpoints/address.ts";
import { mentionsOf } from "../evidence/endpoints/mention.ts";
import { isSameOperation, isSamePath, type Named } from "../evidence/endpoints/same-path.ts";
import { roleOf } from "../evidence/roles/roles.ts";
import type { Hint } from "./hints.ts";
import type { Listed } from "./listed.ts";
import { isWithin, type Leaf, type Section } from "./outline.ts";

/** Where an operation is described: a section, and the first of its parts that is about it. */
export interface Place {
  readonly section: Section;
  readonly from: number;
}

/** An operation, and where the page names it. */
export interface Candidate extends Named {
  readonly line: number;
  readonly rank: Hint["rank"];
  /** What a list of operations says of it. */
  readonly words: string | undefined;
  /** What lists of operations say of it. */
  readonly listed: readonly Listed[];
  /** The first is that by which it is called. */
  readonly places: readonly Place[];
}

/** An operation in the making. */
interface Draft {
  method?: string;
  address?: Address;
  readonly line: number;
  readonly rank: Hint["rank"];
  readonly words?: string | undefined;
  readonly places: Place[];
}

/** The operations that a page names, in order. Strong evidence makes them, weaker those that it does not name. */
export function candidatesOf(hints: readonly Hint[], notes: Notes): Candidate[] {
  const found = joined(pair(hints.filter(({ rank }) => rank === "stated")), notes);
  for (const rank of ["call", "listed", "text"] as const) {
    const strong = [...found];
    if (rank === "text" && strong.length > 0) break;
    for (const hint of hints.filter((one) => one.rank === rank)) {
      const { method, address } = hint;
      if (!method || !address) continue;
      const same = found.find((one) => isSameOperation(one, { method, address }));
      if (same) same.address = withTemplates(same.address, address);
      else if (rank !== "call" || !strong.some((one) => holds(one, hint.of))) {
        found.push({ ...weak(hint, notes), method, address });
      }
    }
  }
  return found
    .sort((a, b) => a.line - b.line)
    .map((draft): Candidate => {
      return { ...draft, words: draft.words, listed: listedOf(draft, hints) };
    });
}

function listedOf({ method, address }: Named, hints: readonly Hint[]): Listed[] {
  return hints.flatMap((hint) => {
    if (!hint.listed || !hint.method || !hint.address) return [];
    const listed = { method: hint.method, address: hint.address };
    return isSameOperation(listed, { method, address }) ? [hint.listed] : [];
  });
}

function holds({ places }: Draft, section: Section): boolean {
  return places.some((place) => isWithin(section, place.section));
}

function weak(hint: Hint, notes: Notes): Draft {
  const named = `${hint.method?.toUpperCase()} ${hint.address?.path}`;
  const where = { call: "a sample call", listed: "a list", text: "the text", stated: "a title" };
  notes.doubts.add(hint.line, `${named} stands in ${where[hint.rank]} only`, "it is an operation");
  const draft = begin(hint, undefined, undefined);
  if (hint.rank !== "listed") return { ...draft, words: hint.words };
  // What stands around a list is not about one of its operations.
  const places = draft.places.map((place) => ({ ...place, from: Number.POSITIVE_INFINITY }));
  return { ...draft, words: hint.words, places };
}

/** Those with a method and an address, each once; where a page names one again, both places describe it. */
function joined(drafts: readonly Draft[], notes: Notes): (Draft & Named)[] {
  const found: (Draft & Named)[] = [];
  for (const draft of drafts) {
    const { address } = draft;
    // A second address under the label that the first one had is sent in the same way.
    const method = draft.method ?? before(draft, found)?.method;
    if (!method || !address) {
      if (address && addTo(only(found, address), draft)) continue;
      const missing = address ? "method" : "path";
      const isGroup = address !== undefined && drafts.some((one) => isBelow(one, draft));
      if (!isGroup) notes.doubts.add(draft.line, `an operation without a ${missing}`, "left out");
      continue;
    }
    const same = found.find(
      (one) => isSameOperation(one, { method, address }) && !isBeside(one, { ...draft, address }),
    );
    if (same) {
      same.address = withTemplates(same.address, address);
      addTo(same, draft);
    } else found.push({ ...draft, method, address });
  }
  return found;
}

/**
 * Whether a section of its own describes another operation, in whose path a word stands where the first has a
 * parameter: `/purses/search` after `/purses/{id}`.
 */
function isBeside(one: Draft & Named, other: Draft & { readonly address: Address }): boolean {
  const [own, said] = [one.address.path.split("/"), other.address.path.split("/")];
  const isWord = own.some((part, index) => isWordFor(part, said[index] ?? ""));
  return (
    own.length === said.length &&
    isWord &&
    !other.places.some((place) => isNear(one, place.section))
  );
}

function isWordFor(one: string, other: string): boolean {
  const [template, word] = /^\{/.test(one) ? [one, other] : [other, one];
  return /^\{/.test(template) && /^[a-z]+(?:[_-][a-z]+)*$/.test(word);
}

/** The operation of a path, where the page has one alone: "For /purses" is about that. */
function only(found: readonly (Draft & Named)[], address: Address): Draft | undefined {
  const [first, second] = found.filter((one) => isSamePath(one.address.path, address.path));
  return second ? undefined : first;
}

function addTo(known: Draft | undefined, { places }: Draft): boolean {
  if (!known) return false;
  known.places.push(...places.filter(({ section }) => !holds(known, section)));
  return true;
}

function before({ places, method }: Draft, found: readonly (Draft & Named)[]) {
  const [place] = places;
  if (method || !place || place.from === 0) return undefined;
  return found.findLast((one) => one.places.some(({ section }) => section === place.section));
}

/** Whether an operation is one of those for which an address stands above. */
function isBelow(one: Draft, group: Draft): boolean {
  const [place] = group.places;
  return one !== group &&
    place !== undefined &&
    holds({ ...group }, one.places[0]?.section ?? place.section)
    ? one.places[0]?.section !== place.section
    : false;
}

/** The address with the parameters that another mention has where this one shows a value. */
function withTemplates(address: Address, other: Address): Address {
  const [own, said] = [address.path.split("/"), other.path.split("/")];
  const server = address.server ?? serverOf(other, said.length - own.length);
  const known = { ...address, ...(server !== undefined && { server }) };
  if (own.length !== said.length) return known;
  const path = own.map((part, index) => (/^\{/.test(said[index] ?? "") ? said[index] : part));
  return { ...known, path: path.join("/") };
}

/** The server of an address for another one of the operation, which has so many folders less. */
function serverOf({ server, path }: Address, less: number): string | undefined {
  if (less <= 0) return server;
  return (
    server &&
    `${server}${path
      .split("/")
      .slice(0, less + 1)
      .join("/")}`
  );
}

/** Methods and addresses that are said apart are put together: `**Method**` and `**URL**`, or two headings. */
function pair(hints: readonly Hint[]): Draft[] {
  const found: Draft[] = [];
  for (const hint of hints) {
    const { method, address } = hint;
    const last = found.at(-1);
    const open = last && isNear(last, hint.of) ? last : undefined;
    if (method && address) {
      if (open && !open.method && open.address && hint.part) {
        if (isSamePath(open.address.path, address.path)) open.method = method;
        else found.push(begin(hint, method, withServer(address, open.address)));
      } else found.push(begin(hint, method, address));
    } else if (address && open && !open.address) open.address = address;
    else if (method && open && !open.method && open.places[0]?.section === scopeOf(hint)) {
      open.method = method;
    } else if (method) {
      found.push(begin(hint, method, hint.part ? undefined : addressAbove(hint.of, found)));
    } else if (address && !isTitleWithin(hint, open)) found.push(begin(hint, undefined, address));
  }
  return found;
}

/** What stands alone above an operation's address, and is another, is the base of it where it is a URL. */
function withServer(address: Address, base: Address): Address {
  if (address.server !== undefined || base.server === undefined) return address;
  return { ...address, server: `${base.server}${base.path.replace(/\/+$/, "")}` };
}

/** A path in a title below an operation is about something in it. */
function isTitleWithin({ of, part }: Hint, open: Draft | undefined): boolean {
  return open?.address !== undefined && !part && of.parent === open.places[0]?.section;
}

function isNear(draft: Draft, section: Section): boolean {
  return draft.places.some(
    (place) => isWithin(section, place.section) || isWithin(place.section, section),
  );
}

/** The address of the section above that has one and no method: `### /purses`, and in it `#### GET`. */
function addressAbove(section: Section, found: readonly Draft[]): Address | undefined {
  return found.findLast((one) => !one.method && holds(one, section))?.address;
}

function begin(hint: Hint, method: string | undefined, address: Address | undefined): Draft {
  const section = scopeOf(hint);
  const from = hint.part ? partIndex(section, hint) : 0;
  const { line, rank } = hint;
  const named = { ...(method && { method }), ...(address && { address }) };
  return { ...named, line, rank, places: [{ section, from }] };
}

/** The section that a hint speaks for: not the part of an operation that it stands in. */
function scopeOf({ of, part, isAmongOthers }: Hint): Section {
  let section = of;
  if (part === undefined || isAmongOthers) return section;
  while (section.parent && isPart(section)) section = section.parent;
  return section;
}

function isPart(section: Section): boolean {
  const { title, meaning } = section;
  const role = roleOf(title);
  // "Top-up status" and "Search" may be what an operation is called.
  const isName = role === "values" || /^[\d.\s]*search\s*$/i.test(title);
  const maybe = (role !== undefined && !isName) || meaning !== undefined;
  return maybe && !isBesideOthers(section);
}

/** Whether sections beside one another name an operation each, and not the same: none is a part of another. */
function isBesideOthers(section: Section): boolean {
  const own = endpointIn(section);
  return (
    own !== undefined &&
    (section.parent?.parts ?? []).some((part) => {
      const other = part === section || part.kind !== "section" ? undefined : endpointIn(part);
      return other !== undefined && other !== own;
    })
  );
}

/** The endpoint that a section names by itself. */
function endpointIn({ parts }: Section): string | undefined {
  for (const part of parts) {
    if (part.kind === "label" && part.role === "endpoint" && part.value !== "") return part.value;
    if (part.kind !== "code" && part.kind !== "paragraph") continue;
    const [mention] = mentionsOf(part.text, part.kind);
    if (mention?.method) return `${mention.method} ${mention.address.path}`;
  }
  return undefined;
}

/** Where in a section the part stands that says it, or the section in which that is. */
function partIndex(section: Section, { of, part }: Hint): number {
  let inside: Section | Leaf | undefined = part;
  for (let at: Section | undefined = of; at && at !== section; at = at.parent) inside = at;
  return inside ? section.parts.indexOf(inside) : 0;
}
