import type { Json } from "../../base/json.ts";
import type { List, Table } from "../../page/block.ts";
import type { Page } from "../../page/read-page.ts";
import { isFile } from "./links.ts";
import { plain } from "./plain.ts";

/** A row of a table of parameters or properties. */
export interface TypedRow {
  readonly name: string;
  /** The words of its type: `List[Purse]`. */
  readonly type: string;
  /** Where the type links to. */
  readonly href: string | undefined;
  readonly description: string;
  readonly isRequired: boolean;
  readonly preset: string | undefined;
  readonly values: readonly string[];
  readonly line: number;
}

/** Whether a table has the columns that the generator writes. */
export function propertiesTable({ header }: Table): boolean {
  const [name = "", type = ""] = header.map((cell) => plain(cell).toLowerCase());
  return name === "name" && type === "type";
}

/** The rows of such a table. */
export function rowsOf(table: Table, { links }: Pick<Page, "links">): TypedRow[] {
  const notes = table.header.findIndex((cell) => /^notes$/i.test(plain(cell)));
  return table.rows.flatMap(({ cells, line }) => {
    const name = plain(cells[0] ?? "");
    if (name === "") return [];
    const said = notes < 0 ? "" : (cells[notes] ?? "");
    const [, preset] = /\[?defaults? to ([^\]\n]+)\]?/i.exec(said) ?? [];
    const [, values = ""] = /\[enum: ([^\]\n]+)\]/i.exec(said) ?? [];
    const isPreset = preset !== undefined && !/^(null|undefined|none)$/i.test(plain(preset));
    return {
      name,
      // A type that would link to a model stands in brackets where it is none.
      type: plain(cells[1] ?? "")
        .replace(/^\[(\w+)\]$/, "$1")
        .replace(/^kotlin\./, "")
        .replace(/^\*?optional\./, ""),
      href: links.find((link) => link.line === line && isType(link.href))?.href,
      description: (cells[2] ?? "").trim(),
      isRequired: !/\boptional\b/i.test(said),
      preset: isPreset ? plain(preset).replace(/^['"](.*)['"]$/, "$1") : undefined,
      values: values.split(/\s*,\s*/).filter((value) => value !== ""),
      line,
    };
  });
}

function isType(href: string): boolean {
  return isFile(href) || /^#\w+$/.test(href);
}

/** The values in a list: `` `MAIN` (value: `"main"`) ``. */
export function valuesOf(list: List | undefined): Json[] {
  return (list?.items ?? []).map(({ text }) => {
    const [, written] = /\(value:\s*`?([^`)]+)`?\)/.exec(text) ?? [];
    const value = plain(written ?? text);
    const [, , quoted] = /^(["'])(.*)\1$/.exec(value) ?? [];
    return quoted ?? (/^-?\d+$/.test(value) ? Number(value) : value);
  });
}
