import type { Table } from "mdast";
import { findMethod, findRequest, readAddress } from "../evidence/address.ts";
import { readSample } from "../evidence/sample.ts";
import type { Notes } from "../format.ts";
import type { Page } from "../page.ts";
import { type Block, readBlocks } from "./blocks.ts";
import { readTable } from "./field-tables.ts";
import type { Item } from "./list-items.ts";
import { headingRole, labelRole, type Role } from "./roles.ts";
import { type Collected, emptyScope, type Found, fieldPlace, type Scope } from "./scope.ts";

/** Reads the page from top to bottom, each block in the light of the label or heading above it. */
export function collect(page: Page, notes: Notes): Collected {
  const reader = new Reader(page, notes);
  for (const block of readBlocks(page)) reader.read(block);
  return { operations: reader.operations, common: reader.common };
}

class Reader {
  readonly operations: Found[] = [];
  readonly common = emptyScope();
  readonly #page: Page;
  readonly #notes: Notes;
  #title: { text: string; depth: number } | undefined;
  #prose = "";
  #role: Role | undefined;
  /** Depth of the heading that gave the role; a label counts as deeper than any heading. */
  #roleDepth = 0;
  #status: string | undefined;
  #error = false;

  constructor(page: Page, notes: Notes) {
    this.#page = page;
    this.#notes = notes;
  }

  read(block: Block): void {
    if (block.kind === "heading") this.#heading(block.text, block.depth);
    else if (block.kind === "label") this.#label(block.text, block.value, block.line);
    else if (block.kind === "code") this.#code(block.text, block.line, block.open);
    else if (block.kind === "item") this.#item(block);
    else if (block.kind === "text") this.#text(block.text);
    else this.#table(block.table);
  }

  #heading(text: string, depth: number): void {
    const role = depth > 1 ? headingRole(text) : undefined;
    if (role) this.#enter(role, depth, text);
    else if (depth <= this.#roleDepth || this.#role === undefined) {
      this.#role = undefined;
      this.#roleDepth = 0;
    } else return;
    if (role && role !== "values") return;
    this.#title = { text, depth };
    this.#prose = "";
  }

  /** The scope a role's content belongs to: a section beside the operations is for all of them. */
  #scope(): Scope {
    const last = this.operations.at(-1);
    if (!last) return this.common;
    return this.operations.length > 1 && this.#roleDepth <= last.depth ? this.common : last;
  }

  #enter(role: Role, depth: number, text: string): void {
    if (role === "code" || role === "content") return;
    if (role === "aside" && depth === Number.POSITIVE_INFINITY) return;
    this.#role = role;
    if (depth !== Number.POSITIVE_INFINITY) this.#roleDepth = depth;
    else if (this.#roleDepth === 0) this.#roleDepth = (this.#title?.depth ?? 0) + 1;
    this.#error = role === "error" || role === "statuses";
    this.#status = /\b([1-5]\d\d)\b/.exec(text)?.[1];
    if (role === "values") {
      this.#scope().values.push({ heading: text, introduction: "", items: [] });
    }
  }

  #label(text: string, value: string, line: number): void {
    const role = labelRole(text);
    if (!role) return;
    if (role === "url" || role === "method" || role === "auth") {
      this.#operationLabel(role, value, line);
    } else if (role === "code") this.#status = /\b([1-5]\d\d)\b/.exec(value)?.[1] ?? this.#status;
    else {
      this.#enter(role, Number.POSITIVE_INFINITY, text);
      const inline = /^`([[{].*)`$/s.exec(value)?.[1];
      if (inline) this.#code(inline, line, false);
    }
  }

  #operationLabel(role: "url" | "method" | "auth", value: string, line: number): void {
    if (role === "auth") {
      const last = this.operations.at(-1);
      if (last) last.auth = value;
      return;
    }
    const request = findRequest(value);
    const address = request?.address ?? (role === "url" ? readAddress(value) : undefined);
    const method = request?.method ?? (role === "method" ? findMethod(value) : undefined);
    if (!address && !method) return;
    const last = this.operations.at(-1);
    const complete = last && ((address && last.address) || (method && last.method));
    const operation = last && !complete ? last : this.#begin(line);
    if (address) operation.address = address;
    if (method) operation.method = method;
  }

  #begin(line: number): Found {
    const { text, depth } = this.#title ?? { text: undefined, depth: 1 };
    const operation: Found = {
      ...emptyScope(),
      title: text,
      depth,
      line,
      description: this.#prose,
    };
    this.operations.push(operation);
    this.#role = undefined;
    this.#roleDepth = 0;
    return operation;
  }

  #text(text: string): void {
    const values = this.#scope().values.at(-1);
    if (this.#role === "values" && values) values.introduction += ` ${text}`;
    else if (this.#role === undefined) this.#prose = `${this.#prose}\n\n${text}`.trim();
    else if (text.length < 60 && /:$/.test(text)) {
      const role = labelRole(text.replace(/^(an?|the) /i, ""));
      if (role === "success" || role === "request") {
        this.#enter(role, Number.POSITIVE_INFINITY, text);
      }
    }
  }

  #item(item: Item): void {
    const scope = this.#scope();
    const role = this.#role;
    if (role === "statuses" || role === "error") scope.statuses.push(item);
    else if (role === "values") scope.values.at(-1)?.items.push(item);
    else {
      const place = fieldPlace(role);
      if (place) scope.items[place].push(item);
    }
  }

  #table(table: Table): void {
    const place = fieldPlace(this.#role);
    if (place) this.#scope().rows[place].push(...readTable(table, this.#page, this.#notes));
  }

  #code(text: string, line: number, open: boolean): void {
    const role = this.#role;
    const body = role === "request" || role === "requestFields";
    const answer = role === "success" || role === "responseFields" || this.#error;
    if (!body && !answer) return;
    if (open) {
      this.#notes.doubts.add(line, "the page ends inside a sample", "what follows is unknown");
    }
    const sample = readSample(text);
    if (sample) {
      if (body) this.#scope().requests.push(sample);
      else this.#scope().responses.push({ sample, status: this.#status, error: this.#error, line });
    } else if (/^\s*[[{]/.test(text)) {
      this.#notes.doubts.add(line, `the sample ${text.trim().slice(0, 40)} is no JSON`, "left out");
    }
  }
}
