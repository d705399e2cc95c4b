import type { Row } from "../../page/block.ts";
import type { Attribute } from "../fields/attributes.ts";
import { isAllWords, readFieldWords } from "../fields/field-words.ts";
import type { Columns } from "./table-columns.ts";

/** A row in parts: its cells by what they are. */
export interface Parts {
  readonly line: number;
  readonly name: string;
  readonly texts: ReadonlyMap<Attribute, string>;
}

/** Rows by columns; one without a name goes on with what the row above says. */
export function partsOf(rows: readonly Row[], columns: Columns): Parts[] {
  const all: Parts[] = [];
  for (const row of rows) {
    const texts = new Map<Attribute, string>();
    for (const [index, cell] of row.cells.entries()) {
      const column = columns[index];
      if (!column || column === "name") continue;
      // Nothing in a column of what is optional says that a field is not.
      if (cell.trim() === "" && column !== "optional") continue;
      const before = texts.get(column);
      texts.set(column, before === undefined ? cell.trim() : `${before}\n${cell.trim()}`);
    }
    moveProse(texts);
    const marks = takeWords(texts);
    const said = row.cells[columns.indexOf("name")] ?? "";
    const name = said.trim() === "" || marks === undefined ? said : `${said}\n${marks}`;
    const last = all.at(-1);
    if (name.trim() !== "" || !last) all.push({ line: row.line, name, texts });
    else all[all.length - 1] = { ...last, texts: joined(last.texts, texts) };
  }
  return all;
}

/** Words in a column of values describe: `A UUID, new for each call`. */
function moveProse(texts: Map<Attribute, string>): void {
  const example = texts.get("example") ?? "";
  if (texts.has("description") || !/^[^`"'[{]+\s[^`"'[{]+\s[^`"'[{]+/.test(example)) return;
  texts.set("description", example);
  texts.delete("example");
}

/** Words in a column of values that say whether a field has to be there: `required`, `string, optional`. */
function takeWords(texts: Map<Attribute, string>): string | undefined {
  const example = texts.get("example") ?? "";
  const words = readFieldWords(example);
  if (words.required === undefined || !isAllWords(words)) return undefined;
  texts.delete("example");
  return example;
}

function joined(
  above: ReadonlyMap<Attribute, string>,
  below: ReadonlyMap<Attribute, string>,
): ReadonlyMap<Attribute, string> {
  const all = new Map(above);
  for (const [column, text] of below) {
    const before = all.get(column);
    all.set(column, before === undefined ? text : `${before}\n${text}`);
  }
  return all;
}
