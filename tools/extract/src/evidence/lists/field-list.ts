import type { Notes } from "../../base/notes.ts";
import type { Definitions, Item, List } from "../../page/block.ts";
import { findRequest, readAddress } from "../endpoints/address.ts";
import { attributeOf, placeInHeading } from "../fields/attributes.ts";
import { readHead } from "../fields/field-head.ts";
import { isAllWords, readFieldWords } from "../fields/field-words.ts";
import type {
  Labelled,
  ListedEndpoint,
  ListedStatus,
  Meaning,
  Surroundings,
} from "../fields/meaning.ts";
import { isHttpStatus, readStatuses, statusWithin } from "../tables/status-cell.ts";
import { bodyOfItem, fieldsOfItems } from "./field-items.ts";
import { isField, isValue, itemValue, withoutNotes } from "./item-kinds.ts";
import { labelOf } from "./item-label.ts";

/**
 * Reads a list by what its items are: fields, with their members in inner lists; statuses; the values
 * of an enumeration; endpoints; or facts such as `Method: GET`. Undefined where it is none of these.
 */
export function readList(list: List, around: Surroundings, notes: Notes): Meaning | undefined {
  return readItems(list.items.map(titled), around, notes);
}

/** The same of a list of definitions: what the terms are decides. */
export function readDefinitions(
  definitions: Definitions,
  around: Surroundings,
  notes: Notes,
): Meaning | undefined {
  return readItems(definitions.items, around, notes);
}

/** An item that a heading begins, as templates write a field, with that as its text. */
function titled(item: Item): Item {
  const blocks = item.blocks.map((block) =>
    block.kind === "list" ? { ...block, items: block.items.map(titled) } : block,
  );
  const [first, ...others] = blocks;
  const isTitled = item.text === "" && first?.kind === "heading";
  return isTitled ? { ...item, text: first.text, blocks: others } : { ...item, blocks };
}

function readItems(all: readonly Item[], around: Surroundings, notes: Notes): Meaning | undefined {
  const { expects, place } = around;
  const items = withoutNotes(all);
  const called = items.map(endpointFirst);
  if (most(called, isEndpoint)) return { kind: "endpoints", endpoints: endpoints(called, notes) };
  if (expects === "statuses" ? items.some(isStatus) : most(items, isStatus)) {
    return { kind: "statuses", statuses: statuses(items, notes) };
  }
  const areFacts = place !== "header" && items.every(isFact);
  if (areFacts || (expects !== "fields" && place === undefined && items.some(isFact))) {
    return { kind: "facts", facts: facts(items) };
  }
  const fieldsExpected = place !== undefined || expects === "fields";
  if (items.every(isMeaning)) return { kind: "values", values: values(items, notes) };
  if (expects === "values" ? items.some(isValue) : !fieldsExpected && items.every(isConstant)) {
    return { kind: "values", values: values(items, notes) };
  }
  const isLikely = (item: Item) =>
    isField(item, fieldsExpected) || isGroup(item) || bodyOfItem(item) !== undefined;
  const isSure = fieldsExpected || items.some(isPlaced);
  if (isSure ? items.some(isLikely) : most(items, isLikely)) {
    const fields = fieldsOfItems(items, [], place, notes);
    if (fields.length > 0) return { kind: "fields", fields };
  }
  return most(items, (item) => labelOf(item.text) !== undefined)
    ? { kind: "facts", facts: facts(items) }
    : undefined;
}

/** `serial: (path, string)`: whatever stands beside it is sent as well. */
function isPlaced(item: Item): boolean {
  return isField(item, false) && readHead(item.text)?.words.place !== undefined;
}

/** `Query parameters:` or "Optional", and a list of them below. */
function isGroup({ text, blocks }: Item): boolean {
  const words = text.replace(/[:：]\s*$/, "");
  const read = readFieldWords(words);
  const isMark = read.required !== undefined && isAllWords(read);
  return (
    (isMark || placeInHeading(words) !== undefined) &&
    blocks.some((block) => block.kind === "list" && block.items.some((item) => isField(item, true)))
  );
}

function most(items: readonly Item[], test: (item: Item) => boolean): boolean {
  return items.length > 0 && items.filter(test).length * 2 > items.length;
}

