import { isObject } from "@org/openapi";
import type { Notes } from "../../base/notes.ts";
import type { Table } from "../../page/block.ts";
import { type Attribute, placeInHeading } from "../fields/attributes.ts";
import { buildField } from "../fields/build-field.ts";
import { isNothing } from "../fields/field-attributes.ts";
import { FREE } from "../fields/field-description.ts";
import { readHead } from "../fields/field-head.ts";
import { isAnonymous, pathOf } from "../fields/field-name.ts";
import { type FieldPlace, placeOf } from "../fields/field-place.ts";
import type { FieldHead } from "../fields/head.ts";
import type { PlacedField, Surroundings } from "../fields/meaning.ts";
import { membersInWords } from "../fields/members-in-words.ts";
import { Nesting } from "../fields/nesting.ts";
import { readSchemaCell } from "../fields/schema-cell.ts";
import { roleOf } from "../roles/roles.ts";
import { readYesNo } from "../types/yes-no.ts";
import { type Parts, partsOf } from "./row-parts.ts";
import { readStatuses } from "./status-cell.ts";
import type { Columns } from "./table-columns.ts";

/** The fields of a table that has a column of names. */
export function fieldsOfRows(
  table: Table,
  columns: Columns,
  around: Surroundings,
  notes: Notes,
): PlacedField[] {
  doubtUnknown(table, columns, notes);
  const marked = marksOptional(table, columns);
  const nesting = new Nesting();
  let section = placeInHeading(table.header[columns.indexOf("name")] ?? "") ?? around.place;
  const all = hashesAsObjects(partsOf(table.rows, columns));
  if (tellsPrefixes(table, columns)) return [];
  const isSetOff = around.place !== "header" && areSetOff(all);
  const fields = all.flatMap((parts) => {
    if (isSetOff && isBareWord(parts)) {
      notes.doubts.add(parts.line, `"${parts.name}" is in no code, as the names are`, "left out");
      return [];
    }
    const alone = isAlone(parts) ? placeInHeading(parts.name) : undefined;
    if (alone) {
      section = alone;
      return [];
    }
    const side = sideOf(parts);
    if (side) {
      section = side === "response" ? side : around.place;
      return [];
    }
    const fields = readRow(parts, section, nesting, notes).flatMap((field) => {
      const words = parts.texts.get("description") ?? "";
      return [field, ...membersInWords(field, words, notes)];
    });
    if (!marked || /[[(]optional[\])]/i.test(parts.texts.get("description") ?? "")) return fields;
    return fields.map((field) => ({ ...field, required: true }));
  });
  return ofItemsAbove(fields);
}

/** What stands for one of those in the list above: `object.id` below `jars`, an array of objects. */
const ONE_OF_THEM = /^(?:object|item|element|entry)s?$/i;

function holdsObjects({ schema: { items } }: PlacedField): boolean {
  return !isObject(items) || items["type"] === undefined || items["type"] === "object";
}

/** Rows that name members of "Object" are those of the list in the row above them. */
function ofItemsAbove(fields: readonly PlacedField[]): PlacedField[] {
  const names = new Set(fields.map(({ path }) => path.join(".")));
  let owner: PlacedField | undefined;
  return fields.map((field) => {
    const [first = "", ...own] = field.path;
    const isMember = own.length > 0 && ONE_OF_THEM.test(first) && !names.has(first);
    const types = [field.schema["type"]].flat();
    if (!isMember) owner = types.includes("array") && holdsObjects(field) ? field : undefined;
    const last = owner?.path.at(-1);
    if (!isMember || !owner || last === undefined) return field;
    const name = last.endsWith("[]") ? last : `${last}[]`;
    return { ...field, path: [...owner.path.slice(0, -1), name, ...own] };
  });
}

/** Whether names, or a column "Prefix" beside kinds of keys, are nothing but beginnings of values: `pk_test_`. */
function tellsPrefixes({ header, rows }: Table, columns: Columns): boolean {
  const name = columns.indexOf("name");
  const isOfKeys = !/field|param|name|attribut|propert/i.test(header[name] ?? "");
  return header.some((title, index) => {
    const isTold =
      index === name || (isOfKeys && /^\W*(?:pr[eé]fix[eo]?|präfix)\W*$/iu.test(title));
    return isTold && rows.length > 1 && rows.every(({ cells }) => PREFIX.test(cells[index] ?? ""));
  });
}

