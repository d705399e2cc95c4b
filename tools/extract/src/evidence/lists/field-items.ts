import type { Notes } from "../../base/notes.ts";
import type { Block, Item } from "../../page/block.ts";
import { type Attribute, attributeOf, placeInHeading } from "../fields/attributes.ts";
import { type Built, buildField } from "../fields/build-field.ts";
import { setEnum } from "../fields/field-attributes.ts";
import { readHead } from "../fields/field-head.ts";
import { pathOf } from "../fields/field-name.ts";
import type { FieldPlace } from "../fields/field-place.ts";
import { isAllWords, readFieldWords } from "../fields/field-words.ts";
import type { FieldHead } from "../fields/head.ts";
import type { PlacedField } from "../fields/meaning.ts";
import { pathBelow } from "../fields/nesting.ts";
import { readTable } from "../tables/field-table.ts";
import { isOpenList } from "../types/listed-values.ts";
import { readStatedType } from "../types/stated-type.ts";
import { wholeHead } from "./item-head.ts";
import { firstLine, isField, isFieldLabel, isRemark, isValue, itemValue } from "./item-kinds.ts";
import { labelOf } from "./item-label.ts";

/** Lists within lists are read so deep; no page nests its fields more. */
const MAX_DEPTH = 20;

/** The fields that items describe; those of inner lists and tables are members of the field above. */
export function fieldsOfItems(
  items: readonly Item[],
  above: readonly string[],
  place: FieldPlace | undefined,
  notes: Notes,
): PlacedField[] {
  return items.flatMap((item) => {
    const marked = markedGroup(item, above, place, notes) ?? bodyOfItem(item);
    if (marked) return marked;
    if (above.length === 0 && isWholeBody(item)) {
      return membersOf(item.blocks, [], "request", notes);
    }
    const assigned = assignedWithin(item);
    if (assigned) return fieldsOfItems([assigned], above, place, notes);
    const head = readHead(firstLine(item.text));
    const next = head && nextInItem(item, head);
    if (head && next) {
      const first = fieldOfItem(
        { ...item, blocks: [] },
        { ...head, rest: "" },
        above,
        place,
        notes,
      );
      return [...first, ...fieldsOfItems([next], above, place, notes)];
    }
    if (head && !isRemark(head)) return fieldOfItem(item, head, above, place, notes);
    const title = placeInHeading(item.text.replace(/[:：]\s*$/, ""));
    const lists = item.blocks.filter((block) => block.kind === "list");
    if (title && lists.length > 0) {
      return lists.flatMap((list) => fieldsOfItems(list.items, [], title, notes));
    }
    notes.doubts.add(item.line, `"${item.text}" describes no field`, "left out");
    return [];
  });
}

/** `name=[type]` in an item. */
const ASSIGNED = /^`?[\w.-]{1,80}=\[[^[\]\n]{1,200}\]`?$/;

