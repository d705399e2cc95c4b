import { endOfBareJson, startsBareJson } from "./bare-json.ts";
import { Containers, indentOf } from "./containers.ts";
import { linesOfModule } from "./esm.ts";
import {
  closesFence,
  closesSetIn,
  isShorterFence,
  isTitleInJson,
  type OpenFence,
  opensFence,
  opensNextFence,
} from "./fences.ts";
import { readMagicBlock } from "./magic-block.ts";
import { type Piece, Pieces } from "./piece.ts";
import { LineScanner } from "./scan-line.ts";
import type { Source } from "./source.ts";

/**
 * Cuts a page of Markdown at the tags that stand between its blocks, from a line on. What is in fences
 * is no tag; comments, scripts and JavaScript of MDX are left out.
 */
export function scan(
  source: Source,
  from: number,
  wordsOf: (text: string) => string,
): readonly Piece[] {
  return new Scanner(source, wordsOf).scan(from);
}

class Scanner {
  readonly #source: Source;
  readonly #wordsOf: (text: string) => string;
  readonly #pieces = new Pieces();
  readonly #containers = new Containers(this.#pieces);
  #isInList = false;
  #wasCode = false;
  readonly #scanner: LineScanner;
  readonly #rows: ReadonlySet<number>;
  /** The length of a fence by its sign from which on none is closed in the rest of the page. */
  readonly #neverClosed = new Map<string, number>();

  constructor(source: Source, wordsOf: (text: string) => string) {
    this.#source = source;
    this.#wordsOf = wordsOf;
    this.#scanner = new LineScanner(source, this.#pieces);
    this.#rows = rowsOf(source.lines);
  }

  scan(from: number): readonly Piece[] {
    const { lines } = this.#source;
    let index = from;
    while (index < lines.length) index = this.#readLine(index);
    this.#containers.end(lines.length);
    return this.#pieces.end();
  }

  /** Reads a line, and returns the index of the next one. */
  #readLine(index: number): number {
    const { lines } = this.#source;
    const whole = lines[index] ?? "";
    const columns = this.#containers.columnsOf(whole, index + 1);
    const cut = cutOf(whole, columns);
    const text = whole.slice(cut);
    const fence = opensFence(text);
    if (fence) return this.#readFence(index, columns, fence);
    const module = text === whole ? linesOfModule(lines, index) : 0;
    if (module > 0) {
      this.#pieces.addLine("", index + 1);
      return index + module;
    }
    // What kramdown hangs on the block above.
    if (/^[ \t]*\{:[^{}]*\}[ \t]*$/.test(text)) return index + 1;
    const magic = this.#readMagic(text, index);
    if (magic > index) return magic;
    if (this.#containers.read(text, index + 1, nextWords(lines, index + 1))) return index + 1;
    if (this.#isCode(text, lines[index - 1] ?? "")) {
      this.#pieces.addLine(text, index + 1);
      return index + 1;
    }
    const json = this.#readBareJson(index, text, columns);
    if (json !== undefined) return json;
    const isOneLine = this.#rows.has(index) || /^[ \t]{0,3}(?:#{1,6}[ \t]|>)/.test(text);
    return this.#scanner.read(index, cut, isOneLine);
  }

