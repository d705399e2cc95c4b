import type { CorpusPage } from "@org/extract/testing";
import { type Edit, isTelling, written } from "./edit.ts";
import { fieldsIn, parametersIn } from "./stated.ts";

/** What says that something is required or not, with the opposite. */
const OPPOSITE: Readonly<Record<string, string>> = {
  required: "optional",
  optional: "required",
  mandatory: "optional",
  yes: "no",
  no: "yes",
  true: "false",
  false: "true",
  y: "n",
  n: "y",
  sí: "no",
  sim: "não",
  não: "sim",
  oui: "non",
  non: "oui",
  ja: "nein",
  nein: "ja",
  да: "нет",
  нет: "да",
  是: "否",
  否: "是",
  "✅": "❌",
  "❌": "✅",
};

/** Headings of columns that say what is required. */
const REQUIRED_COLUMN = /req|mand|oblig|pflicht|erforderlich|обязат|必填|必须|必需/i;

function own(name: string): string {
  return String.raw`(?<![\p{L}\d_$-])${written(name)}(?![\p{L}\d_-])`;
}

/** Edits that turn around whether something is required, in one place of a page. */
export function otherRequired(page: CorpusPage): Edit[] {
  const inPaths = new Set(
    parametersIn(page).flatMap(({ place, name }) => (place === "path" ? [name] : [])),
  );
  const values = [...fieldsIn(page), ...parametersIn(page)];
  const names = new Set(
    values.filter(({ name }) => isTelling(name) && !inPaths.has(name)).map(({ name }) => name),
  );
  return [...names].flatMap((name) => [
    ...otherCells(page.text, name),
    ...otherWords(
      page.text,
      name,
      values.some((value) => value.name === name && value.required),
    ),
  ]);
}

function otherCells(text: string, name: string): Edit[] {
  const lines = text.split("\n");
  const row = new RegExp(`^\\|?[ \`*]*${own(name)}[ \`*]*\\|`, "iu");
  return lines.flatMap((line, at): Edit[] => {
    if (!row.test(line)) return [];
    const head = lines.slice(0, at).findLastIndex((one) => !one.includes("|")) + 1;
    const column = cellsOf(lines[head] ?? "").findIndex((one) => REQUIRED_COLUMN.test(one));
    const cells = cellsOf(line);
    const said = cells[column]?.trim() ?? "";
    const word = said.replaceAll(/[`*]/g, "");
    const other = oppositeOf(word, lines.slice(head, at + 20), column);
    if (column < 1 || other === undefined) return [];
    const turned = cells.with(column, ` ${other} `).join("|");
    const page = lines.with(at, turned).join("\n");
    return [{ what: `\`${name}\` is required: ${word} is ${other} (line ${at + 1})`, page }];
  });
}

/** The opposite as the column has it elsewhere, and else as the language of most pages does. */
function oppositeOf(word: string, rows: readonly string[], column: number): string | undefined {
  const known = OPPOSITE[word.toLowerCase()];
  const said = rows.map((row) => cellsOf(row)[column]?.replaceAll(/[`*]/g, "").trim() ?? "");
  return known && (said.find((one) => OPPOSITE[one.toLowerCase()] === word.toLowerCase()) ?? known);
}

function cellsOf(line: string): string[] {
  return line.split("|");
}

/** What is said beside a name: in brackets, in attributes, in a list of required names. */
function otherWords(text: string, name: string, isRequired: boolean): Edit[] {
  if (!isRequired) return [];
  const what = `\`${name}\` is not required`;
  const bracket = new RegExp(
    `(${own(name)}[^\\n|]{0,60}[(,;] *\\**)(required)(?=\\**[),;])`,
    "giu",
  );
  const spans = new RegExp(`(${own(name)}[^\\n|]{0,60}<[a-z]+[^<>\\n]*>)(required)(?=<)`, "giu");
  const attribute = new RegExp(`(["']${own(name)}["'] [^\\n>]{0,60}required=["'{]+)(true)`, "giu");
  const bare = new RegExp(
    `((?:path|query|header|body|name)=["']${own(name)}["'][^\\n>]{0,60}) required(?=[ />])`,
    "giu",
  );
  const member = new RegExp(
    `(["']?name["']?: ?["']?${own(name)}["']?,?\\s(?:(?!["']?name["']?:)[^}]){0,160}?["']?required["']?: ?)(true)`,
    "giu",
  );
  const ways: [RegExp, string][] = [
    [bracket, "$1optional"],
    [spans, "$1optional"],
    [attribute, "$1false"],
    [bare, "$1"],
    [member, "$1false"],
  ];
  return ways.flatMap(([pattern, to]): Edit[] => {
    const page = text.replace(pattern, to);
    return page === text ? [] : [{ what, page }];
  });
}

/** Edits that take from a field that it may be null. */
export function neverNull(page: CorpusPage): Edit[] {
  const values = [...fieldsIn(page), ...parametersIn(page)];
  const names = new Map(
    values
      .filter(({ name, type }) => isTelling(name) && /\bnull\b/.test(type ?? ""))
      .map(({ name, type }) => [name, type ?? ""]),
  );
  return [...names].flatMap(([name, type]) => neverNullOf(page.text, name, type));
}

function neverNullOf(text: string, name: string, type: string): Edit[] {
  const mark = new RegExp(
    `(${own(name)}[^\\n{}]{0,80}?)(?:,? *nullable(?!:)|nullable: true| (?:or|\\|) *null\\b|\\|null\\b)`,
    "giu",
  );
  const sample = new RegExp(`("${own(name)}"\\s*:\\s*)null`, "gu");
  const value = type.includes("string") || type === "null" ? '"x"' : "7";
  const isPlain = /^(?:null or (?:string|integer|number)|(?:integer|number) or null|null)$/.test(
    type,
  );
  const sampled = isPlain ? text.replace(sample, `$1${value}`) : text;
  const page = sampled.replace(mark, "$1");
  const isSaid = new RegExp(
    `${own(name)}(?:[^\\n]*(?:\\bnull|可为空|可空)|[^\\n]*\\n[^\\n]{0,20}\\b(?:or null|nullable))`,
    "iu",
  ).test(page);
  return page === text || isSaid ? [] : [{ what: `\`${name}\` is never null`, page }];
}
