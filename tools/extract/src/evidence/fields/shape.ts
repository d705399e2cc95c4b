import type { JsonObject } from "../../base/json.ts";
import { readType } from "../types/type-words.ts";
import type { PlacedField } from "./meaning.ts";

/** Longer than what anybody writes on a line. */
const MAX_LENGTH = 4_000;
const MAX_DEPTH = 12;

const NAME = /["'`]?([A-Za-z_$][\w$-]{0,60})["'`]?(\?)?["'`]?\s*/y;

/** "{ id, and name }" */
const AND = /and\s+(?=["'`]?[A-Za-z_$])/y;

/** `capture=true|false`, `{ 201 }`: what stands for a value up to the next member. */
const SCALAR = /(?:"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|[^,;{}[\]"'`\n])+/y;

/** Types alone are no members: `{ string }`. */
const TYPE = /^(?:string|number|integer|boolean|object|array|json|text|xml|html|void|any)$/i;

interface Member {
  readonly path: readonly string[];
  readonly schema: JsonObject;
  readonly isOptional: boolean;
}

/**
 * The fields of a body in shorthand: `{ id, name?, lines: [{ sku, count: number }] }`, `[{ id }]`. Where some may
 * be left out, the others have to be there. Empty where the text is anything else.
 */
export function readShape(text: string, line: number): PlacedField[] {
  const plain = text.trim().replace(/^`([^`]*)`$/s, "$1");
  if (plain.length > MAX_LENGTH || !/^(?:\[\s*)?\{/.test(plain)) return [];
  const reader = new ShapeReader(plain);
  const members = reader.value([], 0);
  if (!members || !reader.isAtEnd || (members.length === 1 && TYPE.test(nameOf(members[0])))) {
    return [];
  }
  const isMarked = members.some(({ isOptional }) => isOptional);
  return members.map(({ path, schema, isOptional }) => ({
    name: path.at(-1) ?? "",
    path: [...path],
    schema,
    required: isMarked && !isOptional,
    line,
  }));
}

function nameOf(member: Member | undefined): string {
  return member?.path.at(-1) ?? "";
}

class ShapeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#text.slice(this.#at).trim() === "";
  }

  /** The members below a path; undefined where the text has another form. */
  value(above: readonly string[], depth: number): Member[] | undefined {
    if (depth > MAX_DEPTH) return undefined;
    if (this.#takes("[")) return this.#items(above, depth);
    return this.#takes("{") ? this.#members(above, depth) : undefined;
  }

  #items(above: readonly string[], depth: number): Member[] | undefined {
    const [last, ...before] = [...above].reverse();
    const path = last === undefined ? ["[]"] : [...before.reverse(), `${last}[]`];
    const found = this.#starts("{") ? this.value(path, depth + 1) : [];
    if (!found) return undefined;
    this.#takes(",");
    this.#takes("...");
    if (found.length === 0) this.#scalar();
    return this.#takes("]") ? found : undefined;
  }

  #members(above: readonly string[], depth: number): Member[] | undefined {
    const found: Member[] = [];
    while (!this.#takes("}")) {
      if (this.#takes("...") || this.#takes("…")) {
        this.#scalar();
      } else {
        const members = this.#member(above, depth);
        if (!members) return undefined;
        found.push(...members);
      }
      if (!this.#takes(",") && !this.#takes(";") && !this.#starts("}")) return undefined;
    }
    return found;
  }

  #member(above: readonly string[], depth: number): Member[] | undefined {
    this.#match(AND);
    const [, name, optional] = this.#match(NAME) ?? [];
    if (name === undefined) return undefined;
    const path = [...above, name];
    const isOptional = optional !== undefined;
    if (!this.#takes(":") && !this.#takes("=")) return [{ path, schema: {}, isOptional }];
    const isList = this.#starts("[");
    if (!isList && !this.#starts("{")) {
      const said = this.#scalar();
      return said === "" ? undefined : [{ path, schema: typeOf(said), isOptional }];
    }
    const inner = this.value(path, depth + 1);
    if (!inner) return undefined;
    const isItems = isList || this.#takes("[]");
    const type = { type: isItems ? "array" : "object" };
    return [{ path, schema: type, isOptional }, ...inner];
  }

  #scalar(): string {
    return (this.#match(SCALAR)?.[0] ?? "").trim();
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    this.#skip();
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  #takes(sign: string): boolean {
    if (!this.#starts(sign)) return false;
    this.#at += sign.length;
    return true;
  }

  #starts(sign: string): boolean {
    this.#skip();
    return this.#text.startsWith(sign, this.#at);
  }

  #skip(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }
}

/** The type that a value or a word says: `string`, `3`, `"EUR"`, `true|false`, `'open' | 'shut'`. */
function typeOf(said: string): JsonObject {
  if (/^(?:true|false)(?:\s*[|/]\s*(?:true|false))?$/.test(said)) return { type: "boolean" };
  if (/^-?\d+$/.test(said)) return { type: "integer" };
  if (/^-?\d+\.\d+$/.test(said)) return { type: "number" };
  const values = said.split(/\s*\|\s*/);
  if (values.length > 1 && values.every((one) => /^[A-Za-z][\w-]*$/.test(one) && !TYPE.test(one))) {
    return values.includes("null") ? {} : { type: "string", enum: values };
  }
  if (/^(["'`])[^"'`|]*\1$/.test(said)) return { type: "string" };
  return { ...readType(said) };
}
