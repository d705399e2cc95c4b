import type { PlacedField } from "../evidence/fields/meaning.ts";
import type { PlacedGroup } from "./found.ts";
import { type Models, modelNamed } from "./models.ts";

/** What stands before the name in a title such as "Attributes of the address object". */
const BEFORE =
  /^(?:(?:the|an?|each|(?:attributes|fields|properties|members|structure|elements|details|parameters) (?:of|in|inside|for)|(?:objeto|objet|objekt|объект)|(?:campos|champs|felder|поля) (?:del?|do|da|des?|von|объекта))\s+)+/i;

const OF = /^(?:the )?(?:attributes|fields|properties|members) of /i;

/** What stands behind it. */
const BEHIND =
  /(?:\s+(?:objects?|arrays?|lists?|elements?|fields?|param(?:eter)?s?|attributes?|properties|members|details|structure|schema|model|type|data|payload|info(?:rmation)?|definition)|\s*(?:对象|参数|字段|属性|说明|结构|列表|数组|信息))+$/i;

/**
 * Groups below a title that names an object of another one ("Address object", "`address` has:"): their fields
 * are members of it, wherever that one stands. Those of a model that fields are of are told by the model.
 */
export function withTitles(groups: readonly PlacedGroup[], models: Models): PlacedGroup[] {
  const found: PlacedGroup[] = [];
  const used = new Set(
    groups.flatMap(({ fields }) => fields.flatMap(({ model }) => (model ? plain(model) : []))),
  );
  for (const [index, group] of groups.entries()) {
    const name = nameIn(group.title);
    const isModel = used.has(plain(name)) && modelNamed(name, models) !== undefined;
    if (isModel && group.fields.every(({ model }) => plain(model ?? "") !== plain(name))) continue;
    const others = [...found, ...groups.slice(index + 1)];
    if (areValues(group, name, others)) continue;
    const owners = ownersOf(group, others);
    if (owners.length === 0) found.push(group);
    for (const { place, statuses, path } of owners) {
      const fields = group.fields.map((field) => ({ ...field, path: [...path, ...field.path] }));
      found.push({ ...group, fields, place, statuses });
    }
  }
  return found;
}

/** Whether names of which nothing else is said stand below the name of a text: "Includes" are values of `include`. */
function areValues({ fields }: PlacedGroup, name: string, others: readonly PlacedGroup[]): boolean {
  const isBare = fields.every(({ schema }) => Object.keys(schema).length === 0);
  const isOne = (field: PlacedField) =>
    isText(field) && (isCalled(field.name, name) || isCalled(name, field.name));
  return name !== "" && isBare && others.some((group) => group.fields.some(isOne));
}

function isText({ schema, path }: PlacedField): boolean {
  const types = [schema["type"]].flat();
  return path.length === 1 && (types.includes("string") || types.includes("array"));
}

interface Owner extends Pick<PlacedGroup, "place" | "statuses"> {
  readonly path: readonly string[];
}

/** The objects that a group's title names, one of each body. */
function ownersOf(group: PlacedGroup, others: readonly PlacedGroup[]): Owner[] {
  const name = nameIn(group.title);
  if (name === "" || group.fields.some(({ path }) => isCalled(path[0] ?? "", name))) return [];
  const owners = new Map<string, Owner>();
  for (const { place, statuses, fields } of others) {
    const isBody = place === "request" || place === "response";
    // "Fields of the address" says whose they are by that alone.
    const isOther = group.role !== undefined && group.place !== place && !OF.test(group.title);
    if (!isBody || isOther) continue;
    const owner = fields.find((field) => isObject(field) && isNamed(field, name));
    const key = `${place} ${statuses.join()}`;
    if (owner && !owners.has(key)) owners.set(key, { place, statuses, path: within(owner, name) });
  }
  return [...owners.values()];
}

function nameIn(title: string): string {
  const code = /`([^`\n]+)`/.exec(title)?.[1];
  return (
    code ??
    title
      .trim()
      .replace(/[:：]$/, "")
      .replace(BEFORE, "")
      .replace(BEHIND, "")
  );
}

/** Whether a field is what a name says: by its own name, or by its whole path. */
function isNamed({ path }: PlacedField, name: string): boolean {
  const names = path.filter((part) => part !== "[]");
  return isCalled(names.at(-1) ?? "", name) || isCalled(names.join("."), name);
}

function isCalled(field: string, name: string): boolean {
  const [own, said] = [plain(field), plain(name)];
  return own !== "" && (own === said || own === `${said}s`);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a field may have members. */
function isObject({ schema }: PlacedField): boolean {
  const { type } = schema;
  return type === undefined || [type].flat().some((one) => one === "object" || one === "array");
}

/** The path of what is in a field: of an array, or of several of what is described, that of its items. */
function within({ path, schema }: PlacedField, name: string): readonly string[] {
  const { type } = schema;
  const isOfSeveral = type === undefined && plain(path.at(-1) ?? "") === `${plain(name)}s`;
  const isArray = [type].flat().includes("array") || isOfSeveral;
  return isArray && !path.at(-1)?.endsWith("[]") ? [...path, "[]"] : path;
}
