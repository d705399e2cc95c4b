import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import { setEnum } from "../evidence/fields/field-attributes.ts";
import type { Field } from "../evidence/fields/fields.ts";
import type { Sample } from "../evidence/samples/sample.ts";
import type { ListedValues } from "./found.ts";
import { shownMembers } from "./shown-members.ts";

/**
 * Applies sections that list the values of a field, such as "Transaction Status", to the
 * fields of that name. A complete list is an enumeration; the values of another are examples.
 */
export function applyValues(
  schema: JsonObject,
  lists: readonly ListedValues[],
  samples: readonly Sample[],
  notes: Notes,
): void {
  for (const { heading, values, whole, line, isElsewhere = false } of lists) {
    const found = values.length > 0 ? fieldsListed(schema, heading, values) : [];
    const targets = found
      .filter(({ field }) => field["enum"] === undefined)
      .filter((one) => isOf(one, values, samples, isElsewhere))
      .map(({ field }) => field);
    if (targets.length === 0) continue;
    if (!whole) {
      const says = `"${heading}" lists common values, perhaps not all`;
      notes.doubts.add(line, says, "no enumeration, examples");
    }
    for (const target of targets) {
      const listed = target["type"] === "integer" ? values.map(Number) : [...values];
      target[whole ? "enum" : "examples"] = listed;
    }
  }
}

/**
 * The fields that a heading lists the values of: texts, or whole numbers where these are such and the whole
 * name is the heading's; codes of errors are numbers as well.
 */
function fieldsListed(
  schema: JsonObject,
  heading: string,
  values: readonly string[],
): NamedField[] {
  const names = fieldNames(heading);
  const texts = fieldsNamed(schema, names, "string");
  if (texts.length > 0 || !areNumbers(values) || /error/i.test(heading)) return texts;
  return fieldsNamed(schema, names.slice(0, 1), "integer");
}

/** Whether values of a list are whole numbers, each of them. */
function areNumbers(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => /^-?\d{1,9}$/.test(value));
}

/** Whether samples show nothing else of a field than values of a list; and one of them, where it has to be shown. */
function isOf(
  { name, field }: NamedField,
  values: readonly string[],
  samples: readonly Sample[],
  hasToShow: boolean,
): boolean {
  const listed = new Set(values.map((value) => value.toLowerCase()));
  const type = field["type"] === "integer" ? "number" : "string";
  const shown = samples
    .flatMap(({ text }) => shownMembers(text))
    .filter((member) => member.name === name && typeof member.value === type)
    .map(({ value }) => String(value))
    .filter(isShown);
  return (shown.length > 0 || !hasToShow) && shown.every((one) => listed.has(one.toLowerCase()));
}

/** Whether what a sample has is a value, and no word for its type and no place for one. */
function isShown(value: string): boolean {
  return /^(?:[A-Za-z][\w.-]*|-?\d+)$/.test(value) && value !== "string";
}

/** The fields with the values that are listed below them for their names: `Property | Value`. */
export function withValues<F extends Field>(
  fields: readonly F[],
  lists: readonly ListedValues[],
): readonly F[] {
  const named = lists.filter(({ isName, whole }) => isName && whole);
  if (named.length === 0) return fields;
  return fields.map((field) => {
    const name = (field.path.at(-1) ?? "").replace(/(?:\[\])+$/, "");
    const own = named.filter(({ heading }) => heading === name);
    const list = own.find(({ line }) => line > field.line) ?? own.at(-1);
    if (!list || field.schema["enum"] !== undefined) return field;
    const schema = structuredClone(field.schema);
    return setEnum(schema, list.values) ? { ...field, schema } : field;
  });
}

/** Words of a heading that no name of a field has. */
const SMALL = /^(?:possible|values?|the|of|list|supported|de|del|da|do|des|du|la|le|der|von)$/;

/** What fields are called whose headings are in other languages. */
const MEANT: Readonly<Record<string, string>> = {
  estado: "status",
  statut: "status",
  stato: "status",
  tipo: "type",
  moneda: "currency",
  moeda: "currency",
};

/** Whether a path has all that a heading names before its last word: "Refund statuses" are of `/refunds`. */
export function isOfPath(heading: string, path: string): boolean {
  const owners = relevantWords(heading).slice(0, -1);
  return owners.every((word) => path.toLowerCase().includes(word));
}

/** The words of a heading that a name may have, in the singular. */
function relevantWords(heading: string): string[] {
  const words = heading.toLowerCase().match(/[a-z]+/g) ?? [];
  return words
    .filter((word) => !SMALL.test(word))
    .map((word) => word.replace(/(?<=us)es$|(?<!u|s)s$/, ""));
}

/**
 * "Transaction Status" may be called `transaction_status`, `transactionStatus` or `status`; "State of the order"
 * also `state`.
 */
export function fieldNames(heading: string): string[] {
  const singular = relevantWords(heading);
  const [before = "", of] = heading.split(/\s+of\s+/i);
  const owned = of === undefined ? [] : fieldNames(before);
  const meant = singular.flatMap((word) => MEANT[word] ?? []);
  return [singular.join(""), singular.at(-1) ?? "", ...owned, ...meant].filter(
    (name) => name !== "",
  );
}

/** The schemas of a name and type, wherever they are; the longer name counts where it is found. */
function fieldsNamed(schema: JsonObject, names: readonly string[], type: string): NamedField[] {
  const found = names.map((name) => find(schema, name, type));
  return found.find((fields) => fields.length > 0) ?? [];
}

interface NamedField {
  readonly name: string;
  readonly field: JsonObject;
}

function find(schema: JsonObject, name: string, type: string): NamedField[] {
  const own = Object.entries(objectAt(schema, "properties")).flatMap(([key, child]) => {
    if (!isObject(child)) return [];
    const matches = key.toLowerCase().replaceAll(/[^a-z]/g, "") === name && child["type"] === type;
    return matches ? [{ name: key, field: child }] : find(child, name, type);
  });
  const items = ownMember(schema, "items");
  return isObject(items) ? [...own, ...find(items, name, type)] : own;
}
