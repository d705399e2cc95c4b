import type { LineListener } from "@org/openapi";

/**
 * Remembers on which line of the page an object, or a member of one, was read, so that a doubt
 * found later can still name the place.
 */
export class Lines {
  readonly #objects = new WeakMap<object, number>();
  readonly #members = new WeakMap<object, Map<string, number>>();

  /** Notes the line of an object or array, and returns it. */
  mark<T extends object>(value: T, line: number): T {
    this.#objects.set(value, line);
    return value;
  }

  /** Notes the line of one member of an object. */
  markMember(owner: object, key: string, line: number): void {
    const members = this.#members.get(owner) ?? new Map<string, number>();
    members.set(key, line);
    this.#members.set(owner, members);
  }

  /** A copy of a value of JSON, in which everything has the line that it has in the original. */
  copy<T>(value: T): T {
    if (typeof value !== "object" || value === null) return value;
    const copied: object = Array.isArray(value)
      ? value.map((item: unknown) => this.copy(item))
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.copy(one)]));
    const line = this.#objects.get(value);
    const members = this.#members.get(value);
    if (line !== undefined) this.#objects.set(copied, line);
    if (members) this.#members.set(copied, new Map(members));
    return copied as T;
  }

  /** Notes the lines of a YAML text that starts on line `first` of the page. */
  below(first: number): LineListener {
    return {
      value: (value, line) => this.mark(value, first + line - 1),
      member: (owner, key, line) => this.markMember(owner, key, first + line - 1),
    };
  }

  /** The line (from 1) of a value, or of its member; undefined where none was noted. */
  of(owner: unknown, key?: string): number | undefined {
    if (typeof owner !== "object" || owner === null) return undefined;
    if (key !== undefined) {
      const line = this.#members.get(owner)?.get(key);
      if (line !== undefined) return line;
    }
    return this.#objects.get(owner);
  }
}