/** The field that an item with a title tells of in a list below it: "Price", and there `price=[number]`. */
function assignedWithin({ text, blocks }: Item): Item | undefined {
  if (/[`=:]/.test(text)) return undefined;
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const [item, other] = items.filter((one) => ASSIGNED.test(one.text));
  if (!item || other) return undefined;
  const words = items.filter((one) => one !== item && !/^`?example\b/i.test(one.text));
  const said = words.map((one) => one.text).join("\n");
  const paragraph = { kind: "paragraph" as const, text: said, line: item.line, end: item.line };
  const named = item.text.startsWith("`") ? item.text : `\`${item.text}\``;
  return { ...item, text: named, blocks: said === "" ? [] : [paragraph] };
}

/** What an item goes on with, where that is another field: `` `page` (int) and `size` (int, 1..100) ``. */
function nextInItem(item: Item, { rest, words }: FieldHead): Item | undefined {
  const conjunction =
    /^(?:,\s*(?:and|or)?|and|or|&|\/|y|e|et|und|и)\s*(?=`[\w.[\]-]{1,80}`\s*\()/i.exec(rest)?.[0];
  const isFirst =
    conjunction !== undefined && words.type !== undefined && !item.text.includes("\n");
  return isFirst ? { ...item, text: rest.slice(conjunction.length) } : undefined;
}

/** Lines below a name that may say more of it than words do; and that are read at all. */
const MAX_LINES = 100;
const MAX_PROSE = 1000;

/** The whole body with its type, as generators of documentation write it: `body Purse (required)`, "Body Parameter". */
export function bodyOfItem({ text, blocks, line }: Item): PlacedField[] | undefined {
  const [, name, words, mark] = /^([\w$]+) (\S{1,80}) \((required|optional)\)$/.exec(text) ?? [];
  const [first] = blocks;
  const isBody = first?.kind === "paragraph" && /^body parameter\b/i.test(first.text);
  const read = isBody && words !== undefined ? readStatedType(words) : undefined;
  if (!read || name === undefined) return undefined;
  return [{ ...read, name, path: [], required: mark === "required", place: "request", line }];
}

/** `body: form fields` with a list of them: a word of prose, which no name in code is. */
function isWholeBody({ text, blocks }: Item): boolean {
  return (
    /^body ?[:：]/i.test(text) && blocks.length > 0 && blocks.every(({ kind }) => kind === "list")
  );
}

/** The fields in a list below `Required` or `Optional`, which says that of each of them. */
function markedGroup(
  { text, blocks }: Item,
  above: readonly string[],
  place: FieldPlace | undefined,
  notes: Notes,
): PlacedField[] | undefined {
  const words = readFieldWords(
    text.replaceAll(/[*:：]/g, "").replace(/ (?:fields|parameters)$/i, ""),
  );
  const lists = blocks.filter((block) => block.kind === "list");
  if (words.required === undefined || !isAllWords(words) || lists.length === 0) return undefined;
  return lists
    .flatMap((list) => fieldsOfItems(list.items, above, place, notes))
    .map((field) => {
      const isOwn = field.path.length === above.length + 1;
      return { ...field, required: field.required || (isOwn && words.required === true) };
    });
}

/** What stands below a field, by what it is. */
interface Below {
  readonly labels: Map<Attribute, string>;
  readonly words: string[];
  readonly prose: string[];
  /** Values that a list or table gives, with whether they are all. */
  values: readonly string[];
  readonly members: Block[];
  /** Whether a label of values came last, and they follow one by one. */
  areValuesOpen: boolean;
}

function fieldOfItem(
  item: Item,
  head: FieldHead,
  above: readonly string[],
  place: FieldPlace | undefined,
  notes: Notes,
): PlacedField[] {
  const below: Below = {
    labels: new Map(),
    words: [],
    prose: [],
    values: [],
    members: [],
    areValuesOpen: false,
  };
  const [, ...lines] = item.text.split("\n");
  for (const line of lines.slice(0, MAX_LINES)) takeLine(line, below, head.rest !== "");
  below.prose.push(...lines.slice(MAX_LINES, MAX_PROSE));
  const isText = [head.words.type?.schema["type"] ?? []].flat().includes("string");
  for (const [index, block] of item.blocks.entries()) {
    const before = item.blocks[index - 1];
    const introduction = before?.kind === "paragraph" ? before.text : item.text;
    takeBlock(block, introduction, isText, below, notes);
  }
  const { labels } = below;
  const whole = wholeHead(head, place, labels, below.members.length > 0);
  const prose = [...below.prose, labels.get("description") ?? ""].filter((text) => text !== "");
  if (prose.length > 0) labels.set("description", prose.join("\n"));
  const built = buildField(
    { head: whole, below: below.words, texts: labels, line: item.line },
    notes,
  );
  if (below.values.length > 0) addValues(built, below.values, item.line, notes);
  const own = built.place ?? place;
  return head.names.flatMap((name) => {
    const path = pathBelow(pathOf(name, above.length > 0 ? "response" : own), above);
    const { schema, required, model } = built;
    const field: PlacedField = { name, path, schema, required, line: item.line, place: own, model };
    if (above.length > MAX_DEPTH) return [field];
    const types = [schema["type"]].flat();
    const isText = own && IN_WORDS.has(own) && !types.includes("object");
    const members = isText ? below.members.filter(areSurelyFields) : below.members;
    return [field, ...membersOf(members, path, own, notes)];
  });
}

/** Where values are texts: what is listed below one tells of it, unless it is surely a list of members. */
const IN_WORDS: ReadonlySet<FieldPlace> = new Set(["query", "path", "header", "cookie"]);

function areSurelyFields(block: Block): boolean {
  if (block.kind !== "list" && block.kind !== "definitions") return true;
  return block.items.some((item) => isField(item, false));
}

/** A line below a name: a label, words such as `string`, or a sentence. */
function takeLine(line: string, below: Below, described: boolean): void {
  const label = isFieldLabel(line) ? labelOf(line) : undefined;
  const attribute = label ? attributeOf(label.label) : undefined;
  const isListed = below.areValuesOpen && /^\S{1,60}$/.test(line);
  below.areValuesOpen = isListed || (attribute === "values" && label?.value === "");
  if (isListed) below.labels.set("values", joined(below.labels.get("values"), line));
  else if (label && attribute) {
    below.labels.set(attribute, joined(below.labels.get(attribute), label.value));
  } else if (!described && isAllWords(readFieldWords(line))) below.words.push(line);
  else below.prose.push(line);
}

function joined(before: string | undefined, text: string): string {
  return before === undefined || before === "" ? text : `${before}\n${text}`;
}

function takeBlock(
  block: Block,
  introduction: string,
  isText: boolean,
  below: Below,
  notes: Notes,
): void {
  if (block.kind === "paragraph") {
    for (const line of block.text.split("\n")) takeLine(line, below, false);
  } else if (block.kind === "element") {
    for (const child of block.children) takeBlock(child, introduction, isText, below, notes);
  } else if (block.kind === "list" || block.kind === "definitions") {
    takeItems(block.items, block, introduction, isText, below);
  } else if (block.kind === "table") below.members.push(block);
  else notes.doubts.add(block.line, `a ${block.kind} below a field`, "left out");
}

/** A list below a field says something of it, or gives its values or its members. */
function takeItems(
  items: readonly Item[],
  block: Block,
  introduction: string,
  isText: boolean,
  below: Below,
): void {
  const saysOf = (item: Item) =>
    isFieldLabel(item.text) || isValuesTitle(item) || isAllWords(readFieldWords(item.text));
  const inCode = items.some((item) => /^\**`/.test(item.text));
  if (items.some(saysOf) && !inCode && items.filter(saysOf).length * 2 >= items.length) {
    for (const item of items) takeLabelledItem(item, below);
  } else if (isValues(items, introduction, isText)) {
    below.values = isOpenList(introduction)
      ? []
      : items.flatMap(({ text }) => itemValue(text) ?? []);
    below.prose.push(`Values: ${items.map(({ text }) => text).join("; ")}`);
  } else if (items.some((item) => isField(item, true))) below.members.push(block);
  else below.prose.push(...items.map(({ text }) => text));
}

/** `Members`, `Possible values`: a title without a colon, and a list of them below. */
function isValuesTitle({ text, blocks }: Item): boolean {
  return attributeOf(text) === "values" && blocks.some(({ kind }) => kind === "list");
}

function takeLabelledItem(item: Item, below: Below): void {
  const inner = item.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const label = labelOf(item.text);
  const values = inner.flatMap(({ text }) => itemValue(text) ?? []);
  const isTitle =
    isValuesTitle(item) || (label?.value === "" && attributeOf(label.label) === "values");
  if (isTitle && values.length > 0) below.values = values;
  else takeLine(item.text, below, false);
}

/** Values rather than members: constants, or what stands below a text or words that introduce values. */
function isValues(items: readonly Item[], introduction: string, isText: boolean): boolean {
  if (!items.every(isValue)) return false;
  const constants = items.every(({ text }) => /^[A-Z][A-Z0-9_]+$/.test(itemValue(text) ?? ""));
  return (
    constants || isText || /\b(?:values?|one of|options|either|enum)\b[^.]*$/i.test(introduction)
  );
}

function addValues(built: Built, values: readonly string[], line: number, { doubts }: Notes): void {
  if (!setEnum(built.schema, values)) {
    doubts.add(line, `the values ${values.join(", ")}`, "not of the field's type, left out");
  }
}

function membersOf(
  blocks: readonly Block[],
  path: readonly string[],
  place: FieldPlace | undefined,
  notes: Notes,
): PlacedField[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list" || block.kind === "definitions") {
      return fieldsOfItems(block.items, path, place, notes);
    }
    const read =
      block.kind === "table" ? readTable(block, { place, expects: "fields" }, notes) : undefined;
    if (read?.kind === "fields") {
      return read.fields.map((field) => ({ ...field, path: pathBelow(field.path, path) }));
    }
    notes.doubts.add(block.line, `a ${block.kind} below the field ${path.join(".")}`, "left out");
    return [];
  });
}
