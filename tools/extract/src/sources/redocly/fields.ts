import { type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { type Field, splitPath } from "../../evidence/fields/fields.ts";
import { readValue, readValues } from "../../evidence/types/read-value.ts";
import { typeOfField } from "../../evidence/types/stated-type.ts";
import type { Page } from "../../page/read-page.ts";
import { codeOf } from "../source.ts";

/** Some lines of a page, from 1; `to` is not included. */
export interface Lines {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
  /** The page's items that describe fields, from {@link findItems}. */
  readonly items: readonly FieldItem[];
}

/** A list item that describes a field. */
export interface FieldItem {
  readonly line: number;
  readonly name: string;
  /** What stands in brackets after the name. */
  readonly words: string;
}

/** A field as it stands in the list, its name not yet split. */
export interface NamedField extends Field {
  readonly name: string;
}

/** Fields are indented by two; what is indented by more belongs to a description. */
const ITEM = /^ {0,3}[-*+]\s+`([^`]+)`\s*\((.*)\)\s*$/;

/** The list items of a page that describe fields, in order; what is in a block of code is none. */
export function findItems(page: Page): FieldItem[] {
  const code = new Set<number>();
  for (const { line, end } of codeOf(page)) {
    for (let at = line; at <= end; at += 1) code.add(at);
  }
  return page.lines.flatMap((text, index) => {
    const [, name, words = ""] = ITEM.exec(text) ?? [];
    const line = index + 1;
    return name !== undefined && !code.has(line) ? [{ line, name, words }] : [];
  });
}

/**
 * The fields of a section: list items such as ``- `a.b` (string, required)``. Everything up to the
 * next field is the description, wherever it stands: descriptions of several paragraphs leave the
 * list's indentation. Their last lines may say `Enum:`, `Example:` and `Default:`.
 */
export function readFields({ page, from, to, items }: Lines, notes: Notes): NamedField[] {
  const starts = items.filter(({ line }) => line > from && line < to);
  const complete = completeLines(page);
  return starts.map(({ line, name, words }, index) => {
    const end = starts[index + 1]?.line ?? to;
    const { types, required } = readWords(words);
    const schema = typeOfField(name, types, line, notes);
    addText(schema, page.lines.slice(line, Math.min(end - 1, complete)));
    return { name, path: splitPath(name), schema, required, line };
  });
}

/** How many lines the page has without a field that it breaks off in. */
function completeLines({ lines }: Page): number {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  const text = lines[last] ?? "";
  return /^ {0,3}[-*+]\s+`/.test(text) && !ITEM.test(text) ? last : lines.length;
}

/** `string, required` in its parts: the type is all but the last word `required`. */
function readWords(words: string): { types: string; required: boolean } {
  const types = words.replace(/,?\s*\brequired\s*$/i, "");
  return { types: types.trim(), required: types !== words };
}

/** The values of a list are those of its items. */
function addValues(schema: JsonObject, text: string): void {
  if (schema["type"] !== "array") schema["enum"] = readValues(text, schema);
  else schema["items"] = { ...objectAt(schema, "items"), enum: readValues(text, {}) };
}

/** Moves what the lines below a field say into its schema. */
function addText(schema: JsonObject, below: readonly string[]): void {
  const text: string[] = [];
  for (const line of below) {
    const attribute = /^ {4}(Enum|Example|Default):\s+(\S.*)$/.exec(line);
    const value = attribute?.[2] ?? "";
    if (attribute?.[1] === "Enum") addValues(schema, value);
    else if (attribute?.[1] === "Example") schema["examples"] = [readValue(value, schema)];
    else if (attribute?.[1] === "Default") schema["default"] = readValue(value, schema);
    else text.push(line.replace(/^ {1,4}/, ""));
  }
  const description = text.join("\n").trim();
  if (description !== "") schema["description"] = description;
}
