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
