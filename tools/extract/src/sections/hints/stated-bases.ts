import type { Notes } from "../../base/notes.ts";
import type { Address } from "../../evidence/endpoints/address.ts";
import { readAddress, readServer } from "../../evidence/endpoints/address.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import { type Leaf, partsIn, type Section } from "../outline/section.ts";
import type { Hint } from "./hint.ts";

/** The URLs that a page states as bases and that have folders: "Base URL: https://pit.test/v1". */
export function statedBases(root: Section): string[] {
  const bases = [...partsIn(root)].flatMap(({ part, of }) => {
    if (part.kind === "section") return [];
    const urls = textOf(part, of).match(/https?:\/\/[^\s`"'<>|)]+/gi) ?? [];
    return urls.flatMap((url) => readServer(url) ?? []);
  });
  return [...new Set(bases)].filter((base) => folders(base) !== "");
}

/**
 * The servers of calls to operations that the page states without a server, with the folders that all of these
 * calls have before the path: where `/purses` is called at `https://pit.test/v1/purses`, all paths begin there.
 */
export function calledBases(hints: readonly Hint[]): string[] {
  const paths = hints.filter(({ rank, address }) => isNamed(rank) && address && !address.server);
  const bases = hints.flatMap(({ rank, method, address }) => {
    if (rank !== "call" || address?.server === undefined || method === undefined) return [];
    const said = paths.find((one) => one.method === method && endsWith(address, one.address));
    const end = said?.address?.path.length ?? address.path.length;
    return said ? [{ server: address.server, folders: address.path.slice(0, -end) }] : [];
  });
  const [first] = bases;
  const isOne = bases.every(({ folders }) => folders === first?.folders);
  if (!first || first.folders === "" || !isOne) return [];
  return [...new Set(bases.map(({ server }) => `${server}${first.folders}`))];
}

function isNamed(rank: Hint["rank"]): boolean {
  return rank === "stated" || rank === "listed";
}

function endsWith({ path }: Address, end: Address | undefined): boolean {
  return end !== undefined && end.path.length > 1 && path.endsWith(end.path);
}

/** What states a base: a label of that meaning, or what stands below such a title. */
function textOf(part: Leaf, of: Section): string {
  if (part.kind === "label") return part.role === "baseUrl" ? part.value : "";
  if (roleOf(of.title) !== "baseUrl") return "";
  if (part.kind === "paragraph" || part.kind === "code") return part.text;
  if (part.kind === "list") return part.items.map(({ text }) => text).join("\n");
  return part.kind === "table" ? part.rows.flatMap(({ cells }) => cells).join("\n") : "";
}

/**
 * Hints with the path that stands behind a base that the page states, where it writes some of its addresses
 * without the folders of the base, or all of them with the server.
 */
export function behindBases(
  hints: readonly Hint[],
  bases: readonly string[],
  { doubts }: Notes,
): readonly Hint[] {
  const stated = hints.filter(({ rank, isKnown }) => isNamed(rank) && !isKnown);
  const alone = stated.flatMap(({ address }) => (address?.server ? [] : (address?.path ?? [])));
  return hints.map((hint) => {
    const { address, isKnown, line } = hint;
    if (address === undefined || isKnown) return hint;
    for (const base of bases) {
      const before = folders(base);
      // Who writes `/v1/purses` alone, and nothing else, means the path.
      if (alone.length > 0 && alone.every((path) => path.startsWith(`${before}/`))) continue;
      const behind = behindBase(address, base, before);
      if (behind === undefined) continue;
      if (!address.server) doubts.add(line, `${address.path} begins as ${base} ends`, behind.path);
      return { ...hint, address: behind };
    }
    return hint;
  });
}

function behindBase(address: Address, base: string, before: string): Address | undefined {
  const { server, path } = address;
  if (server !== undefined && !`${server}${path}`.startsWith(`${base}/`)) return undefined;
  if (server === undefined && !path.startsWith(`${before}/`)) return undefined;
  const whole =
    server === undefined ? path.slice(before.length) : `${server}${path}`.slice(base.length);
  return { ...address, path: whole, ...(server !== undefined && { server: base }) };
}

/** The path of a base: `/v1`. */
function folders(base: string): string {
  return readAddress(base)?.path.replace(/\/+$/, "") ?? "";
}
