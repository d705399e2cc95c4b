import type { Notes } from "../../base/notes.ts";
import { readAddress, readServer } from "../../evidence/endpoints/address.ts";
import { areOfServer } from "../../evidence/endpoints/base-folder.ts";
import { isLiteral } from "../../evidence/endpoints/literal-values.ts";
import { isSamePath } from "../../evidence/endpoints/same-path.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import { type Leaf, partsIn, type Section } from "../outline/section.ts";
import type { Hint } from "./hint.ts";

/** The URLs that a page states as bases: "Base URL: https://pit.test/v1". */
export function statedBases(root: Section): string[] {
  const bases = [...partsIn(root)].flatMap(({ part, of }) => {
    if (part.kind === "section") return [];
    const urls = textOf(part, of).match(/https?:\/\/[^\s`"'<>|)]+/gi) ?? [];
    return urls.flatMap((url) => readServer(url) ?? []);
  });
  return [...new Set(bases)];
}

/** What states a base: a label of that meaning, or what stands below such a title and is no sentence. */
function textOf(part: Leaf, of: Section): string {
  if (part.kind === "label") return part.role === "baseUrl" ? part.value : "";
  if (roleOf(of.title) !== "baseUrl") return "";
  if (part.kind === "paragraph") return isSentence(part.text) ? "" : part.text;
  if (part.kind === "code") return part.text;
  if (part.kind === "list") return part.items.map(({ text }) => text).join("\n");
  return part.kind === "table" ? part.rows.flatMap(({ cells }) => cells).join("\n") : "";
}

function isSentence(text: string): boolean {
  const words = text.replaceAll(/https?:\/\/\S+/gi, "").match(/\p{L}{2,}/gu) ?? [];
  return words.length > 4;
}

/**
 * The servers of calls to operations that the page states without a server, with the version or "api" that all of
 * these calls have before the path: where `/purses` is called at `https://pit.test/v1/purses`, all paths begin there.
 */
export function calledBases(hints: readonly Hint[]): string[] {
  const paths = hints.filter(({ rank, address }) => isNamed(rank) && address && !address.server);
  const bases = hints.flatMap(({ rank, method, address }) => {
    if (rank !== "call" || address?.server === undefined || method === undefined) return [];
    const { path, server } = address;
    const alike = paths.flatMap((one) => (one.method === method ? (one.address?.path ?? []) : []));
    const isWhole = alike.some((one) => depth(one) === depth(path) && isSamePath(one, path));
    const end = isWhole ? undefined : alike.find((one) => one.length > 1 && path.endsWith(one));
    const before = end === undefined ? "" : path.slice(0, -end.length);
    return before !== "" && areOfServer(before) ? [{ server, before }] : [];
  });
  const [first] = bases;
  const isOne = bases.every(({ before }) => before === first?.before);
  return first && isOne
    ? [...new Set(bases.map(({ server, before }) => `${server}${before}`))]
    : [];
}

function isNamed(rank: Hint["rank"]): boolean {
  return rank === "stated" || rank === "listed";
}

function depth(path: string): number {
  return path.split("/").length;
}

/**
 * Hints with the path that stands behind a base: all whole addresses, or none where one stands outside of the bases
 * or nothing but a parameter would be left of it. A path that a page writes alone gives up the version of the
 * bases where others are without.
 */
export function behindBases(
  hints: readonly Hint[],
  bases: readonly string[],
  { doubts }: Notes,
): readonly Hint[] {
  const named = hints.filter(({ rank, isKnown }) => isNamed(rank) && !isKnown);
  const alone = named.flatMap(({ address }) => (address?.server ? [] : (address?.path ?? [])));
  const all = new Set(bases.map(folders));
  const [shared = ""] = all.size === 1 ? all : [];
  // Who writes `/v1/purses` alone, and nothing else, means the path.
  const isMeant = alone.length > 0 && alone.every((path) => path.startsWith(`${shared}/`));
  if (shared === "" || isMeant) return hints;
  const origins = new Set(bases.map((base) => base.slice(0, -shared.length)));
  const cut = hints.map((hint) => {
    const { server, path } = hint.address ?? {};
    const isAlone = server === undefined && areOfServer(shared);
    const isOfBase = isAlone || (server !== undefined && origins.has(server));
    return !hint.isKnown && isOfBase && path?.startsWith(`${shared}/`)
      ? path.slice(shared.length)
      : undefined;
  });
  const isOutside = hints.some(({ address }, index) => {
    const isOfBase = address?.server !== undefined && origins.has(address.server);
    return isOfBase && cut[index] === undefined && address.path.replace(/\/$/, "") !== shared;
  });
  if (isOutside || cut.some((path) => path !== undefined && isValueAlone(path))) return hints;
  return hints.map((hint, index) => {
    const [path, { address, line }] = [cut[index], hint];
    if (path === undefined || address === undefined) return hint;
    const { server } = address;
    if (!server) doubts.add(line, `${address.path} begins as the base ends`, path);
    return {
      ...hint,
      address: { ...address, path, ...(server && { server: `${server}${shared}` }) },
    };
  });
}

/** Whether nothing but a parameter, or a value of one, is left of a path. */
function isValueAlone(path: string): boolean {
  const [, first = "", second] = path.split("/");
  return first === "" || first.startsWith("{") || (second === undefined && isLongValue(first));
}

/** A value that no path is called: an account, a hash. */
function isLongValue(part: string): boolean {
  return part.length > 16 && /\d/.test(part) && isLiteral(part);
}

/** The path of a base: `/v1`. */
function folders(base: string): string {
  return readAddress(base)?.path.replace(/\/+$/, "") ?? "";
}
