import { InputError } from "./input-error.ts";
import { isObject, type JsonObject, pointerKeys, pointerTo } from "./json.ts";

/** A value of a document and the JSON pointer it stands at. */
export interface Located {
  readonly value: unknown;
  readonly pointer: string;
}

/** What a reference leads to; `name` is the component's, the last one followed. */
export interface Resolved {
  readonly value: JsonObject;
  readonly pointer: string;
  readonly name?: string;
}

/** One OpenAPI document: its values by pointer, its references followed. */
export class SpecDocument {
  readonly source: string;
  readonly root: JsonObject;
  readonly version: "3.0" | "3.1";
  readonly #lineOf: (keys: readonly string[]) => number;

  constructor(
    source: string,
    root: JsonObject,
    version: "3.0" | "3.1",
    lineOf: (keys: readonly string[]) => number,
  ) {
    this.source = source;
    this.root = root;
    this.version = version;
    this.#lineOf = lineOf;
  }

  /** An error about a place of this document, with its line. */
  error(pointer: string, message: string): InputError {
    return new InputError(
      `${this.source}:${this.#lineOf(pointerKeys(pointer))}: ${message} (at ${pointer || "/"})`,
    );
  }

  /**
   * The object at a place, its `$ref` followed as far as it leads.
   * @throws InputError where it is no object, or a reference leads nowhere or in a circle
   */
  resolve({ value, pointer }: Located): Resolved {
    let place: Located = { value, pointer };
    let name: string | undefined;
    const followed = new Set<string>();
    for (;;) {
      if (!isObject(place.value)) throw this.error(place.pointer, "expected an object here");
      const ref = place.value["$ref"];
      if (typeof ref !== "string") break;
      if (followed.has(ref)) throw this.error(place.pointer, `\`${ref}\` refers to itself`);
      followed.add(ref);
      place = this.target(ref, place.pointer);
      name = componentName(place.pointer) ?? name;
    }
    return { value: place.value, pointer: place.pointer, ...(name === undefined ? {} : { name }) };
  }

  /**
   * What a reference leads to.
   * @throws InputError where that is outside the document, or nothing
   */
  target(ref: string, from: string): Located {
    if (!ref.startsWith("#")) {
      throw this.error(
        from,
        `\`${ref}\` leads outside the document: bundle it into one file first`,
      );
    }
    let value: unknown = this.root;
    let pointer = "";
    for (const key of pointerKeys(decodeFragment(ref.slice(1)))) {
      pointer = pointerTo(pointer, key);
      value = isObject(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined;
    }
    if (value === undefined) throw this.error(from, `\`${ref}\` leads nowhere`);
    return { value, pointer };
  }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** `Payment` of `/components/schemas/Payment`; undefined for every other place. */
export function componentName(pointer: string): string | undefined {
  const keys = pointerKeys(pointer);
  return keys[0] === "components" && keys.length === 3 ? keys[2] : undefined;
}
