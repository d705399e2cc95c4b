import type { JsonObject } from "../../base/json.ts";

/** A row or item that has others below it, shown by signs before the names. */
interface Owner {
  readonly indent: number;
  readonly path: readonly string[];
}

/** Follows how deep names stand, one after the other, and gives each its whole path. */
export class Nesting {
  readonly #owners: Owner[] = [];

  /**
   * The whole path of a name that stands so deep. The names that follow deeper are its members, as
   * far as it can have any: a text has none, whatever the signs before the next name.
   */
  enter(indent: number, own: readonly string[], schema: JsonObject): string[] {
    while ((this.#owners.at(-1)?.indent ?? -1) >= indent) this.#owners.pop();
    const above = this.#owners.at(-1)?.path ?? [];
    const path = pathBelow(own, above);
    if (!isScalar(schema)) this.#owners.push({ indent, path });
    return path;
  }
}

/** The path of a member: a name that repeats the whole path of what it belongs to is that path. */
export function pathBelow(own: readonly string[], above: readonly string[]): string[] {
  if (startsWith(own, above)) return [...own];
  return [...above, ...(isNameOfItem(own, above.at(-1)) ? own.slice(1) : own)];
}

/** Whether a name begins with what one of a list is called: `jar.lid` below `jars`. */
function isNameOfItem([first = "", second]: readonly string[], list = ""): boolean {
  return second !== undefined && list.replace(/(?:\[\])+$/, "") === `${first}s`;
}

function isScalar({ type }: JsonObject): boolean {
  return typeof type === "string" && /^(?:string|integer|number|boolean)$/.test(type);
}

/** Whether a name repeats the whole path of what it belongs to: `» data.amount` below `data`. */
function startsWith(own: readonly string[], above: readonly string[]): boolean {
  const bare = (part: string | undefined) => part?.replace(/(?:\[\])+$/, "");
  return (
    above.length > 0 &&
    own.length > above.length &&
    above.every((part, index) => bare(part) === bare(own[index]))
  );
}
