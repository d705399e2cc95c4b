import type { Notes } from "../../base/notes.ts";
import { meaningOf } from "../../evidence/elements/elements.ts";
import { withTabLabels } from "../../evidence/elements/tab-labels.ts";
import { methodAlone } from "../../evidence/endpoints/mention.ts";
import { isNote } from "../../evidence/lists/item-kinds.ts";
import { roleOf, statusesIn } from "../../evidence/roles/roles.ts";
import type { Block, Code, Definitions, Element, Heading, Item, List } from "../../page/block.ts";
import { asLabel, type Label, labelsOf, pieces } from "../labels.ts";
import { isAnswer, isBody } from "../light.ts";
import {
  endpointLabels,
  isStatusLine,
  isTitleLine,
  labelAbove,
  labelInHeading,
  labelOfElement,
  namedBy,
  namedByParagraph,
  titleOfSample,
} from "./block-labels.ts";
import { fieldsIn, holdsOperations } from "./element-parts.ts";
import { apart } from "./lazy-labels.ts";
import {
  areMethods,
  areOfClient,
  areOutcomes,
  areParts,
  areSteps,
  areTitles,
  isAboveLabels,
  isOfParts,
  isWholeOperation,
  operationAbove,
  pathBefore,
  pathOfTitle,
  withPath,
} from "./listed-operations.ts";
import { above, begunBy, below, besideEndpoints, besideLikes } from "./placing.ts";
import { saidInCode } from "./record-in-code.ts";
import { begin, type Section } from "./section.ts";
import { isBelowOperation, shorthandOf } from "./shorthand.ts";
import { titlesFirst } from "./titles-below.ts";

/** Deeper than headings: what a component holds. */
const INSIDE = 7;

/** The page as headings and components with titles divide it. */
export function outline(blocks: readonly Block[], notes: Notes): Section {
  const root: Section = begin("", 0, 0, undefined);
  fill(root, blocks, notes);
  return root;
}

function fill(container: Section, blocks: readonly Block[], notes: Notes): void {
  let open = container;
  const all = titlesFirst(blocks.flatMap((one) => withoutWrapper(one, notes)).flatMap(apart));
  for (const [index, block] of all.entries()) {
    if (labelAbove(all[index - 1] ?? block, block)) continue;
    const title = titleOfSample(block, all.slice(index + 1, index + 3));
    if (title) {
      open.parts.push(title);
      continue;
    }
    const named = labelAbove(block, all[index + 1]);
    const heading = headingOf(block, notes);
    const label = heading && labelInHeading(heading);
    if (named) open.parts.push(named);
    else if (heading && label) {
      open = above(open, container, heading);
      open.parts.push(label);
    } else if (heading) open = below(open, container, heading);
    else if (block.kind !== "heading") {
      open = begunBy(block, open, container) ?? besideLikes(open, container, block);
      if (describesEndpoint(block, notes)) open = besideEndpoints(open, container);
      add(open, block, notes);
    }
  }
}

/** What a component holds that is nothing but a frame around parts of the page with titles of their own. */
function withoutWrapper(block: Block, notes: Notes): Block[] {
  if (block.kind !== "element" || !holdsOperations(block)) return [block];
  const isFrame = !SAYING.has(meaningOf(block, notes).kind);
  return isFrame ? block.children.flatMap((one) => withoutWrapper(one, notes)) : [block];
}

const SAYING: ReadonlySet<string> = new Set([
  "heading",
  "ignored",
  "field",
  "section",
  "endpoint",
  "operation",
]);

/** Whether a component describes an operation by what it holds. */
function describesEndpoint(block: Block, notes: Notes): boolean {
  if (block.kind !== "element" || block.children.length === 0) return false;
  return meaningOf(block, notes).kind === "endpoint";
}

/** A heading, or a component that is one. */
function headingOf(block: Block, notes: Notes): Heading | undefined {
  if (block.kind === "heading") return block;
  const meaning = block.kind === "element" ? meaningOf(block, notes) : undefined;
  if (meaning?.kind !== "heading") return undefined;
  const { line, end } = block;
  return { kind: "heading", depth: meaning.depth, text: meaning.title, line, end };
}

function add(open: Section, block: Exclude<Block, Heading>, notes: Notes, isInside = false): void {
  if (block.kind === "paragraph") {
    open.parts.push(...(shorthandOf(block.text, block.line) ?? pieces(block)));
  } else if (block.kind === "list") addList(open, block, notes, isInside);
  else if (block.kind === "element") addElement(open, block, notes);
  else if (block.kind === "definitions" && areTitles(block)) addTitles(open, block, notes);
  else if (block.kind === "code") addCode(open, block);
  else open.parts.push(block);
}

/** Adds a sample; one that is nothing but a method is what the label above it says. */
function addCode({ parts }: Section, code: Code): void {
  const above = parts.at(-1);
  const isMethod = methodAlone(code.text.trim()) !== undefined;
  if (isMethod && above?.kind === "label" && above.role === "method" && above.value === "") {
    parts[parts.length - 1] = { ...above, value: code.text.trim(), end: code.end };
  } else parts.push(...(saidInCode(code) ?? [code]));
}

