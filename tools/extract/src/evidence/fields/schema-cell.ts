import type { JsonObject } from "../../base/json.ts";
import { valuesIn } from "../types/listed-values.ts";
import { readStatedType, type StatedType } from "../types/stated-type.ts";
import { readType } from "../types/type-words.ts";
import { setEnum } from "./field-attributes.ts";

/** Longer cells are no schemas; deeper ones are cut. */
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 30;

/**
 * Reads a cell that has a whole schema: `Purse`, `[ Purse ]`, `{ "id": string, "tags": [ string ] }`,
 * with a media type before it. Undefined where it has none.
 */
export function readSchemaCell(cell: string): StatedType | undefined {
  const text = cell
    .slice(0, MAX_LENGTH)
    .replaceAll(/[`*]/g, "")
    .replace(/^\s*[a-z]+\/[\w.+-]+\s*:\s*/, "")
    .trim();
  if (!text.includes("{")) {
    return (
      readStatedType(text.replace(/[,\s]+$/, "")) ?? (OWN_NAME.test(text) ? named(text) : undefined)
    );
  }
  const list = /^(?:array|list)\s+of\s+(?=[[{])/i.exec(text)?.[0] ?? "";
  if (!/^[[{]/.test(text.slice(list.length))) return undefined;
  const schema = new SchemaReader(text.slice(list.length)).schema(0);
  return schema && { schema: list === "" ? schema : { type: "array", items: schema } };
}

/** A model's name in a script that has no capitals. */
const OWN_NAME = /^(?=.*\p{Lo})[\p{L}\p{N}_.-]{1,60}$/u;

function named(model: string): StatedType {
  return { schema: { type: "object" }, model };
}

/** Reads the notation from left to right; what it does not know ends it. */
class SchemaReader {
  readonly #tokens: string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens =
      text.match(/[{}[\],:]|"[^"\n]*"|[^{}[\],:"]+/g)?.filter((token) => token.trim() !== "") ?? [];
  }

  schema(depth: number): JsonObject | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const token = this.#next();
    if (token === "{") return this.#object(depth);
    if (token === "[") {
      const items = this.schema(depth + 1);
      this.#skipPast("]");
      return items ? { type: "array", items } : { type: "array" };
    }
    return token === undefined
      ? undefined
      : (readType(token) ?? readStatedType(token)?.schema ?? {});
  }

  #object(depth: number): JsonObject {
    const properties = new Map<string, JsonObject>();
    let last: JsonObject | undefined;
    for (let token = this.#next(); token !== undefined && token !== "}"; token = this.#next()) {
      const name = /^"([^"]+)"$|^([\w$-]+)\??$/
        .exec(token)
        ?.slice(1)
        .find((part) => part);
      if (this.#peek() !== ":") continue;
      this.#at += 1;
      if (/ values$/i.test(token) && last) {
        const values = valuesIn(this.#until(/^[}]$|^[A-Z]/));
        if (values) setEnum(last, values);
      } else if (name !== undefined) {
        last = this.schema(depth + 1) ?? {};
        properties.set(name, last);
      }
    }
    return {
      type: "object",
      ...(properties.size > 0 ? { properties: Object.fromEntries(properties) } : {}),
    };
  }

  /** The values that follow, up to the next name or the end of the object. */
  #until(end: RegExp): string {
    const parts: string[] = [];
    for (let token = this.#peek(); token !== undefined && !end.test(token); token = this.#peek()) {
      if (token.startsWith('"') && this.#tokens[this.#at + 1] === ":") break;
      parts.push(token);
      this.#at += 1;
    }
    return parts.join("").replace(/,\s*$/, "");
  }

  #skipPast(end: string): void {
    while (this.#at < this.#tokens.length && this.#peek() !== end) this.#at += 1;
    this.#at += 1;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]?.trim();
  }

  #next(): string | undefined {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }
}
