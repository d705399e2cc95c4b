import { Doubts } from "../base/doubts.ts";
import type { Notes } from "../base/notes.ts";
import { callsIn, callsInProse, mentionOfCall } from "../evidence/calls/calls.ts";
import { type Address, findMethod, readAddress } from "../evidence/endpoints/address.ts";
import { isAboutCallbacks, isOfApi } from "../evidence/endpoints/callbacks.ts";
import {
  type Mention,
  mentionsIn,
  mentionsOf,
  methodAlone,
} from "../evidence/endpoints/mention.ts";
import { isSameOperation } from "../evidence/endpoints/same-path.ts";
import { readList } from "../evidence/lists/field-list.ts";
import { type Role, roleOf } from "../evidence/roles/roles.ts";
import { roleOfFact } from "../evidence/tables/fact-table.ts";
import { readTable } from "../evidence/tables/field-table.ts";
import type { List } from "../page/block.ts";
import type { Listed } from "./listed.ts";
import { type Leaf, partsIn, type Section } from "./outline.ts";

/** An operation that another source has read of the page, and the line where it did. */
export interface KnownOperation {
  /** Absent: it stands elsewhere on the page. */
  readonly method?: string | undefined;
  readonly address: Address;
  readonly line: number;
}

/** Something on a page that names an operation, or a part of its name. */
export interface Hint {
  readonly method?: string;
  readonly address?: Address;
  /** `stated`: as a heading, label, tag or line of its own; `listed`: in a list of operations; `call`: in a
   * sample call; `text`: within a sentence. */
  readonly rank: "stated" | "listed" | "call" | "text";
  readonly line: number;
  /** The section that it stands in; of a heading or component, the one that it begins. */
  readonly of: Section;
  /** What in that section says it; absent where the section itself does. */
  readonly part?: Leaf | Section;
  /** What a list says of the operation. */
  readonly words?: string;
  readonly listed?: Listed;
  /** Whether another source has read the operation. */
  readonly isKnown?: boolean;
  /** Whether the section that it stands in has several operations, one after another. */
  readonly isAmongOthers?: boolean;
}

/** Sections in which other operations are named, and models of them described. */
const ELSEWHERE: readonly (Role | undefined)[] = ["aside", "schemas", "rateLimit"];

/** Everything on the page that names an operation, in order. */
export function hintsIn(root: Section, known: readonly KnownOperation[], notes: Notes): Hint[] {
  // What tables and lists are unclear about is said when they are read for what they describe.
  const silent = { ...notes, doubts: new Doubts() };
  const hints = known.map(
    ({ method, address, line }): Hint => ({
      ...named(method, address),
      rank: "stated",
      line,
      of: sectionAt(root, line),
      isKnown: true,
    }),
  );
  for (const { part, of } of partsIn(root)) {
    if (part.kind === "section") {
      hints.push(...ofSection(part).filter((one) => !isElsewhere(part, one)));
    } else {
      const found = ofLeaf(part, of, silent).map((one) => inSample(one, of));
      hints.push(
        ...found.map((one) => (isElsewhere(of, one) ? { ...one, rank: "text" as const } : one)),
      );
    }
  }
  return marked(
    hints
      .filter(({ method, address }) => method !== undefined || address !== undefined)
      .sort((a, b) => a.line - b.line),
  );
}

/** Marks the hints of sections such as "API Endpoints", in which several operations are described. */
function marked(hints: readonly Hint[]): Hint[] {
  const bySection = Map.groupBy(hints, ({ of, rank, part }) =>
    part && (rank === "stated" || rank === "call") ? of : undefined,
  );
  return hints.map((hint) => {
    const together = bySection.get(hint.of) ?? [];
    const isAmongOthers = together.includes(hint) && together.some((one) => isOther(one, hint));
    return isAmongOthers ? { ...hint, isAmongOthers } : hint;
  });
}

/** Whether a hint in another part of the section names another operation. */
function isOther(one: Hint, other: Hint): boolean {
  if (one.part === other.part || one.rank !== other.rank) return false;
  if (!one.method || !one.address || !other.method || !other.address) return false;
  const { method, address } = other;
  return !isSameOperation({ method: one.method, address: one.address }, { method, address });
}

/** Below "Example request" an endpoint is that of a sample call. */
function inSample(hint: Hint, of: Section): Hint {
  const isStated =
    hint.rank === "stated" && hint.method !== undefined && hint.address !== undefined;
  return isStated && isAbout(of, "requestExample") ? { ...hint, rank: "call" } : hint;
}

/** The innermost section that has begun at a line. */
function sectionAt(root: Section, line: number): Section {
  let found = root;
  for (const { part } of partsIn(root)) {
    if (part.kind === "section" && part.line <= line) found = part;
  }
  return found;
}

/**
 * Whether a hint stands below a title of something else. Sections of such a title may be of operations too:
 * "Webhooks", and below it "Create a webhook".
 */