function addTitles(open: Section, { items }: Definitions | List, notes: Notes): void {
  for (const { text, line, blocks } of items) {
    const inner = begin(text, INSIDE, line, open);
    open.parts.push(inner);
    fill(inner, blocks, notes);
  }
}

function addSteps(open: Section, { items }: List, notes: Notes): void {
  for (const item of items) {
    const { text, line, blocks } = item;
    const inner = begin("", INSIDE, line, open);
    open.parts.push(inner);
    const named = pathBefore(text);
    const address = named?.path ?? operationAbove(item);
    if (address !== undefined) inner.parts.push(endpointLabel(address, line));
    add(inner, { kind: "paragraph", text: named?.words ?? text, line, end: line }, notes);
    for (const block of blocks) {
      if (isAbout(block)) addLabels(inner, block, notes);
    }
    const others = blocks.filter((block) => !isAbout(block));
    fill(inner, others, notes);
  }
}

/** Whether a list says part by part what the operation of the item above it is. */
function isAbout(block: Block): block is List {
  return block.kind === "list" && (isOfParts(block) || isBelowOperation(block));
}

function endpointLabel(value: string, line: number): Label {
  return { kind: "label", text: "Endpoint", value, role: "endpoint", line, end: line };
}

/** A list of labels (`- **Method**: GET`) is no list, but what its labels say one by one. */
function addList(open: Section, written: List, notes: Notes, isInside: boolean): void {
  const list = { ...written, items: written.items.map(asLabel) };
  if (areSteps(list) && !areOfClient(open.parts.at(-1), list)) {
    addSteps(open, list, notes);
    return;
  }
  if (areParts(list)) {
    addTitles(open, list, notes);
    return;
  }
  if (areOutcomes(list)) {
    addLabels(open, list, notes);
    return;
  }
  const path = pathOfTitle(open.title);
  if (path !== undefined && areMethods(list)) {
    addTitles(open, withPath(list, path), notes);
    return;
  }
  if (areTitlesOfSamples(list)) {
    addLabels(open, list, notes);
    return;
  }
  const [only, second] = list.items;
  if (only && !second && hasOperationLine(only)) {
    add(open, { kind: "paragraph", text: only.text, line: only.line, end: only.end }, notes);
    return;
  }
  if (only && !second && (isStatusLine(only) || isTitleLine(only) || isNote(list.items))) {
    const { text, line, end } = only;
    open.parts.push({ kind: "paragraph", text, line, end });
    return;
  }
  if (only && !second && isAboveLabels(only)) {
    add(open, { kind: "paragraph", text: only.text, line: only.line, end: only.line }, notes);
    addInside(open, only.blocks, notes);
    return;
  }
  if (!labelsOf(list, isInside || isOfAnswer(open)) && !isWholeOperation(list)) {
    const named = namedBy(open.parts.at(-1), list);
    if (named) open.parts[open.parts.length - 1] = named;
    else open.parts.push(list);
    return;
  }
  addLabels(open, list, notes);
}

/** Whether items are nothing but titles of the samples below them, one with its status: "On success (status 201):". */
function areTitlesOfSamples({ items }: List): boolean {
  const isTitle = ({ text, blocks }: Item) =>
    blocks.length === 0 && /[:：]$/.test(text) && isBody(roleOf(withoutBrackets(text)));
  return items.every(isTitle) && items.some(({ text }) => statusesIn(text).length > 0);
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/[(（][^()（）]*[)）]|[:：]$/g, "").trim();
}

/** Whether an item alone has the line of an operation below its title: "1. Make one", `POST /pots`. */
function hasOperationLine({ text, blocks }: Item): boolean {
  const [title, operation] =
    /^([^\n]{1,80})\n((?:GET|POST|PUT|PATCH|DELETE) \/\S*)(?:\n|$)/.exec(text)?.slice(1) ?? [];
  const goesOn = /\b(?:a|the|with|by|via|to|from|of|and|or|using|path|call)$/i.test(title ?? "");
  return blocks.length === 0 && operation !== undefined && !goesOn;
}

/** Whether what follows is about an answer: its labels in a list are no fields. */
function isOfAnswer({ title, depth, parts }: Section): boolean {
  const above = parts.at(-1);
  const isBelowLabel = above?.kind === "label" && above.value === "" && isAnswer(above.role);
  return isBelowLabel || (depth >= INSIDE && isAnswer(roleOf(title)));
}

function addLabels(open: Section, { items }: List, notes: Notes): void {
  for (const { text, line, blocks } of items) {
    const own = shorthandOf(text, line) ?? pieces({ kind: "paragraph", text, line, end: line });
    const named = namedByParagraph(own.at(-1), blocks[0]);
    open.parts.push(...(named ? [...own.slice(0, -1), named] : own));
    addInside(open, named ? blocks.slice(1) : blocks, notes);
  }
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
      // Cards lead elsewhere, but those that say what the operation is.
      open.parts.push(
        ...[element, ...element.children].flatMap((one) => labelOfElement(one) ?? []),
      );
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
    default: {
      const label = labelOfElement(element);
      if (label) open.parts.push(label);
      else addInside(open, withTabLabels(element), notes);
    }
  }
}
