import type { Notes } from "../base/notes.ts";
import { type Meaning, meaningOf } from "../evidence/elements/elements.ts";
import { mentionsIn, mentionsOf } from "../evidence/endpoints/mention.ts";
import type { FieldPlace } from "../evidence/fields/field-place.ts";
import type { Field } from "../evidence/fields/fields.ts";
import { pathBelow } from "../evidence/fields/nesting.ts";
import { roleOf, statusesIn } from "../evidence/roles/roles.ts";
import type {
  Block,
  Code,
  Definitions,
  Element,
  Heading,
  List,
  Paragraph,
  Table,
} from "../page/block.ts";
import { type Label, labelOf, labelsOf, pieces } from "./labels.ts";
import { isAnswer, isBody, isShape } from "./light.ts";

/** What stands in a section by itself. */
export type Leaf = Paragraph | Code | List | Definitions | Table | Label | FieldElement;

/** A component that describes a field, with those inside of it. */
export interface FieldElement {
  readonly kind: "field";
  /** Absent: that of the section. */
  readonly place: FieldPlace | undefined;
  readonly fields: readonly Field[];
  readonly line: number;
  readonly end: number;
}

/** Something with a title, and what stands below it. */
export interface Section {
  readonly kind: "section";
  readonly title: string;
  /** Of its heading; a component in which things stand counts as deeper than any heading. */
  readonly depth: number;
  readonly line: number;
  readonly parent: Section | undefined;
  readonly parts: (Section | Leaf)[];
  /** Of the component that makes it one. */
  readonly meaning?: Meaning;
}

/** Deeper than headings: what a component holds. */
const INSIDE = 7;

/** The page as headings and components with titles divide it. */
export function outline(blocks: readonly Block[], notes: Notes): Section {
  const root: Section = begin("", 0, 0, undefined);
  fill(root, blocks, notes);
  return root;
}