const PREFIX = /^[\s*`]*[a-z]+(?:_[a-z]+)*_`(?=\s|$)/;

/** Whether names are in code, all but one. */
function areSetOff(all: readonly Parts[]): boolean {
  const bare = all.filter(({ name }) => !/^[\s*]*`/.test(name));
  // Where names have capitals, a word with one is a name as well.
  const areSmall = all.every(({ name }) => !/^[\s*]*`[A-Z]/.test(name));
  return all.length > 3 && bare.length === 1 && areSmall;
}

/** A word of prose with a capital, which says something of the rows around: "Inputs". */
function isBareWord({ name, texts }: Parts): boolean {
  return /^\p{Lu}\p{Ll}{3,20}$/u.test(name.trim()) && (texts.get("type") ?? "") === "";
}

/**
 * A `hash` is a text, or an object where other rows name its members (`evidence`, `evidence.text`) or the
 * description says that anything may be one.
 */
function hashesAsObjects(all: readonly Parts[]): Parts[] {
  const owners = new Set(
    all.map(({ name }) => /^[\s`*]*([\w-]+)[`*]*\./.exec(name.slice(0, 200))?.[1]),
  );
  return all.map((parts) => {
    const [first = "", ...below] = parts.name.split("\n");
    const isOwner = owners.has(first.replaceAll(/[`*\s]/g, ""));
    if (!isOwner && !FREE.test(parts.texts.get("description") ?? "")) return parts;
    const lines = below.map((line) => (HASH.test(line) ? "object" : line));
    const isHash = HASH.test(parts.texts.get("type") ?? "");
    const texts = isHash ? new Map([...parts.texts, ["type", "object"]] as const) : parts.texts;
    return { ...parts, name: [first, ...lines].join("\n"), texts };
  });
}

const HASH = /^[\s`*]*hash[\s`*]*$/i;

/** OpenAPI Generator's tables: `[optional]` among the notes, and what has it not is required. */
function marksOptional({ header, rows }: Table, columns: Columns): boolean {
  if (columns.includes("required") || columns.includes("optional")) return false;
  const notes = header.findIndex((heading) => /^\W*notes\W*$/i.test(heading));
  return (
    notes > 0 &&
    columns.includes("type") &&
    rows.some(({ cells }) => /^\s*(?:[[(]optional[\])]|\[?defaults? to )/i.test(cells[notes] ?? ""))
  );
}

/** A table of one row, `Required | Schema`, that is about the body as a whole. */
export function bodyOfRows(table: Table, columns: Columns): PlacedField[] {
  const [row, ...more] = table.rows;
  const known = columns.every((column) => column !== undefined && WHOLE.has(column));
  if (!row || more.length > 0 || !known || !columns.includes("type")) return [];
  const read = readSchemaCell(row.cells[columns.indexOf("type")] ?? "");
  if (!read) return [];
  const required = readYesNo(row.cells[columns.indexOf("required")] ?? "") ?? false;
  const { schema, model } = read;
  return [{ name: "", path: [], schema, model, required, place: "request", line: row.line }];
}

const WHOLE: ReadonlySet<Attribute> = new Set(["type", "required", "description", "place"]);

/** A row that only has a first cell may be a title within the table: `Query parameters`. */
function isAlone({ name, texts }: Parts): boolean {
  return /\s/.test(name.trim()) && [...texts.values()].every((text) => text === "");
}

/** The side of a title within the table: "Request parameters", "**Response**". */
function sideOf({ name, texts }: Parts): "request" | "response" | undefined {
  const isTitle = /\s/.test(name.trim()) || /^\s*\*\*[^*]+\*\*\s*$/.test(name);
  if (!isTitle || [...texts.values()].some((text) => text !== "")) return undefined;
  const role = roleOf(name.replaceAll("*", ""));
  if (role === "response") return role;
  return role === "request" || role === "parameters" ? "request" : undefined;
}

/** A column nobody knows is said once. */
function doubtUnknown(table: Table, columns: Columns, { doubts }: Notes): void {
  for (const [index, column] of columns.entries()) {
    const filled = table.rows.some(({ cells }) => !isNothing(cells[index] ?? ""));
    if (column === undefined && filled) {
      doubts.add(
        table.line,
        `a column "${table.header[index] ?? ""}" of a table of fields`,
        "left out",
      );
    }
  }
}

/** All that a table of nothing has. */
const NONE = /^\W*(?:none|nothing|n\/a|ninguno|ninguna|nenhum|nenhuma|aucune?|keine?|нет|无)\W*$/i;

function readRow(
  { name, texts, line }: Parts,
  section: FieldPlace | undefined,
  nesting: Nesting,
  notes: Notes,
): PlacedField[] {
  const [first = "", ...below] = name.replace(/^\n+/, "").split("\n");
  if (NONE.test(name) && [...texts.values()].every((text) => isNothing(text))) return [];
  // In words, a row "in the body" is about all of that.
  const isOfBody = placeOf(texts.get("place") ?? "") === "request" && /\w [\w ]*$/.test(name);
  const head = readHead(first) ?? (isOfBody ? readHead("body") : undefined);
  if (!head) {
    if (!isNothing(name)) notes.doubts.add(line, `"${name}" is no name of a field`, "left out");
    return [];
  }
  const built = buildField({ head, below, texts, line }, notes);
  const { schema, required, model } = built;
  const place = built.place ?? section;
  const codes = readStatuses(texts.get("status") ?? "")?.statuses ?? [];
  return head.names.flatMap((own) => {
    if (isRoot(own, head, place, texts)) {
      nesting.enter(head.indent, rootOf(schema), schema);
      return model ? [{ name: own, path: [], schema, required, line, place, model }] : [];
    }
    const path = nesting.enter(head.indent, pathOf(own, place), schema);
    const field: PlacedField = { name: own, path, schema, required, line, place, model };
    return codes.length > 0 ? codes.map((status) => ({ ...field, status })) : [field];
  });
}

/** Whether a row is about the whole body: `body` in a column of parameters, `*anonymous*`. */
function isRoot(
  name: string,
  head: FieldHead,
  place: FieldPlace | undefined,
  texts: ReadonlyMap<Attribute, string>,
): boolean {
  if (isAnonymous(name)) return true;
  return (
    head.indent === 0 &&
    place === "request" &&
    texts.has("place") &&
    /^(?:body|payload)$/i.test(name)
  );
}

/** The members of an array without a name are those of its items. */
function rootOf(schema: PlacedField["schema"]): string[] {
  return [schema["type"]].flat().includes("array") ? ["[]"] : [];
}
