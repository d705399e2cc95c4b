import type { Notes } from "../../base/notes.ts";
import type { Address } from "../../evidence/endpoints/address.ts";
import { isSameOperation, type Named } from "../../evidence/endpoints/same-path.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import type { Hint } from "../hints/hint.ts";
import type { Listed } from "../listed.ts";
import { placeCaptioned } from "./captioned.ts";
import { begin, type Draft, holds, isNear, type Place } from "./draft.ts";
import { joined, withQuery, withTemplates } from "./joined.ts";
import { pair } from "./pair.ts";
import { placeTitled } from "./titled.ts";

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

/** The operations that a page names, in order. Strong evidence makes them, weaker those that it does not name. */
export function candidatesOf(hints: readonly Hint[], notes: Notes): Candidate[] {
  const found = joined(pair(hints.filter(({ rank }) => rank === "stated")), hints, notes);
  for (const rank of ["call", "listed", "text"] as const) {
    const strong = [...found];
    if (rank === "text") for (const call of strong) call.address = withFolders(call, hints);
    for (const hint of hints.filter((one) => one.rank === rank)) {
      const { method, address } = hint;
      if (!method || !address) continue;
      if (rank === "text" && strong.length > 0 && !isOfOwnSection(hint, strong)) continue;
      const named = { method, address };
      const meant = found.filter((one) => isSameOperation(one, named));
      const exact = meant.filter((one) => one.address.path === address.path);
      const alike = exact.length > 0 ? exact : meant;
      const [same] = alike;
      const client =
        rank === "call" && !same
          ? found.find((one) => isEndOf(named, one) || isEndOf(one, named))
          : undefined;
      if (client) {
        const isShort = isEndOf(client, named);
        const [short, whole] = isShort ? [client, named] : [named, client];
        const says = `${method.toUpperCase()} ${short.address.path} is called without a server`;
        notes.doubts.add(hint.line, says, `a call to ${whole.address.path}`);
        // What a title states is the path, and what the call has before it belongs to the server.
        if (isShort && client.rank === "stated") client.address = behindServer(client, whole);
        else client.address = whole.address;
        if (isOwnExample(hint, hints, found)) {
          client.places.push(...begin(hint, method, address).places);
        }
        continue;
      }
      // A call with a parameter where several operations have words each is none of them alone.
      if (same && alike.length > 1) continue;
      if (same && rank === "call" && (isApart(hint, found) || isOwnExample(hint, hints, found))) {
        same.places.push(...begin(hint, method, address).places);
      }
      if (same) {
        const whole = withTemplates(same.address, address);
        same.address = rank === "listed" ? withQuery(whole, address) : whole;
      } else if (rank !== "call" || !strong.some((one) => holds(one, hint.of))) {
        found.push({ ...weak(hint, notes), method, address });
      }
    }
  }
  placeTitled(found, (draft) => listedOf(draft, hints));
  placeCaptioned(found, (draft) => listedOf(draft, hints));
  return found
    .sort((a, b) => a.line - b.line)
    .map((draft): Candidate => {
      return { ...draft, words: draft.words, listed: listedOf(draft, hints) };
    });
}

/** The whole address of a call to `{{base}}/x` that sentences name with the folders of that base: `/api/x`. */
function withFolders({ rank, method, address }: Draft & Named, hints: readonly Hint[]): Address {
  if (rank !== "call" || address.server !== undefined) return address;
  const whole = hints.find(
    (hint) =>
      hint.rank === "text" &&
      hint.method === method &&
      hint.address !== undefined &&
      hint.address.path !== address.path &&
      hint.address.path.endsWith(address.path),
  );
  return whole?.address ?? address;
}

/**
 * Whether a sentence names the operation of a section that shows something, where others are named by samples
 * of calls alone and stand elsewhere: "Send a GET request to `/pots/{id}`."
 */
function isOfOwnSection({ of }: Hint, strong: readonly Draft[]): boolean {
  const isShown = of.parts.some(({ kind }) => kind === "code" || kind === "table");
  return isShown && strong.every((one) => one.rank === "call" && !isNear(one, of));
}

/** Whether a call stands in a section of no operation, below a table of what it sends. */
function isApart({ of, part, isAmongOthers }: Hint, found: readonly Draft[]): boolean {
  const above = of.parts.slice(0, part === undefined ? 0 : of.parts.indexOf(part));
  const isDescribed = above.some(({ kind }) => kind === "table");
  return isDescribed && !isAmongOthers && !found.some((one) => isNear(one, of));
}

/**
 * Whether a call stands below a title of its own, apart from all operations, and below it what it answers: "Make a
 * pot", the call, "Response:".
 */
function isOwnExample(
  { of, part, isAmongOthers }: Hint,
  hints: readonly Hint[],
  found: readonly Draft[],
): boolean {
  if (part === undefined || isAmongOthers || of.title === "" || roleOf(of.title)) return false;
  const isAlone = hints.filter((hint) => hint.of === of).length === 1;
  const below = of.parts.slice(of.parts.indexOf(part) + 1);
  const shown = below.findIndex((one) => one.kind === "code" && /^\s*[[{]/.test(one.text));
  // Other words may say that it is what a server of the reader's gets, or an error.
  const isAnswered =
    shown >= 0 &&
    below.slice(0, shown).every((one) => one.kind === "label" && one.role === "response");
  return isAlone && isAnswered && !found.some((one) => isNear(one, of));
}

/** Whether a call without a server is to the end of an operation's path: a client of the provider has the rest. */
function isEndOf({ method, address }: Named, whole: Named): boolean {
  const isRelative = address.server === undefined && whole.address.server !== undefined;
  return isRelative && whole.method === method && whole.address.path.endsWith(address.path);
}

/** The path of an operation, at the server of a call to it and the folders that stand there before the path. */
function behindServer({ address }: Named, { address: called }: Named): Address {
  const folders = called.path.slice(0, called.path.length - address.path.length);
  return { ...address, server: `${called.server}${folders}` };
}

function listedOf({ method, address }: Named, hints: readonly Hint[]): Listed[] {
  return hints.flatMap((hint) => {
    if (!hint.listed || !hint.method || !hint.address) return [];
    const listed = { method: hint.method, address: hint.address };
    return isSameOperation(listed, { method, address }) ? [hint.listed] : [];
  });
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
