import { canonicalJson, identity, type OpenApiDocument, operationsOf } from "@org/openapi";
import type { Reached } from "../join.ts";
import { placeOf } from "../place.ts";
import type { ChangeId } from "../policy.ts";
import { type Broken, brokenParts } from "./broken.ts";
import { unknownInBoth } from "./counterparts.ts";
import { withPlaceholders } from "./known.ts";
import { reasonOf } from "./reason.ts";
import type { Kind } from "./structure.ts";

/** Two documents without what can't be read in one of them, and what is to be said of that. */
export interface Readable {
  readonly base: OpenApiDocument;
  readonly revision: OpenApiDocument;
  readonly reached: readonly Reached[];
  readonly notes: readonly string[];
  /** Where the base has what the revision refers to and has no more: that it is gone is told of already. */
  readonly gone: ReadonlySet<string>;
}

/** How a note begins on what can't be read in either document. */
export const NOT_COMPARED = "Not compared, as it can't be read in either document:";

/** What a change names as its operation where no operation reaches it. */
const NO_OPERATION = "*";

/**
 * What can be compared of two documents. A part that can't be read in one of them, a reference that
 * leads nowhere above all, allows anything in both: it is told of once, and nothing follows from it.
 */
export function readable(base: OpenApiDocument, revision: OpenApiDocument): Readable {
  const before = brokenParts(base);
  const after = brokenParts(revision);
  if (before.length === 0 && after.length === 0) {
    return { base, revision, reached: [], notes: [], gone: new Set() };
  }
  const olds = Map.groupBy(before, nameOf);
  const news = Map.groupBy(after, nameOf);
  const inBoth = new Set(olds.keys()).intersection(new Set(news.keys()));
  const split = (all: readonly Broken[]) => Map.groupBy(all, (one) => inBoth.has(nameOf(one)));
  const old = split(before);
  const now = split(after);
  // What says nothing in both documents is the same: only what one of them says needs a counterpart.
  const known = {
    base: withPlaceholders(base, old.get(true) ?? []),
    revision: withPlaceholders(revision, now.get(true) ?? []),
  };
  const unknown = unknownInBoth(known.base, known.revision, {
    base: old.get(false) ?? [],
    revision: now.get(false) ?? [],
  });
  const only = (groups: typeof olds) =>
    [...groups].filter(([name]) => !inBoth.has(name)).map(([, parts]) => parts);
  return {
    base: withPlaceholders(known.base, unknown.base),
    revision: withPlaceholders(known.revision, unknown.revision),
    reached: [
      ...only(news).flatMap((parts) => told(revision, parts, BROKEN)),
      ...only(olds).flatMap((parts) => told(base, parts, MENDED)),
    ],
    gone: new Set(only(news).flatMap(([first]) => first?.ref?.replace(/^#/, "") ?? [])),
    notes: [...inBoth].map((name) => `${NOT_COMPARED} ${wrongWith(news.get(name) ?? [])}`),
  };
}

/** What it is known by in both documents, wherever it stands: what it says. */
function nameOf({ ref, node }: Broken): string {
  return ref ?? canonicalJson(node.value);
}

/** What only people read. */
const WORDS: ReadonlySet<Kind> = new Set(["example", "link"]);

/** What is said of a part: of a reference, and of anything else. */
interface Words {
  readonly reference: ChangeId;
  readonly part: ChangeId;
  readonly say: (what: string) => string;
}

const BROKEN: Words = {
  reference: "reference-broken",
  part: "part-unreadable",
  say: (what) => `${what}: what uses it is taken to allow anything.`,
};

const MENDED: Words = {
  reference: "reference-mended",
  part: "part-readable",
  say: (what) => `${what}: so it was, and it can be read now.`,
};

/** The finding about things that are broken for one reason, for each operation that it reaches. */
function told(
  document: OpenApiDocument,
  parts: readonly Broken[],
  { reference, part, say }: Words,
): readonly Reached[] {
  const [first] = parts;
  if (first === undefined) return [];
  const finding = {
    id: WORDS.has(first.kind)
      ? "documentation-changed"
      : first.ref === undefined
        ? part
        : reference,
    pointer: placeOf(document, first.node),
    direction: "both",
    message: say(wrongWith(parts)),
  } as const;
  const labels = labelsOf(document, new Set(parts.flatMap(({ operations }) => [...operations])));
  return labels.map((operation) => ({ operation, finding }));
}

function labelsOf(document: OpenApiDocument, places: ReadonlySet<string>): readonly string[] {
  // What is wrong with other operations is said of them.
  const labels = operationsOf(document, undefined, () => {})
    .filter(({ node }) => places.has(identity(node)))
    .map(({ id, method, path }) => id ?? `${method.toUpperCase()} ${path}`);
  return labels.length === 0 ? [NO_OPERATION] : labels;
}

function wrongWith([first, ...others]: readonly Broken[]): string {
  if (first === undefined) return "";
  return `${reasonOf(first.error)}${others.length === 0 ? "" : ", here and elsewhere"}`;
}
