import type { JsonObject } from "../../base/json.ts";
import { readFieldWords } from "./field-words.ts";
import { isTyped } from "./fields.ts";
import type { PlacedField } from "./meaning.ts";
import { aliasesIn, withAliases } from "./type-aliases.ts";

/** A type that a page declares in TypeScript. */
export interface Declaration {
  readonly name: string;
  readonly fields: readonly PlacedField[];
}

/** Longer than declarations on a page; deeper than they nest. */
const MAX_CHARACTERS = 50_000;
const MAX_DEPTH = 20;

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$.]*|-?\d[\d_.]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|=>|[\s\S]/g;

const PRIMITIVES: Readonly<Record<string, JsonObject>> = {
  string: { type: "string" },
  number: { type: "number" },
  bigint: { type: "integer" },
  boolean: { type: "boolean" },
  Date: { type: "string", format: "date-time" },
  null: { type: "null" },
  object: { type: "object" },
};

/** What a type says: its schema, the model that it or its items are, and the members of an object. */
interface Read {
  readonly schema: JsonObject;
  readonly model?: string | undefined;
  readonly members: readonly PlacedField[];
}

const UNKNOWN: Read = { schema: {}, members: [] };

/**
 * The interfaces and object types that a block of code declares: `interface Purse { id: string; note?: string | null }`.
 * What is more than a description of data (functions, conditional types) is of any type.
 *
 * @param line the line of the page on which the text starts
 */
export function readDeclarations(text: string, line: number): Declaration[] {
  if (text.length > MAX_CHARACTERS || !/\b(?:interface|type)\s+[A-Z]\w*/.test(text)) return [];
  const reader = new TypeReader(withAliases(text, aliasesIn(text)), line);
  return reader.declarations();
}

/**
 * The fields of an object type without a name: `{ id: string, note?: string }`. None where a member has no type, or
 * all have values: that is an object of a program.
 */