  /** Whether a line is code because it is set in; in a list it need not be. */
  #isCode(text: string, before: string): boolean {
    const indent = indentOf(text);
    if (indent < 4 && text.trim() !== "") {
      this.#isInList =
        /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text) || (this.#isInList && indent > 0);
    }
    const isAfter = before.trim() === "" || this.#wasCode;
    this.#wasCode = indent >= 4 && isAfter && !this.#isInList && this.#pieces.depth === 0;
    return this.#wasCode && text.trim() !== "";
  }

  #readFence(index: number, columns: number, fence: OpenFence): number {
    const { lines } = this.#source;
    const cut = cutOf(lines[index] ?? "", columns);
    const { last, isClosed, isCut } = this.#endOfFence(index, columns, fence);
    const before = (lines[index] ?? "").slice(cut, cut + fence.indent).replaceAll(/[^\t]/g, " ");
    const inside = lines.slice(index + 1, last + 1).map((line) => line.slice(cutOf(line, columns)));
    const code = isClosed ? inside.slice(0, -1) : inside;
    const isSetOut = (line: string) => line.trim() !== "" && !line.startsWith(before);
    // Less than the fence is set in: its item of a list would end.
    const isPadded = isClosed && !fence.isQuoted && code.some(isSetOut);
    const longer = longerFence(code, fence);
    const opening = (lines[index] ?? "").slice(cut);
    this.#pieces.addLine(opening.replace(fence.sign, fence.sign + longer), index + 1);
    for (const [at, line] of inside.entries()) {
      const isClosing = isClosed && at === inside.length - 1;
      const isShort = isClosing && !closesFence(line, fence);
      const closing = isShort ? fence.sign.repeat(fence.length) : line.trim();
      const padded = before + (isClosing ? closing + longer : line);
      const isWritten = isPadded || isShort || (isClosing && longer !== "");
      this.#pieces.addLine(isWritten ? padded : line, index + 2 + at);
    }
    if (isCut) this.#pieces.addLine(before + fence.sign.repeat(fence.length) + longer, last + 1);
    return last + 1;
  }

  /** The last line of a fence, and whether its closing fence stands there or is missing. */
  #endOfFence(
    index: number,
    columns: number,
    fence: OpenFence,
  ): { last: number; isClosed: boolean; isCut: boolean } {
    const { lines } = this.#source;
    const isNeverClosed = fence.length >= (this.#neverClosed.get(fence.sign) ?? Infinity);
    let tag: number | undefined;
    let shorter: number | undefined;
    for (let at = index + 1; at < lines.length; at += 1) {
      const whole = lines[at] ?? "";
      const line = whole.slice(cutOf(whole, columns));
      if (fence.isQuoted && !/^[ \t]*>/.test(line)) {
        return { last: at - 1, isClosed: false, isCut: false };
      }
      if (closesFence(line, fence) || closesSetIn(lines, at, fence)) {
        return { last: at, isClosed: true, isCut: false };
      }
      if (opensNextFence(line, fence) || isTitleInJson(line, lines[index] ?? "")) {
        return cutAt(lines, at);
      }
      if (/^[ \t]*(?:<\/[A-Z]|\{%[ \t]*end)/.test(whole)) tag ??= at;
      if (isShorterFence(line, fence)) shorter ??= at;
      if (isNeverClosed && shorter !== undefined) break;
    }
    if (shorter !== undefined && shorter < (tag ?? Infinity)) {
      this.#neverClosed.set(fence.sign, fence.length);
      return { last: shorter, isClosed: true, isCut: false };
    }
    if (tag !== undefined) return cutAt(lines, tag);
    // A fence that nobody closed ends with the JSON that it began with, where words follow that.
    const end = startsBareJson(lines[index + 1] ?? "")
      ? endOfBareJson(lines, index + 1)
      : undefined;
    const isFollowed = lines.slice((end ?? lines.length) + 1).some((line) => line.trim() !== "");
    return end !== undefined && isFollowed
      ? cutAt(lines, end + 1)
      : { last: lines.length - 1, isClosed: false, isCut: false };
  }

  /** Reads JSON without a fence around it as code. */
  #readBareJson(index: number, first: string, columns: number): number | undefined {
    if (indentOf(first) >= 4 && this.#pieces.depth === 0) return undefined;
    const { lines, budget } = this.#source;
    if (!startsBareJson(first) || budget.isSpent) return undefined;
    const last = endOfBareJson(lines, index);
    if (last === undefined) {
      budget.spend(2000);
      return undefined;
    }
    const code = lines.slice(index, last + 1).map((line) => line.slice(cutOf(line, columns)));
    const place = { line: index + 1, end: last + 1, textLine: index + 1 };
    // Outside of a fence people set it in with references.
    const text = code
      .join("\n")
      .trimEnd()
      .replaceAll(/&(?:em|en|nb|thin)sp;/g, " ");
    const block = { language: "json", meta: "", text, open: false };
    this.#pieces.add({ kind: "made", block: { kind: "code", ...block, ...place } });
    return last + 1;
  }

  #readMagic(text: string, index: number): number {
    const { lines, starts } = this.#source;
    const name = /^\[block:([\w-]+)\][ \t]*$/.exec(text)?.[1];
    const end = name === undefined ? -1 : this.#source.find("[/block]", starts[index] ?? 0);
    if (name === undefined || end < 0) return index;
    const last = this.#source.lineAt(end, index);
    const json = lines.slice(index + 1, last).join("\n");
    const block = { name, json, line: index + 1, end: last + 1 };
    for (const made of readMagicBlock(block, this.#wordsOf)) {
      this.#pieces.add({ kind: "made", block: made });
    }
    return last + 1;
  }
}

/** The end of a fence before a line that is not its own. */
/** The signs by which a fence has to be longer than those in its code: the parser takes these for its end, however far in. */
function longerFence(code: readonly string[], { sign, length }: OpenFence): string {
  const longest = code
    .map((line) => line.trim())
    .filter((line) => line.startsWith(sign) && line === sign.repeat(line.length))
    .reduce((most, line) => Math.max(most, line.length), 0);
  return longest < length ? "" : sign.repeat(longest - length + 1);
}

function cutAt(lines: readonly string[], index: number) {
  let last = index - 1;
  while ((lines[last] ?? "").trim() === "" && last > 0) last -= 1;
  return { last, isClosed: false, isCut: true };
}

/** How many blanks at the start of a line fill so many columns. */
function cutOf(line: string, columns: number): number {
  let cut = 0;
  while (
    cut < columns &&
    /[ \t]/.test(line[cut] ?? "") &&
    indentOf(line.slice(0, cut + 1)) <= columns
  ) {
    cut += 1;
  }
  return cut;
}

/** The next line with words. */
function nextWords(lines: readonly string[], from: number): string {
  for (let index = from; index < Math.min(lines.length, from + 5); index += 1) {
    if ((lines[index] ?? "").trim() !== "") return lines[index] ?? "";
  }
  return "";
}

/** Indexes of the lines that are rows of tables. */
function rowsOf(lines: readonly string[]): Set<number> {
  const rows = new Set<number>();
  let isWithin = false;
  for (const [index, line] of lines.entries()) {
    if (line.length < 2000 && line.includes("|") && /^[\s>|:-]*-[\s|:-]*$/.test(line)) {
      isWithin = true;
      rows.add(index - 1);
    }
    if (line.trim() === "") isWithin = false;
    if (isWithin || /^[ \t>]*\|/.test(line)) rows.add(index);
  }
  return rows;
}
