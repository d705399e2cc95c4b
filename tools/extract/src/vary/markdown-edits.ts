import { isCutOff, type PageLine, pageLines } from "./page-lines.ts";
import { oneOf, type Random } from "./random.ts";

/** Writes a page otherwise; what it says stays the same. */
export type Edit = (page: string, random: Random) => string;

/** What a page may say besides: nothing that an API has. */
const PROSE = [
  "Our office is closed on public holidays; letters are answered the day after.",
  "Thanks to everybody who sent us remarks on the wording of this guide.",
  "The drawings of this guide were made by hand, and we are quite proud of them.",
  "If you find a slip of the pen, tell the people who look after this guide.",
  "We write this guide in the open, and a colleague reads it once a month.",
] as const;

const CHANGELOG = `## Changelog

We moved this guide to a new home in spring. The pictures are larger, and the menu is shorter.
`;

/** A list item: its indentation, its marker, its words. */
const ITEM = /^(\s*)([-*+])( +\S.*)$/;

/** A plain sentence: without anything that could be markup or a label. */
const SENTENCE = /^[A-Z][A-Za-z ,;.'-]{50,}\.$/;

const RULE = /^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/;

/** The cosmetic edits of Markdown by name, in the order in which they go together. */
export const MARKDOWN_EDITS: Readonly<Record<string, Edit>> = {
  "unrelated paragraphs": (page, random) => beforeSections(page, () => oneOf(PROSE, random)),
  "rules between sections": (page) => beforeSections(page, () => "***"),
  "headings underlined": underlined,
  "the other marker of lists": otherMarkers,
  "wider tables": widerTables,
  "bold by underscores": (page) => inWords(page, boldByUnderscores),
  "words as links": (page) => inWords(page, linked),
  "more words": (page) =>
    inWords(page, (text) =>
      SENTENCE.test(text) ? `${text} Thank you for reading with care.` : text,
    ),
  "the other fences": otherFences,
  "an unrelated section": (page) => (isCutOff(page) ? page : `${page.trimEnd()}\n\n${CHANGELOG}`),
  "blank lines twice": (page) => inWords(page, (text) => (text.trim() === "" ? `${text}\n` : text)),
  "a space at line ends": (page) =>
    inWords(page, (text) => (/[^\s\\]$/.test(text) ? `${text} ` : text)),
};

/** Lines, each with a line before and after it. */
function inWords(
  page: string,
  edit: (text: string, before: string, after: string) => string,
): string {
  const lines = pageLines(page);
  return lines
    .map(({ text, kind }, at) =>
      kind === "words" ? edit(text, lines[at - 1]?.text ?? "", lines[at + 1]?.text ?? "") : text,
    )
    .join("\n");
}

/** Puts a paragraph before each heading that is neither the page's first nor of a detail. */
function beforeSections(page: string, paragraph: () => string): string {
  let isFirst = true;
  return inWords(page, (text, before) => {
    if (!/^#{1,3} /.test(text) || before.trim() !== "") return text;
    const edited = isFirst ? text : `${paragraph()}\n\n${text}`;
    isFirst = false;
    return edited;
  });
}

/** Headings of the first two depths with a line below; what could be read otherwise then stays. */
function underlined(page: string): string {
  return inWords(page, (text, before, after) => {
    const [, marks = "", title = ""] = /^(#{1,2}) +([^\s#].*)$/.exec(text) ?? [];
    const isAlone = before.trim() === "" && after.trim() === "";
    if (title === "" || !isAlone || /^(?:[-+*>|:=<[{~]|\d+[.)])|#\s*$/.test(title)) return text;
    return `${title}\n${(marks === "#" ? "=" : "-").repeat(5)}`;
  });
}

/** Stars for dashes or the other way round, where a page has one of them alone. */
function otherMarkers(page: string): string {
  const items = pageLines(page).flatMap(({ text, kind }) =>
    kind === "words" && !RULE.test(text) ? (ITEM.exec(text)?.[2] ?? []) : [],
  );
  const [marker, ...others] = new Set(items);
  if (marker === undefined || others.length > 0 || marker === "+") return page;
  const other = marker === "-" ? "*" : "-";
  return inWords(page, (text) => (RULE.test(text) ? text : text.replace(ITEM, `$1${other}$3`)));
}

/** Cells with more room, in tables whose lines begin with a bar. */
function widerTables(page: string): string {
  const lines = pageLines(page);
  const isRow = ({ text, kind }: PageLine) => kind === "words" && text.startsWith("|");
  const isDelimiter = ({ text }: PageLine) => /^\|[\s:|-]+$/.test(text) && text.includes("-");
  if (!lines.some((line) => isRow(line) && isDelimiter(line))) return page;
  return lines
    .map((line) => (isRow(line) ? line.text.replace(/(?<!\\)\|/g, " | ").trim() : line.text))
    .join("\n");
}

function boldByUnderscores(text: string): string {
  return text.replace(/(^|[\s|(])\*\*([^\s*_][^*_]*?)\*\*(?=$|[\s|).,:;])/g, (all, before, bold) =>
    /\s$/.test(bold) ? all : `${before}__${bold}__`,
  );
}

/** A word of a plain sentence as a link. */
function linked(text: string): string {
  if (!SENTENCE.test(text)) return text;
  return text.replace(/ ([a-z]{5,}) /, " [$1](https://guide.vary.test/words) ");
}

function otherFences(page: string): string {
  const lines = pageLines(page);
  if (lines.some(({ text }) => text.includes("~~~"))) return page;
  return lines
    .map(({ text, kind }) =>
      kind === "fence" ? text.replace(/`{3,}/, (marks) => "~".repeat(marks.length)) : text,
    )
    .join("\n");
}