export function readObjectType(text: string, line: number): readonly PlacedField[] {
  if (!/^\s*\{/.test(text)) return [];
  const [{ fields } = { fields: [] }] = readDeclarations(`type Body = ${text}`, line);
  const isType = fields.some(({ schema }) => isTyped(schema) && schema["enum"] === undefined);
  return isType && fields.every(({ schema }) => isTyped(schema)) ? fields : [];
}

class TypeReader {
  readonly #tokens: { readonly text: string; readonly line: number }[] = [];
  /** What is said behind a member, by the line. */
  readonly #comments = new Map<number, string>();
  #at = 0;

  constructor(text: string, line: number) {
    let current = line;
    for (const [token] of text.matchAll(TOKEN)) {
      if (!/^\s|^\/[/*]/.test(token)) this.#tokens.push({ text: token, line: current });
      else if (token.startsWith("//")) this.#comments.set(current, token.slice(2).trim());
      current += token.split("\n").length - 1;
    }
  }

  declarations(): Declaration[] {
    const found: Declaration[] = [];
    while (this.#at < this.#tokens.length) {
      const word = this.#next();
      if (word !== "interface" && word !== "type") continue;
      const name = this.#next();
      if (!/^[A-Z]\w*$/.test(name)) continue;
      while (this.#peek() !== "{" && this.#peek() !== "=" && this.#peek() !== "") this.#next();
      if (this.#peek() === "=") this.#next();
      const { members } = this.#type(0);
      const fields = members.map((field) => this.#commented(field));
      if (fields.length > 0) found.push({ name, fields });
    }
    return found;
  }

  /** A member with what a comment on its line says: `total: number; // integer`, `note: string; // Optional: …`. */
  #commented(field: PlacedField): PlacedField {
    const comment = this.#comments.get(field.line) ?? "";
    const isWhole = /^(?:an? )?(?:whole number|integer|int)\b/i.test(comment);
    const { required = field.required } = readFieldWords(comment.split(/[:.–—]|\s-\s/)[0] ?? "");
    return isWhole && field.schema["type"] === "number"
      ? { ...field, required, schema: { ...field.schema, type: "integer" } }
      : { ...field, required };
  }

  #peek(): string {
    return this.#tokens[this.#at]?.text ?? "";
  }

  #next(): string {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #skip(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at += 1;
    return true;
  }

  /** A union of types; `|` may stand before the first. */
  #type(depth: number): Read {
    if (depth > MAX_DEPTH) return UNKNOWN;
    const parts: Read[] = [];
    const literals: (string | number | boolean)[] = [];
    do {
      this.#skip("|");
      const literal = literalOf(this.#peek());
      if (literal === undefined) parts.push(this.#array(depth));
      else {
        literals.push(literal);
        this.#at += 1;
      }
    } while (this.#peek() === "|");
    if (literals.length > 0) parts.push({ schema: enumOf(literals), members: [] });
    return union(parts);
  }

  #array(depth: number): Read {
    let read = this.#single(depth);
    while (this.#peek() === "[" && this.#tokens[this.#at + 1]?.text === "]") {
      this.#at += 2;
      read = listOf(read);
    }
    return read;
  }

  #single(depth: number): Read {
    const token = this.#next();
    if (token === "{") return this.#object(depth);
    if (token === "(") {
      const inner = this.#type(depth + 1);
      this.#skip(")");
      return inner;
    }
    if (token === "readonly") return this.#array(depth);
    const primitive = Object.hasOwn(PRIMITIVES, token) ? PRIMITIVES[token] : undefined;
    if (primitive) return { schema: { ...primitive }, members: [] };
    if (this.#peek() === "<") return this.#generic(token, depth);
    return /^[A-Z]\w*$/.test(token)
      ? { schema: { type: "object" }, model: token, members: [] }
      : UNKNOWN;
  }

  #generic(name: string, depth: number): Read {
    const parts: Read[] = [];
    this.#skip("<");
    while (this.#peek() !== ">" && this.#peek() !== "") {
      parts.push(this.#type(depth + 1));
      if (!this.#skip(",") && this.#peek() !== ">") this.#at += 1;
    }
    this.#skip(">");
    const [first = UNKNOWN, second = UNKNOWN] = parts;
    if (/^(?:Readonly)?Array$|^Set$/.test(name)) return listOf(first);
    if (/^(?:Record|Map)$/.test(name)) return mapOf(second);
    return /^(?:Partial|Readonly|Required|Nullable)$/.test(name) ? first : UNKNOWN;
  }

  #object(depth: number): Read {
    const members: PlacedField[] = [];
    while (this.#peek() !== "}" && this.#peek() !== "") {
      this.#skip("readonly");
      const { line } = this.#tokens[this.#at] ?? { line: 0 };
      const isIndex = this.#peek() === "[";
      const name = isIndex ? this.#index() : this.#next().replaceAll(/^["'`]|["'`]$/g, "");
      const isOptional = this.#skip("?");
      if (!this.#skip(":")) {
        this.#toEnd();
        continue;
      }
      const read = this.#type(depth + 1);
      const required = !isOptional && !isIndex;
      members.push(...fieldsOf(name, read, required, line));
      this.#toEnd();
    }
    this.#skip("}");
    return { schema: { type: "object" }, members };
  }

  /** `[currency: string]` is every member. */
  #index(): string {
    while (this.#peek() !== "]" && this.#peek() !== "") this.#at += 1;
    this.#skip("]");
    return "*";
  }

  /** To behind the end of a member, whatever stands there. */
  #toEnd(): void {
    let depth = 0;
    for (; this.#peek() !== ""; this.#at += 1) {
      const token = this.#peek();
      if (depth === 0 && (token === ";" || token === ",")) {
        this.#at += 1;
        return;
      }
      if (depth === 0 && token === "}") return;
      if (depth === 0 && this.#startsMember()) return;
      if (/^[{([]$/.test(token)) depth += 1;
      else if (/^[})\]]$/.test(token)) depth -= 1;
    }
  }

  /** Members may end with the line alone. */
  #startsMember(): boolean {
    const here = this.#tokens[this.#at];
    const before = this.#tokens[this.#at - 1];
    const [, second, third] = this.#tokens.slice(this.#at, this.#at + 3);
    const isNamed = second?.text === ":" || (second?.text === "?" && third?.text === ":");
    return isNamed && here !== undefined && before !== undefined && here.line > before.line;
  }
}

function literalOf(token: string): string | number | boolean | undefined {
  if (/^["'`]/.test(token) && token.length > 1) return token.slice(1, -1);
  if (/^-?\d[\d_.]*$/.test(token)) return Number(token.replaceAll("_", ""));
  return token === "true" || token === "false" ? token === "true" : undefined;
}

function enumOf(values: readonly (string | number | boolean)[]): JsonObject {
  const [first] = values;
  const type = typeof first === "number" ? "number" : typeof first;
  return { type, enum: [...new Set(values)] };
}

function union(parts: readonly Read[]): Read {
  const named = parts.filter(({ schema }) => schema["type"] !== "null");
  const isNullable = named.length < parts.length;
  const [only, second] = named;
  if (only && !second) {
    if (!isNullable) return only;
    const type = [only.schema["type"] ?? [], "null"].flat();
    return { ...only, schema: type.length > 1 ? { ...only.schema, type } : only.schema };
  }
  if (!only) return { schema: { type: "null" }, members: [] };
  const types = [...new Set(parts.flatMap(({ schema }) => schema["type"] ?? []))];
  const isPlain = named.every(({ members, model }) => members.length === 0 && !model);
  return isPlain && types.length > 0 ? { schema: { type: types }, members: [] } : UNKNOWN;
}

function listOf({ schema, model, members }: Read): Read {
  const items = members.length === 0 && model === undefined ? { items: schema } : {};
  return { schema: { type: "array", ...items }, model, members };
}

function mapOf({ schema, members, model }: Read): Read {
  const values = members.map((field) => ({ ...field, path: ["*", ...field.path] }));
  if (values.length > 0) return { schema: { type: "object" }, members: values };
  return { schema: { type: "object", additionalProperties: schema }, model, members: [] };
}

/** A member, and the members of what it is. */
function fieldsOf(name: string, read: Read, required: boolean, line: number): PlacedField[] {
  const isList = [read.schema["type"]].flat().includes("array");
  const own = { name, path: [name], schema: read.schema, required, line, model: read.model };
  const above = isList ? `${name}[]` : name;
  const inner = read.members.map((field) => ({ ...field, path: [above, ...field.path] }));
  return [own, ...inner];
}
