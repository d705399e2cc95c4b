import { endsWithMethod } from "../methods.ts";
import type { Node } from "../node.ts";

/** Whether words start with an address: they are no part of the word before. */
function isAddress(words: string): boolean {
  return /^`?(?:\/|\{|https?:)/.test(words);
}

/** Gathers the words of a paragraph. */
export class Words {
  readonly #nodes: Node[];
  #text = "";
  #line = 0;
  #end = 0;
  /** Whether an element ended just before: the next one's words are others. */
  #isAfterElement = false;
  /** Whether the next words are of another element than the words before. */
  #isBetween = false;

  constructor(nodes: Node[]) {
    this.#nodes = nodes;
  }

  add(text: string, place: { line: number; end: number }): void {
    const words = text.replaceAll(/[\u200B\uFEFF]/g, "").replaceAll(/\s+/g, " ");
    if (words === "") return;
    this.#part(words);
    this.#isAfterElement = false;
    const isBlank = words === " ";
    if (isBlank && (this.#text === "" || /\s$/.test(this.#text))) return;
    this.#text += /\s$/.test(this.#text) ? words.trimStart() : words;
    if (isBlank) return;
    const start = place.line + ((/^\s*/.exec(text)?.[0] ?? "").split("\n").length - 1);
    if (this.#line === 0) this.#line = start;
    this.#end = Math.max(this.#end, place.line + text.trimEnd().split("\n").length - 1);
  }

  addElement(text: string, place: { line: number; end: number }): void {
    this.startElement();
    if (text === "") return;
    this.add(text, place);
    this.endElement();
  }

  /** Adds a break, of which a text has one at a place. */
  addBreak(): void {
    this.#text = `${this.#text.trimEnd()}\n`;
    this.#isAfterElement = false;
    this.#isBetween = false;
  }

  addStrong(read: () => void): void {
    this.#part("strong");
    const before = this.#text;
    this.#text = "";
    read();
    const inside = this.#text.trim();
    const isMarked = inside !== "" && !inside.includes("**");
    const spaceBefore = /^\s/.test(this.#text) ? " " : "";
    const spaceAfter = /\s$/.test(this.#text) ? " " : "";
    this.#text = before + spaceBefore + (isMarked ? `**${inside}**` : inside) + spaceAfter;
  }

  startElement(): void {
    this.#isBetween ||= this.#isAfterElement;
    this.#isAfterElement = false;
  }

  /** Parts the words of two elements; those of an address stay together. */
  #part(next: string): void {
    const isParted =
      this.#isBetween &&
      !/(?:^|[\s/([{=&?#@.-])$/.test(this.#text) &&
      !/^[\s/)\]},.;?&=*]/.test(next);
    if (isParted || (isAddress(next) && endsWithMethod(this.#text))) this.#text += " ";
    this.#isBetween = false;
  }

  endElement(): void {
    this.#isAfterElement = true;
  }

  end(): void {
    const text = this.#text.replaceAll(/ *\n\s*/g, "\n").trim();
    if (text !== "") this.#nodes.push({ kind: "plain", text, line: this.#line, end: this.#end });
    this.#text = "";
    this.#line = 0;
    this.#end = 0;
    this.#isAfterElement = false;
    this.#isBetween = false;
  }
}