const METHOD = /^[`*\s[]*(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)\b/;

/** "All purses of a shop: `GET /purses`", or with the call on a line of its own: the words stand behind it. */
function endpointFirst(item: Item): Item {
  const [, words, call] = ENDPOINT_LAST.exec(item.text) ?? [];
  return words && call ? { ...item, text: `${call} - ${words.trim()}` } : item;
}

const ENDPOINT_LAST =
  /^([^`\n]{1,200})(?:[:：][ \t]?|\n)(`(?:GET|PUT|POST|DELETE|PATCH) \S{1,500}`|(?:GET|PUT|POST|DELETE|PATCH) \/[^\s`]{1,500})\.?$/;

function isEndpoint({ text }: Item): boolean {
  return METHOD.test(text) && findRequest(text) !== undefined;
}

function isStatus({ text }: Item): boolean {
  const read = readStatuses(text);
  return read
    ? read.statuses.every((status) => isHttpStatus(status) && !status.startsWith("1"))
    : statusWithin(text) !== undefined;
}

/** `PENDING`, with or without words: two or more capitals, which names of fields rarely are. */
function isConstant(item: Item): boolean {
  return isValue(item) && /^[A-Z][A-Z0-9_]+$/.test(itemValue(item.text) ?? "");
}

/** `"C" → credit`: what a value in quotes stands for, and not of which type a member is. */
function isMeaning(item: Item): boolean {
  const said = /^(["'])[^"'\n]{1,40}\1\s*(?:→|=>|->|=)\s*(\S.*)/.exec(item.text)?.[2];
  if (said === undefined || !isValue(item)) return false;
  const { type, required } = readFieldWords(said.split(/[,;(–—]/, 1)[0]?.trim() ?? "");
  return type === undefined && required === undefined;
}

/** `Method: GET`, `URL: /x`, `Content-Type: application/json`. */
function isFact({ text }: Item): boolean {
  const label = labelOf(text);
  if (!label) return false;
  const attribute = attributeOf(label.label);
  const bare = label.value.replaceAll(/[`*\s]/g, "");
  if (attribute === "method") return /^[A-Z]{3,7}$/.test(bare) && METHOD.test(bare);
  if (attribute === "address" || attribute === "path") {
    return /^(?:https?:|\/|\{)/.test(bare) && readAddress(bare) !== undefined;
  }
  return /^content[- ]type$/i.test(label.label) && /^[\w.+-]+\/[\w.+-]+$/.test(bare);
}

/** What follows a method and an address. */
const AFTER_REQUEST = /^[`*\s[]*[A-Z]+[\]`*:\s]+[^\s`*]+[`*:]*(?:\s*[:–—-]\s*|\s+)(.*)$/s;

function endpoints(items: readonly Item[], { doubts }: Notes): ListedEndpoint[] {
  return items.flatMap((item) => {
    const request = isEndpoint(item) ? findRequest(item.text) : undefined;
    if (!request) {
      doubts.add(item.line, `"${item.text}" is no endpoint`, "left out");
      return [];
    }
    const description = AFTER_REQUEST.exec(item.text)?.[1] ?? "";
    const below = item.blocks.filter((block) => block.kind === "paragraph").map(({ text }) => text);
    return [
      {
        ...request,
        description: [description, ...below].filter((text) => text !== "").join("\n"),
        others: [],
        line: item.line,
      },
    ];
  });
}

function statuses(items: readonly Item[], { doubts }: Notes): ListedStatus[] {
  return items.flatMap((item) => {
    const read = readStatuses(item.text) ?? statusWithin(item.text);
    if (!read) {
      doubts.add(item.line, `"${item.text}" is no status`, "left out");
      return [];
    }
    const below = item.blocks.filter((block) => block.kind === "paragraph").map(({ text }) => text);
    const description = [read.rest, ...below].filter((text) => text !== "").join(": ");
    return read.statuses.map((status) => ({ status, description, line: item.line }));
  });
}

function values(items: readonly Item[], { doubts }: Notes) {
  return items.flatMap((item) => {
    const value = isValue(item) ? itemValue(item.text) : undefined;
    if (value === undefined) {
      doubts.add(item.line, `"${item.text}" is no value`, "left out");
      return [];
    }
    const rest = item.text
      .slice(item.text.indexOf(value) + value.length)
      .replace(/^[`*"'\s:=–—-]+/, "");
    const below = item.blocks.filter((block) => block.kind === "paragraph").map(({ text }) => text);
    return [
      {
        value,
        description: [rest, ...below].filter((text) => text !== "").join("\n"),
        line: item.line,
      },
    ];
  });
}

function facts(items: readonly Item[]): Labelled[] {
  return items.map((item) => {
    const { label, value } = labelOf(item.text) ?? { label: item.text, value: "" };
    return { label, value, blocks: item.blocks, line: item.line };
  });
}
