import { setMember } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { readType } from "../../evidence/types/type-words.ts";
import type { List, Table } from "../../page/block.ts";
import { type Page, visit } from "../../page/read-page.ts";
import { pageOf } from "./linked-page.ts";
import { fromFile, linkedFile, type Open } from "./links.ts";
import { plain } from "./plain.ts";
import { propertiesTable, rowsOf, valuesOf } from "./rows.ts";
import { type TypeReader, typeOf } from "./types.ts";

/** More files than one page leads to. */
const MAX_FILES = 200;

/** The models that a page links to, and those that they do: schemas by name. */
export class LinkedModels implements TypeReader {
  readonly schemas: JsonObject = {};
  readonly #open: Open;
  readonly #notes: Notes;
  /** Whether each file that was asked for describes a model. */
  readonly #files = new Map<string, boolean>();
  #isReading = false;
  /** Models of which the file is still to be read. */
  readonly #pending: { readonly name: string; readonly href: string; readonly line: number }[] = [];

  constructor(open: Open, notes: Notes) {
    this.#open = open;
    this.#notes = notes;
  }

  /** The schema of a name that links to a file: a reference to its model, or what the name says by itself. */
  ofLink(href: string, line: number): JsonObject {
    const { name, file } = linkedFile(href);
    const primitive = readType(name);
    if (this.isModel(href)) {
      if (!Object.hasOwn(this.schemas, name)) {
        setMember(this.schemas, name, {});
        this.#pending.push({ name, href, line });
        this.#readPending();
      }
      return { $ref: `#/components/schemas/${name}` };
    }
    if (primitive) return primitive;
    this.#notes.doubts.add(
      line,
      `the model ${name} is in ${file}, which is not here`,
      "any object",
    );
    return { type: "object" };
  }

  /** Whether a link leads to a file that describes a model. */
  isModel(href: string): boolean {
    const { file } = linkedFile(href);
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    if (this.#files.size >= MAX_FILES) return false;
    const found = this.#pageAt(href) !== undefined;
    this.#files.set(file, found);
    return found;
  }

  /** Whether the file at a link describes an object; undefined where there is none. */
  isObject(href: string): boolean | undefined {
    const page = this.isModel(href) ? this.#pageAt(href) : undefined;
    return page && modelIn(page)?.table !== undefined;
  }

  /** The file at a link as a page; undefined where there is none, or it describes no model. */
  #pageAt(href: string): Page | undefined {
    const { file } = linkedFile(href);
    const page = pageOf(this.#open(file) ?? this.#open(asWritten(file)));
    return page && modelIn(page) ? page : undefined;
  }

  #readPending(): void {
    // Models lead to models: those that are met on the way wait for their turn.
    if (this.#isReading) return;
    this.#isReading = true;
    for (let next = this.#pending.shift(); next; next = this.#pending.shift()) {
      const page = this.#pageAt(next.href);
      const model = page && modelIn(page);
      if (!page || !model) continue;
      setMember(this.schemas, next.name, this.#schemaOf(model, page, next.href, next.line));
    }
    this.#isReading = false;
  }

  #schemaOf({ table, list, values }: Model, page: Page, base: string, line: number): JsonObject {
    if (!table) return this.#notes.lines.mark(enumeration(valuesOf(list)), line);
    const properties: JsonObject = {};
    const required: string[] = [];
    for (const row of rowsOf(table, page)) {
      const schema = typeOf(row, this.#local(values, base), line, this.#notes);
      setMember(properties, row.name, this.#notes.lines.mark(schema, line));
      if (row.isRequired) required.push(row.name);
    }
    const all = required.length > 0 ? { required } : {};
    return this.#notes.lines.mark({ type: "object", properties, ...all }, line);
  }

  /** Reads links within a model's own file as the enumerations there. */
  #local(values: ReadonlyMap<string, Json[]>, base: string): TypeReader {
    return {
      ofLink: (href, line) => {
        const own = href.startsWith("#") ? values.get(href.slice(1).toLowerCase()) : undefined;
        return own ? enumeration(own) : this.ofLink(fromFile(base, href), line);
      },
    };
  }
}

/** The file of a model in a package, `shop.Order.md`, as Go's generator calls it: `ShopOrder.md`. */
function asWritten(file: string): string {
  const [, folder = "", name = ""] = /^(.*\/)?([^/]*)\.md$/i.exec(file) ?? [];
  const parts = name.split(".").map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`);
  return `${folder}${parts.join("")}.md`;
}

interface Model {
  readonly table: Table | undefined;
  readonly list: List | undefined;
  /** Enumerations in the file, by name in lowercase. */
  readonly values: ReadonlyMap<string, Json[]>;
}

/** What a file says of a model: a table of properties, or the values of an enumeration. */
function modelIn(page: Page): Model | undefined {
  const values = new Map<string, Json[]>();
  let table: Table | undefined;
  let list: List | undefined;
  let heading = "";
  visit(page.blocks, (block) => {
    if (block.kind === "heading") heading = plain(block.text);
    const [, name] = /^enum:?\s+(\w+)/i.exec(heading) ?? [];
    if (block.kind === "table" && name !== undefined) {
      values.set(
        name.toLowerCase(),
        block.rows.map(({ cells }) => valueIn(cells[1] ?? cells[0])),
      );
    } else if (block.kind === "table" && propertiesTable(block)) table ??= block;
    if (block.kind === "list" && /^enum$/i.test(heading)) list ??= block;
  });
  return table || list ? { table, list, values } : undefined;
}

function valueIn(cell: string | undefined): string {
  return plain(cell ?? "").replace(/^"(.*)"$/s, "$1");
}

function enumeration(values: Json[]): JsonObject {
  const types = new Set(values.map((value) => (typeof value === "number" ? "integer" : "string")));
  const [type = "string"] = types;
  return types.size === 1 ? { type, enum: values } : { enum: values };
}