function isElsewhere(section: Section, { method, address, rank }: Hint): boolean {
  const isStated = rank === "stated" && method !== undefined && address !== undefined;
  let isInner = false;
  for (let at: Section | undefined = section; at; at = at.parent) {
    const role = roleOf(at.title);
    if (ELSEWHERE.includes(role)) {
      if (!isInner || !isStated || role === "schemas") return true;
      return isAboutCallbacks(at.title) && !isOfApi(address);
    }
    if (role === undefined && at.title !== "") isInner = true;
  }
  return false;
}

function isAbout(section: Section, ...roles: readonly (Role | undefined)[]): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) {
    if (roles.includes(roleOf(at.title))) return true;
  }
  return false;
}

function ofSection(section: Section): Hint[] {
  const { title, line, meaning } = section;
  if (meaning?.kind === "endpoint") {
    const said = readAddress(meaning.address ?? "");
    const { server } = meaning;
    const address = said && (server ? { ...said, server } : said);
    const { parent, parts } = section;
    // A tag that holds nothing speaks for the section that it stands in.
    const place = parent && parts.length === 0 ? { of: parent, part: section } : { of: section };
    return [{ ...named(meaning.method, address), rank: "stated", line, ...place }];
  }
  const mentions = mentionsOf(title, "heading");
  if (mentions.length > 0) return mentions.map((mention) => hint(mention, { line, of: section }));
  const method = methodAlone(title);
  return method ? [{ method, rank: "stated", line, of: section }] : [];
}

function ofLeaf(part: Leaf, of: Section, notes: Notes): Hint[] {
  const { line } = part;
  const place = { line, of, part };
  switch (part.kind) {
    case "label":
      return ofLabel(part.role, part.value, place);
    case "paragraph": {
      const stated = mentionsOf(part.text, "paragraph");
      const calls = callsInProse(part.text).map(mentionOfCall);
      const mentions = stated.length > 0 ? stated : [...mentionsIn(part.text), ...calls];
      // Below "Base URL" a URL is that.
      const isBase = roleOf(of.title) === "baseUrl" && mentions.every(({ method }) => !method);
      if (isBase) return [];
      if (mentions.length > 0) return mentions.map((mention) => hint(mention, place));
      const method = methodAlone(part.text);
      return method ? [{ method, rank: "stated", ...place }] : [];
    }
    case "code": {
      const stated = mentionsOf(part.text, "code");
      const calls = callsIn(part.text).map(mentionOfCall);
      // Several lines that are an endpoint each are a list of them.
      const rank = stated.length > 1 ? { rank: "listed" as const } : {};
      const mentions = stated.length > 0 ? stated : isAbout(of, "authentication") ? [] : calls;
      return mentions.map((mention) => {
        const line = part.textLine + mention.line;
        return { ...hint(mention, { ...place, line }), ...rank };
      });
    }
    case "table":
    case "list": {
      const listed = part.kind === "list" ? ofItems(part, place) : [];
      if (listed.length > 0) return listed;
      const found = part.kind === "table" ? readTable(part, {}, notes) : readList(part, {}, notes);
      if (found?.kind === "endpoints") {
        return found.endpoints.map(({ method, address, description, others, line: at }) => ({
          ...named(method, address),
          rank: "listed" as const,
          ...place,
          line: at,
          words: description,
          listed: { description, others, line: at },
        }));
      }
      if (found?.kind === "facts") {
        const hints = found.facts.flatMap((fact) =>
          ofLabel(roleOfFact(fact.label), fact.value, place),
        );
        const method = hints.find((one) => one.method)?.method;
        const address = hints.find((one) => one.address)?.address;
        return method || address ? [{ ...named(method, address), rank: "stated", ...place }] : [];
      }
      return [];
    }
    default:
      return [];
  }
}

/** What is listed below a title such as "Request URL" or "Method", and the commands in items. */
function ofItems({ items }: List, place: Pick<Hint, "line" | "of" | "part">): Hint[] {
  const role = roleOf(place.of.title);
  if (role === "endpoint" || role === "method") {
    return ofLabel(role, items.map(({ text }) => text).join("\n"), place);
  }
  return items.flatMap(({ text, line }) =>
    callsInProse(text).map((call) => hint(mentionOfCall(call), { ...place, line })),
  );
}

function ofLabel(
  role: Role | undefined,
  value: string,
  place: Pick<Hint, "line" | "of" | "part">,
): Hint[] {
  if (role === "method") {
    const method = methodAlone(value) ?? findMethod(value);
    return method ? [{ method, rank: "stated", ...place }] : [];
  }
  if (role === "endpoint") {
    return mentionsOf(value, "label").map((mention) => hint(mention, place));
  }
  if (role === "request" || role === "requestExample" || role === "example") {
    const [mention] = mentionsOf(value, "paragraph");
    return mention?.method ? [hint(mention, place)] : [];
  }
  return mentionsIn(value).map((mention) => hint(mention, place));
}

function hint(mention: Mention, place: Pick<Hint, "line" | "of" | "part">): Hint {
  return { ...named(mention.method, mention.address), rank: mention.rank, ...place };
}

function named(method: string | undefined, address: Address | undefined) {
  return { ...(method && { method }), ...(address && { address }) };
}