/** Whether a section is another one or stands in it. */
export function isWithin(inner: Section, outer: Section): boolean {
  for (let at: Section | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Every part of a section, with the section that it stands in, in the order of the page. */
export function* partsIn(
  section: Section,
): Generator<{ readonly part: Section | Leaf; readonly of: Section }> {
  for (const part of section.parts) {
    yield { part, of: section };
    if (part.kind === "section") yield* partsIn(part);
  }
}

function begin(
  title: string,
  depth: number,
  line: number,
  parent: Section | undefined,
  meaning?: Meaning,
): Section {
  return { kind: "section", title, depth, line, parent, parts: [], ...(meaning && { meaning }) };
}

function fill(container: Section, blocks: readonly Block[], notes: Notes): void {
  let open = container;
  for (const block of blocks) {
    const heading = headingOf(block, notes);
    if (heading) open = below(open, container, heading);
    else if (block.kind !== "heading") {
      open = begunBy(block, open, container) ?? besideLikes(open, container, block);
      add(open, block, notes);
    }
  }
}

/**
 * Where a block goes: a label of a body ("Response `201`") stands beside the others of its kind, and ends the
 * headings below the last of them that only say in which form that is described.
 */
function besideLikes(open: Section, container: Section, block: Block): Section {
  if (block.kind !== "paragraph" || !isBodyLabel(labelOf(block.text, block.line))) return open;
  for (let at = open; at !== container && isWithinBody(at.title); at = at.parent ?? container) {
    const { parent } = at;
    if (parent?.parts.some((part) => part.kind === "label" && isBodyLabel(part))) return parent;
  }
  return open;
}

/** An endpoint that stands below the answers of another one begins a part of the page: no heading does. */
function begunBy(block: Block, open: Section, container: Section): Section | undefined {
  if (open === container || !isAboutAnswers(open.title) || !isEndpoint(block)) return undefined;
  let inner = open;
  for (let at = open.parent; at; at = at.parent) {
    if (hasEndpoint(at)) {
      const isBegun = at.title === "" && at.parent !== undefined && at !== container;
      const parent = isBegun ? (at.parent ?? at) : at;
      const begun = begin("", isBegun ? at.depth : inner.depth - 0.5, block.line, parent);
      parent.parts.push(begun);
      return begun;
    }
    if (at === container) return undefined;
    inner = at;
  }
  return undefined;
}

/** Whether a section names an endpoint by itself; how many of its parts were looked at for that is kept. */
function hasEndpoint(section: Section): boolean {
  const known = SEEN.get(section) ?? { count: 0, has: false };
  const has = known.has || section.parts.slice(known.count).some((part) => isEndpoint(part));
  SEEN.set(section, { count: section.parts.length, has });
  return has;
}

const SEEN = new WeakMap<Section, { readonly count: number; readonly has: boolean }>();

function isEndpoint(part: Block | Section | Leaf): boolean {
  if (part.kind !== "code" && part.kind !== "paragraph") return false;
  const [one, second] = mentionsOf(part.text, part.kind);
  return one?.method !== undefined && second === undefined;
}

function isAboutAnswers(title: string): boolean {
  return isAnswer(roleOf(title)) || statusesIn(title).length > 0;
}

function isBodyLabel(label: Label | undefined): boolean {
  return label?.value === "" && isBody(label.role);
}

function isWithinBody(title: string): boolean {
  return isShape(title) || /headers?$/i.test(title.trim());
}

/** A heading, or a component that is one. */
function headingOf(block: Block, notes: Notes): Heading | undefined {
  if (block.kind === "heading") return block;
  const meaning = block.kind === "element" ? meaningOf(block, notes) : undefined;
  if (meaning?.kind !== "heading") return undefined;
  const { line, end } = block;
  return { kind: "heading", depth: meaning.depth, text: meaning.title, line, end };
}

/** The section that a heading begins, below the nearest one of less depth. */
function below(open: Section, container: Section, heading: Heading): Section {
  let parent = open;
  while (parent !== container && parent.depth >= heading.depth) parent = parent.parent ?? container;
  const begun = begin(heading.text, heading.depth, heading.line, parent);
  parent.parts.push(begun);
  return begun;
}

function add(open: Section, block: Exclude<Block, Heading>, notes: Notes, isInside = false): void {
  if (block.kind === "paragraph") open.parts.push(...pieces(block));
  else if (block.kind === "list") addList(open, block, notes, isInside);
  else if (block.kind === "element") addElement(open, block, notes);
  else if (block.kind === "definitions" && areTitles(block)) addTitles(open, block, notes);
  else open.parts.push(block);
}

/** Terms that name operations or their parts are titles, as Sphinx writes them. */
function areTitles({ items }: Definitions): boolean {
  return items.some(({ text, blocks }) => {
    const isOperation = mentionsOf(text, "paragraph").some(({ method }) => method !== undefined);
    return isOperation || (roleOf(text) !== undefined && blocks.some(isGroup));
  });
}

function isGroup({ kind }: Block): boolean {
  return kind === "list" || kind === "table" || kind === "code" || kind === "definitions";
}

function addTitles(open: Section, { items }: Definitions, notes: Notes): void {
  for (const { text, line, blocks } of items) {
    const inner = begin(text, INSIDE, line, open);
    open.parts.push(inner);
    fill(inner, blocks, notes);
  }
}

/** Steps that each name an operation, and show what it sends or answers, are sections one after another. */
function areSteps({ items }: List): boolean {
  return items.some(
    ({ text, blocks }) =>
      blocks.some(({ kind }) => kind === "code") &&
      mentionsIn(text).some(({ method }) => method !== undefined),
  );
}

function addSteps(open: Section, { items }: List, notes: Notes): void {
  for (const { text, line, blocks } of items) {
    const inner = begin("", INSIDE, line, open);
    open.parts.push(inner);
    add(inner, { kind: "paragraph", text, line, end: line }, notes);
    fill(inner, blocks, notes);
  }
}

/** A list of labels (`- **Method**: GET`) is no list, but what its labels say one by one. */
function addList(open: Section, list: List, notes: Notes, isInside: boolean): void {
  if (areSteps(list)) {
    addSteps(open, list, notes);
    return;
  }
  if (!labelsOf(list, isInside)) {
    const named = namedBy(open.parts.at(-1), list);
    if (named) open.parts[open.parts.length - 1] = named;
    else open.parts.push(list);
    return;
  }
  for (const { text, line, blocks } of list.items) {
    const own = pieces({ kind: "paragraph", text, line, end: line });
    const named = namedByParagraph(own.at(-1), blocks[0]);
    open.parts.push(...(named ? [...own.slice(0, -1), named] : own));
    addInside(open, named ? blocks.slice(1) : blocks, notes);
  }
}

/** A label "Request URL" or "Method" whose value is listed below it. */
function namedBy(above: Section | Leaf | undefined, { items, end }: List): Label | undefined {
  if (above?.kind !== "label" || above.value !== "") return undefined;
  const isName = above.role === "endpoint" || above.role === "method" || above.role === "baseUrl";
  if (!isName || items.some(({ blocks }) => blocks.length > 0)) return undefined;
  return { ...above, value: items.map(({ text }) => text).join("\n"), end };
}

/** A label "URL" or "Method" of an item whose value is the paragraph below it. */
function namedByParagraph(
  label: Label | Paragraph | undefined,
  below: Block | undefined,
): Label | undefined {
  if (label?.kind !== "label" || label.value !== "") return undefined;
  if (below?.kind !== "paragraph") return undefined;
  const isName = label.role === "endpoint" || label.role === "method";
  return isName ? { ...label, value: below.text, end: below.end } : undefined;
}

/** Adds what stands inside of something that is no section: a heading there names what follows it. */
function addInside(open: Section, blocks: readonly Block[], notes: Notes): void {
  for (const block of blocks) {
    const { line, end } = block;
    if (block.kind !== "heading") add(open, block, notes, true);
    else {
      const { text } = block;
      open.parts.push({ kind: "label", text, value: "", role: roleOf(text), line, end });
    }
  }
}

function addElement(open: Section, element: Element, notes: Notes): void {
  const meaning = meaningOf(element, notes);
  const { line, end } = element;
  if (meaning.kind === "endpoint" && element.children.length === 0) {
    open.parts.push(...endpointLabels(meaning, element));
    return;
  }
  switch (meaning.kind) {
    case "ignored":
      return;
    case "field": {
      const fields = fieldsIn(element, [], notes);
      open.parts.push({ kind: "field", place: meaning.place, fields, line, end });
      return;
    }
    case "section":
    case "endpoint":
    case "operation": {
      const title = meaning.kind === "operation" ? "" : (meaning.title ?? "");
      const inner = begin(title, INSIDE, line, open, meaning);
      open.parts.push(inner);
      fill(inner, element.children, notes);
      return;
    }
    default:
      addInside(open, element.children, notes);
  }
}

/** A component that holds nothing names the operation of what follows it, as a label does. */
function endpointLabels(
  { method, address, server = "" }: Extract<Meaning, { kind: "endpoint" }>,
  { line, end }: Element,
): Label[] {
  const whole = `${/^https?:/i.test(address ?? "") ? "" : server}${address ?? ""}`;
  const words = method && whole ? `${method.toUpperCase()} ${whole}` : whole;
  return words === ""
    ? []
    : [{ kind: "label", text: "Endpoint", value: words, role: "endpoint", line, end }];
}

/** The fields of a component and of those in it, with whole paths. */
function fieldsIn(element: Element, above: readonly string[], notes: Notes): Field[] {
  const meaning = meaningOf(element, notes);
  const own = meaning.kind === "field" ? meaning.fields : [];
  const fields = own.map((field) => ({ ...field, path: pathBelow(field.path, above) }));
  const inner = own.length === 1 ? (fields[0]?.path ?? above) : above;
  const below = element.children.filter((child) => child.kind === "element");
  return [...fields, ...below.flatMap((child) => fieldsIn(child, inner, notes))];
}
