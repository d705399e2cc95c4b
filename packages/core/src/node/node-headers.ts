import type { FetchHeaders } from "../transport/fetch.ts";
import type { HeaderFields } from "./dispatcher.ts";

/** The headers of an answer. Several of one name are one, with commas (RFC 9110, section 5.3). */
export class NodeHeaders implements FetchHeaders {
  readonly #fields: HeaderFields;

  constructor(fields: HeaderFields) {
    this.#fields = fields;
  }

  get(name: string): string | null {
    const key = name.toLowerCase();
    const value = Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  }

  forEach(callback: (value: string, name: string) => void): void {
    for (const [name, value = ""] of Object.entries(this.#fields)) {
      // A cookie may have commas in it, so that these are told one by one (Fetch standard, section 5.1).
      const values = Array.isArray(value) && name !== "set-cookie" ? value.join(", ") : value;
      for (const one of [values].flat()) callback(one, name);
    }
  }
}
