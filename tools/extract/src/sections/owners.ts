import { mentionsOf } from "../evidence/endpoints/mention.ts";
import { sendsBody } from "../evidence/endpoints/method.ts";
import type { Candidate } from "./candidates/candidates.ts";
import type { Leaf, Section } from "./outline/section.ts";

/** The operations that a section describes, in the order of the page. */
export type Owners = ReadonlyMap<Section, readonly Owner[]>;

/** Operations that all is about which follows: one, or several that are named together. */
export interface Owner {
  readonly candidates: readonly Candidate[];
  /** The first part that is about them. */
  readonly from: number;
}

export function ownersOf(candidates: readonly Candidate[]): Owners {
  const places = candidates.flatMap((candidate) =>
    candidate.places.map(({ section, from }) => ({ section, candidate, from })),
  );
  // What stands around a list of operations is about all of them.
  const own = places.filter(({ from }) => Number.isFinite(from));
  const owners = new Map<Section, Owner[]>();
  for (const [section, here] of Map.groupBy(own, (one) => one.section)) {
    const named = here.map(({ candidate, from }) => ({
      candidates: [candidate],
      from: begun(section, from),
    }));
    named.sort((a, b) => a.from - b.from);
    const isTogether = (one: Owner, next: Owner) =>
      isOfOneLine(one, next) || isOfOnePart(one, next, section);
    owners.set(section, rowsJoined(runs(named, isTogether).map(joined), section));
  }
  return owners;
}

/** Components of parameters right above a call that names an operation are its own. */
function begun({ parts }: Section, from: number): number {
  let start = from;
  for (let above = parts[start - 1]; isOfRequest(above); above = parts[start - 1]) start -= 1;
  return start;
}

function isOfRequest(part: Section | Leaf | undefined): boolean {
  return part?.kind === "field" && part.place !== undefined && part.place !== "response";
}

/** Whether operations are methods of one line: `GET | POST /x`. */
function isOfOneLine(one: Owner, next: Owner): boolean {
  return one.from === next.from && pathOf(one) === pathOf(next);
}

/**
 * Whether operations stand in one section below "Endpoint", or in one paragraph as versions of each other: all that
 * follows is about each.
 */
function isOfOnePart(one: Owner, next: Owner, { parts }: Section): boolean {
  const isOneMethod = one.candidates[0]?.method === next.candidates[0]?.method;
  const kind = parts[one.from]?.kind;
  const areLines = [one, next].every(({ candidates }) => candidates[0]?.rank === "stated");
  const areVersions = kind === "paragraph" && areLines && unversioned(one) === unversioned(next);
  const part = parts[one.from];
  const areAlone = part?.kind === "paragraph" && areLines && isOfEndpoints(part.text);
  return one.from === next.from && isOneMethod && (kind === "section" || areVersions || areAlone);
}

/** Whether each line of a text reads something beside the others: two or three that have all in common. */
function isOfEndpoints(text: string): boolean {
  const lines = text.split("\n");
  const isOne = (line: string) => {
    const [only, second] = mentionsOf(line, "paragraph");
    return only?.method !== undefined && only.words === "" && second === undefined;
  };
  const paths = lines
    .flatMap((line) => mentionsOf(line, "paragraph").slice(0, 1))
    .map(({ address }) => address.path.replace(/\/$/, ""));
  const above = new Set(paths.map((path) => path.slice(0, path.lastIndexOf("/"))));
  const areAlike =
    above.size === 1 && paths.every((path) => !path.endsWith("}") && path.split("/").length > 3);
  const areGets = lines.every((line) => /^\W*GET\b/.test(line));
  return (
    lines.length > 1 && lines.length <= MOST_TOGETHER && lines.every(isOne) && areAlike && areGets
  );
}

/** The path without what tells versions apart. */
function unversioned(owner: Owner): string {
  return (pathOf(owner) ?? "").replace(/^(?:\/api)?\/v\d+(?=\/)/, "");
}

function pathOf({ candidates: [candidate] }: Owner): string | undefined {
  return candidate?.address.path;
}

/** More endpoints in a row are a list of them. */
const MOST_TOGETHER = 3;

/** Endpoints of one method right below each other have all in common that follows. */
function rowsJoined(owners: readonly Owner[], { parts }: Section): Owner[] {
  const isBelow = (one: Owner, next: Owner) =>
    one.candidates[0]?.method === next.candidates[0]?.method &&
    one.from < next.from &&
    parts.slice(one.from, next.from).every(isEndpoint);
  return runs(owners, isBelow).flatMap((row) => (row.length > MOST_TOGETHER ? row : [joined(row)]));
}

/** Whether a part is nothing but an endpoint, or a label of one. */
function isEndpoint(part: Section | Leaf): boolean {
  if (part.kind === "label") return part.role === "endpoint" || part.role === "method";
  if (part.kind !== "paragraph" && part.kind !== "code") return false;
  const [only, second] = mentionsOf(part.text, part.kind);
  return only?.method !== undefined && second === undefined && !part.text.trim().includes("\n");
}

/** Those that belong to the one before them, together. */
function runs(
  owners: readonly Owner[],
  isNext: (one: Owner, next: Owner) => boolean,
): [Owner, ...Owner[]][] {
  const found: [Owner, ...Owner[]][] = [];
  for (const next of owners) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last && isNext(last, next)) run.push(next);
    else found.push([next]);
  }
  return found;
}

function joined(owners: readonly [Owner, ...Owner[]]): Owner {
  const candidates = new Set(owners.flatMap((one) => one.candidates));
  return { candidates: [...candidates], from: owners[0].from };
}

/** Whether there are more operations than those of the first place. */
export function isSeveral([first, ...others]: readonly Owner[]): boolean {
  return others.some(({ candidates }) =>
    candidates.some((one) => !first?.candidates.includes(one)),
  );
}

/** Whether an operation has no body, and stands on a line with a method that has one. */
export function isBesideBody(candidate: Candidate, here: readonly Owner[]): boolean {
  const beside = here.find(({ candidates }) => candidates.includes(candidate))?.candidates ?? [];
  return !sendsBody(candidate.method) && beside.some(({ method }) => sendsBody(method));
}

/** Whether a section describes an operation, or one within it does. */
export function isOfOperation(part: Section | Leaf, owners: Owners): boolean {
  if (part.kind !== "section") return false;
  return owners.has(part) || part.parts.some((inner) => isOfOperation(inner, owners));
}
