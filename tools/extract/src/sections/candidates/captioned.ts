import type { Named } from "../../evidence/endpoints/same-path.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import type { Label } from "../labels.ts";
import type { Listed } from "../listed.ts";
import { begin, type Leaf, partsIn, type Section } from "../outline/section.ts";
import { type Draft, isNear } from "./draft.ts";

/** What people call the methods. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  get: ["get", "fetch", "read", "retrieve", "list", "show", "check", "view", "query", "all"],
  post: ["create", "add", "new", "make", "post", "send", "submit"],
  put: ["update", "edit", "change", "put", "set", "replace", "modify"],
  patch: ["update", "edit", "change", "patch", "set", "modify"],
  delete: ["delete", "remove", "cancel"],
};

/** Words of a caption that name no operation. */
const OTHERS =
  /^(?:the|an?|of|for|to|by|example|sample|response|request|answer|reply|body|json|output|result|format|payload|api|endpoint|success|successful|ok|contoh|respon|ejemplo|respuesta|exemplo|resposta|exemple|réponse|beispiel|antwort)$/;

/** Parts of a path that tell none from another. */
const OF_ALL = /^(?:api|v\d+|rest|public|private)$/;

/** Titles above samples of what the provider sends. */
const OF_EVENTS = /^\W*(?:[\w-]+ )?(?:events?|webhooks?|callbacks?|notifications?)\b/i;

/** More operations than a page with captions has. */
const MOST = 200;

interface Caption {
  readonly text: string;
  readonly at: number;
}

/**
 * Adds to operations of a list what stands below captions that are called like them: a part with a sample for each,
 * "Create deposit", "Cancel deposit". Only where every caption is of another operation; the last one may be called
 * as it likes.
 */
export function placeCaptioned(
  found: readonly (Draft & Named)[],
  listedOf: (draft: Draft & Named) => readonly Listed[],
): void {
  const [first] = found.flatMap(({ places }) => places);
  if (!first || found.length < 2) return;
  if (found.length > MOST) return;
  const known = found.map((draft) => ({ draft, ...namesOf(draft, listedOf) }));
  for (const section of sectionsOf(first.section)) {
    if (OF_EVENTS.test(section.title) || OF_EVENTS.test(section.parent?.title ?? "")) continue;
    const captions = captionsIn(section);
    const isOwn = found.some((draft) => draft.rank !== "listed" && isNear(draft, section));
    if (captions.length < 2 || captions.length > found.length || isOwn) continue;
    const owners = ownersOf(captions, known);
    if (!owners) continue;
    const ends = [...captions.slice(1).map(({ at }) => at), section.parts.length];
    for (const [index, caption] of [...captions.entries()].reverse()) {
      const inner = setApart(section, caption, ends[index] ?? caption.at);
      owners[index]?.places.push({ section: inner, from: 0 });
    }
  }
}

/** What stands below a caption as a section of its own, said to be what the title above says that all of them are. */
function setApart(section: Section, { text, at }: Caption, end: number): Section {
  const { line } = section.parts[at] ?? section;
  const inner = begin(text, section.depth + 1, line, section);
  const own = section.parts.splice(at, end - at, inner);
  const title = withoutBrackets(section.title);
  const role = roleOf(title);
  if (role === undefined) inner.parts.push(...own);
  else {
    const label: Label = { kind: "label", text: title, value: "", role, line, end: line };
    inner.parts.push(label, ...own.slice(1));
  }
  return inner;
}

/** An operation with the words that it is called by. */
interface Known {
  readonly draft: Draft & Named;
  /** Those of its path, and of what is said of it. */
  readonly own: ReadonlySet<string>;
  readonly verbs: readonly string[];
}

function namesOf(
  draft: Draft & Named,
  listedOf: (draft: Draft & Named) => readonly Listed[],
): Omit<Known, "draft"> {
  const path = wordsOf(draft.address.path).filter((word) => !OF_ALL.test(word));
  const told = listedOf(draft).flatMap(({ description }) => wordsOf(description));
  return { own: new Set([...path, ...told]), verbs: VERBS[draft.method] ?? [] };
}

/** The operation of each caption, in their order; undefined where that is not clear. */
function ownersOf(
  captions: readonly Caption[],
  known: readonly Known[],
): (Draft & Named)[] | undefined {
  const words = captions.map(({ text }) => namingWords(text));
  // "Response" below another caption is of what that one names.
  if (words.some((own) => own.length === 0)) return undefined;
  const named = words.map((own) => calledSo(own, known));
  const taken = new Set(named.filter((draft) => draft !== undefined));
  const left = known.flatMap(({ draft }) => (taken.has(draft) ? [] : [draft]));
  const unnamed = named.filter((draft) => draft === undefined).length;
  const isClear = unnamed === 0 || (unnamed === 1 && captions.length === known.length);
  if (!isClear || taken.size !== captions.length - unnamed || taken.size < 1) return undefined;
  const owners = named.flatMap((draft) => draft ?? left.slice(0, 1));
  return owners.length === captions.length ? owners : undefined;
}

function namingWords(caption: string): string[] {
  return wordsOf(withoutBrackets(caption)).filter((word) => !OTHERS.test(word));
}

/** The one operation that has all words in its path or what is said of it, or else in its method too. */
function calledSo(words: readonly string[], known: readonly Known[]): (Draft & Named) | undefined {
  const own = known.filter((one) => words.every((word) => one.own.has(word)));
  const called =
    own.length > 0
      ? own
      : known.filter((one) => words.every((word) => one.own.has(word) || one.verbs.includes(word)));
  const [only, second] = called;
  return second ? undefined : only?.draft;
}

/** Paragraphs and labels of few words with nothing but a sample below each. */
function captionsIn({ parts }: Section): Caption[] {
  const captions = parts.flatMap((part, at) => {
    const text = captionOf(part);
    return text !== undefined && parts[at + 1]?.kind === "code" ? [{ text, at }] : [];
  });
  const [first] = captions;
  const rest = parts.slice(first?.at ?? 0);
  const areAlone = rest.every((part) => part.kind === "code" || captionOf(part) !== undefined);
  return areAlone ? captions : [];
}

function captionOf(part: Section | Leaf): string | undefined {
  if (part.kind === "label") return part.value === "" ? part.text : undefined;
  if (part.kind !== "paragraph") return undefined;
  const text = part.text
    .replaceAll(/[*`]/g, "")
    .replace(/[:：]\s*$/, "")
    .trim();
  return text.length < 60 && !/[.!?;\n]/.test(text) ? text : undefined;
}

function sectionsOf(inner: Section): Section[] {
  let root = inner;
  while (root.parent) root = root.parent;
  return [root, ...[...partsIn(root)].flatMap(({ part }) => (part.kind === "section" ? part : []))];
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/\s*[(（][^()（）]*[)）]/g, "");
}

/** In lowercase, of plural and singular the same. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ""));
}
