import type { Notes } from "../../base/notes.ts";
import type { Address } from "../../evidence/endpoints/address.ts";
import { areOfServer } from "../../evidence/endpoints/base-folder.ts";
import { isSameOperation, isSamePath, type Named } from "../../evidence/endpoints/same-path.ts";
import type { Hint } from "../hints/hint.ts";
import { type Draft, holds, isNear } from "./draft.ts";

/** Those with a method and an address, each once; where a page names one again, both places describe it. */
export function joined(
  drafts: readonly Draft[],
  hints: readonly Hint[],
  notes: Notes,
): (Draft & Named)[] {
  const found: (Draft & Named)[] = [];
  const general = methodOfAll(drafts, hints, notes);
  for (const draft of drafts) {
    const { address } = draft;
    // A second address under the label that the first one had is sent in the same way.
    const method = draft.method ?? before(draft, found)?.method ?? general;
    if (!method || !address) {
      if (address && addTo(only(found, address), draft)) continue;
      const missing = address ? "method" : "path";
      const isGroup = address !== undefined && drafts.some((one) => isBelow(one, draft));
      if (!isGroup) notes.doubts.add(draft.line, `an operation without a ${missing}`, "left out");
      continue;
    }
    const same = sameAs({ ...draft, method, address }, found);
    if (same) {
      same.address = withQuery(withTemplates(same.address, address), address);
      addTo(same, draft);
    } else found.push({ ...draft, method, address });
  }
  return found;
}

/** The method that a page says once, above all addresses and apart from them: "Request method: POST". */
function methodOfAll(
  drafts: readonly Draft[],
  hints: readonly Hint[],
  { doubts }: Notes,
): string | undefined {
  const apart = hints.filter((one) => one.rank === "text" && one.method && !one.address);
  const [alone, second] = [...drafts.filter(({ method }) => method !== undefined), ...apart];
  const addresses = drafts.filter(({ address }) => address !== undefined);
  if (!alone?.method || second || alone.address || addresses.length === 0) return undefined;
  if (addresses.some(({ line }) => line < alone.line)) return undefined;
  doubts.add(alone.line, "a method apart from all addresses", `that of each: ${alone.method}`);
  return alone.method;
}

/** What is found already of a draft's operation: with its very path before one that may mean the same. */
function sameAs(draft: Draft & Named, found: readonly (Draft & Named)[]) {
  const { method, address } = draft;
  const isExact = (one: Draft & Named) =>
    one.method === method && one.address.path === address.path;
  const isOther = (one: Draft & Named) =>
    (one.isKnown && draft.isKnown) || isBeside(one, draft) || isOfOtherFolder(one, draft);
  return found.find(isExact) ?? found.find((one) => isSameOperation(one, draft) && !isOther(one));
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

/**
 * Whether a section of its own describes another operation, whose path has a folder more that is no base:
 * `/hooks/purses` after `/purses`.
 */
function isOfOtherFolder(one: Draft & Named, other: Draft & Named): boolean {
  const [own, said] = [one.address, other.address];
  if (own.server !== said.server) return false;
  const [short = [], long = []] = [own.path, said.path]
    .map((path) => path.split("/").slice(1))
    .sort((a, b) => a.length - b.length);
  const folders = long.slice(0, long.length - short.length);
  if (areOfServer(folders.filter((folder) => !ENVIRONMENT.test(folder)).join("/"))) return false;
  if ([one, other].every(isLabelled)) return true;
  const titles = [one, other].map(({ places }) => places[0]?.section.title.toLowerCase());
  const isApart = !other.places.some((place) => isNear(one, place.section));
  return isApart && titles[0] !== titles[1];
}

/** A folder that says for which use a server is. */
const ENVIRONMENT = /^(?:uat|staging|stage|preprod|prod|production|sandbox|test|live|dev)$/i;

/** Whether a label of its own names the address: the next one names another. */
function isLabelled({ places: [place] }: Draft): boolean {
  const part = place?.section.parts[place.from];
  return part?.kind === "label" && part.role === "endpoint";
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
export function withTemplates(address: Address, other: Address): Address {
  const [own, said] = [address.path.split("/"), other.path.split("/")];
  const server = address.server ?? serverOf(other, said.length - own.length);
  const known = { ...address, ...(server !== undefined && { server }) };
  if (own.length !== said.length) return known;
  // A program has a value in the braces, or what gives one: `{7}`, `{purse["id"]}`.
  const isName = (part = "") => /^\{(?!\d+\})[^{}[\]()"']+\}/.test(part);
  // What is stated first is called so: a call has the name of a variable there, `{{PURSE_ID}}`.
  const isTitled = (part: string) => /^\{[a-z][\w-]*\}$/.test(part);
  const path = own.map((part, index) =>
    isName(said[index]) && !isTitled(part) ? said[index] : part,
  );
  return { ...known, path: path.join("/") };
}

/** The address with the query parameters that another line for the operation has. */
export function withQuery(address: Address, { query }: Address): Address {
  return { ...address, query: [...new Set([...address.query, ...query])] };
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
