import type { JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { namedType } from "./type-names.ts";
import { MAX_LENGTH, unmark } from "./type-parts.ts";
import { readType } from "./type-words.ts";
import { readYesNo } from "./yes-no.ts";

/** A type as a page states it. */
export interface StatedType {
  readonly schema: JsonObject;
  /** The model it names, where it does: `Purse` of `Purse[]`. */
  readonly model?: string;
}

/** Words of types that are no types themselves. */
const CONNECTIVE = /^(?:of|or|null|nullable|optional|any|enum(?:\.\w{1,60})?|oneof|anyof|allof)$/i;

/**
 * What `readType` reads, also where the words name a model of the page, `Purse` or `Purse[]`: an object, its
 * name beside it.
 */
export function readStatedType(words: string): StatedType | undefined {
  const text = unmark(words);
  const model = modelIn(text);
  const plain =
    model && readType(text.replace(model, "object").replace(/\bobject \(?objects?\)?/i, "object"));
  if (model && plain) return { schema: plain, model };
  const schema = readType(words);
  const items = schema?.["type"] === "array" && !schema["items"] ? itemsModel(text) : undefined;
  return schema && { schema, ...(items && { model: items }) };
}

/** The name of a model that a list is of, in whatever case: `[order_line]`, `order_line[]`. */
function itemsModel(text: string): string | undefined {
  const name = /^\[\s*([A-Za-z_][\w.-]{0,80})\s*\]$|^([A-Za-z_][\w.-]{0,80})\s*\[\]$/.exec(text);
  const model = name?.[1] ?? name?.[2];
  return model !== undefined && !namedType(model) && !CONNECTIVE.test(model) ? model : undefined;
}

/** The type of a field in the page's words; where they are none, anything is, and a doubt says so. */
export function typeOfField(
  name: string,
  words: string | undefined,
  line: number,
  { doubts, lines }: Notes,
): JsonObject {
  const schema = words === undefined ? undefined : readType(words);
  if (!schema) {
    const says = words === undefined ? `${name} has no type` : `${name} has the type "${words}"`;
    doubts.add(line, says, "anything is accepted");
  }
  return lines.mark(schema ?? {}, line);
}

/** The one capitalised name in a type that is otherwise none: `array of Purse`. */
function modelIn(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const names = text.match(/[\p{L}_$][\p{L}\p{N}_$.-]*/gu) ?? [];
  const unknown = names.filter((name) => !namedType(name) && !CONNECTIVE.test(name));
  const [model] = unknown;
  if (unknown.length !== 1 || !model || readYesNo(model) !== undefined) return undefined;
  return /^(?:[a-z]\w*\.)*[A-Z][\w$]*(?:\.\w+)*$/.test(model) && /[a-z]/.test(model)
    ? model
    : undefined;
}
