import { Doubts } from "../../base/doubts.ts";
import type { Notes } from "../../base/notes.ts";
import { isAboutCallbacks, isOfApi } from "../../evidence/endpoints/callbacks.ts";
import { isSameOperation } from "../../evidence/endpoints/same-path.ts";
import { type Role, roleOf } from "../../evidence/roles/roles.ts";
import { partsIn, type Section } from "../outline/section.ts";
import { type Hint, type KnownOperation, named } from "./hint.ts";
import { isAbout, ofLeaf, ofSection } from "./parts.ts";
import { withOnlyMethod, withToldMethods } from "./told-methods.ts";

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
  const whole = hints.filter(isWhole);
  const own = hints.filter((one) => !isBaseOf(one, whole) && !isPageBeside(one, whole));
  const told = withOnlyMethod(root, withToldMethods(own));
  return marked(
    told
      .filter(({ method, address }) => method !== undefined || address !== undefined)
      .sort((a, b) => a.line - b.line),
  );
}

function isWhole({ rank, method, address }: Hint): boolean {
  return rank === "stated" && method !== undefined && address !== undefined;
}

/** Whether a hint is a URL below "Base URL" with which the addresses of operations begin: it is none of theirs. */
function isBaseOf({ of, part, method, address }: Hint, whole: readonly Hint[]): boolean {
  if (method !== undefined || address === undefined || part?.kind !== "code") return false;
  if (roleOf(of.title) !== "baseUrl") return false;
  return whole.some((one) => one.address?.path.startsWith(address.path));
}

/** Whether a hint is a URL in the words of a section that has its operation: the reader's browser opens it. */
function isPageBeside({ of, part, method, address }: Hint, whole: readonly Hint[]): boolean {
  const isUrl = part?.kind === "paragraph" && method === undefined && address?.server !== undefined;
  return isUrl && whole.some((one) => one.of === of);
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

/** Whether a hint in another part of the section, or another item of a list, names another operation. */
function isOther(one: Hint, other: Hint): boolean {
  const isSamePart =
    one.part === other.part && (one.part?.kind !== "list" || one.line === other.line);
  if (isSamePart || one.rank !== other.rank) return false;
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
function isElsewhere(section: Section, { method, address, rank, part }: Hint): boolean {
  const isStated = rank === "stated" && method !== undefined && address !== undefined;
  let isInner = false;
  for (let at: Section | undefined = section; at; at = at.parent) {
    const role = roleOf(at.title);
    if (ELSEWHERE.includes(role)) {
      if (isStated && isCalledSo(address.path, at.title)) return false;
      // "Description", and below it a title with the labels of the operation.
      const isLabel = part?.kind === "label" && rank === "stated" && DESCRIPTION.test(at.title);
      if (isLabel && at !== section && isLabelled(section)) return false;
      if (!isInner || !isStated || role === "schemas") return true;
      return isAboutCallbacks(at.title) && !isOfApi(address);
    }
    if (role === undefined && at.title !== "") isInner = true;
  }
  return false;
}

const DESCRIPTION =
  /^\W*(?:description|overview|summary|описание|обзор|descripción|descrição|beschreibung|descrizione|opis|açıklama|概述|说明|简介|概要|説明|설명|개요)\W*$/iu;

/** Whether labels of a section say a method and an address. */
function isLabelled({ parts }: Section): boolean {
  const roles = parts.map((part) => (part.kind === "label" ? part.role : undefined));
  return roles.includes("method") && roles.includes("endpoint");
}

/** Whether a path has the word that a title is: "Notes" are what `/notes` is about. */
function isCalledSo(path: string, title: string): boolean {
  const word = title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
  return path.toLowerCase().split("/").includes(word);
}
