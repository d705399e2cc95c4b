/** The line that names an operation on a page of ReDoc: `put/v1/purses/{id}`. */
const ENDPOINT = /^(get|put|post|patch|delete|head|options)(\/[\w{}/.:~-]{2,300})$/;

/** Titles that ReDoc has, which a copy of the page has as lines. */
const TITLE = /^(?:Request|Responses|(?:Request|Response) samples|Callbacks)$/;
const SAMPLES = /^(?:Request|Response) samples$/m;

/** A row of two cells: the name and the mark, the type and the words, without a space between them. */
const ROW =
  /^\| (\[?[\w$.[\]-]{1,80}?)(required|deprecated)? \| ((?:Array of )?(?:strings?|integers?|numbers?|booleans?|objects?|any|null)(?: or null)?)(?=[ A-Z(<[]| \|$|$)(.*?) ?\|$/;

/** What stands between a type and the words: its format, its name, how long it may be. */
const QUALIFIERS =
  /^(?: <[^<>]{1,40}>(?: \([^()]{1,60}\))?| \([^()]{1,60}\)| non-empty| \[ [^\]]{1,40} \](?: characters| items)?| (?:[<>]=?|=) [\d.]{1,12}(?: characters| items)?)*/;

/**
 * The text of a page of ReDoc, as converters of HTML make it, with titles, tables and samples as Markdown has them.
 * Each line stays where it is.
 */
export function withRedocAsMarkdown(text: string): string {
  if (!SAMPLES.test(text) || !new RegExp(ENDPOINT, "m").test(text)) return text;
  const lines = text.split("\n");
  let title = "";
  let isInSample = false;
  for (const [index, line] of [...lines].entries()) {
    if (isInSample) isInSample = !endsSample(lines, index);
    else if (/^`[[{]$/.test(line) && lines[index + 1] === "") {
      isInSample = true;
      lines[index] = "```json";
      lines[index + 1] = line.slice(1);
    } else if (line.startsWith("|")) rewriteRow(lines, index, line);
    else {
      lines[index] = withSigns(line, title);
      if (TITLE.test(line)) title = line;
      // What is shown is the first of the tabs.
      else if (lines[index]?.startsWith("####")) title = title.replace(/ samples$/, "");
    }
  }
  return lines.join("\n");
}

/** A line that is a title, a mark or a tab, as Markdown has it. */
function withSigns(line: string, title: string): string {
  const [, method, path] = ENDPOINT.exec(line) ?? [];
  if (method && path) return `\`${method.toUpperCase()} ${path}\``;
  if (TITLE.test(line)) return `### ${line}`;
  // The body as a whole has to be there.
  if (line === "required") return "";
  const [, tab] = /^- {1,3}(\S.{0,40})$/.exec(line) ?? [];
  const status = /^(?:[1-5]\d\d|[1-5]XX|default)$/.exec(tab ?? line)?.[0];
  const isOfAnswers = title === "Responses" || title === "Response samples";
  if (status !== undefined && isOfAnswers) return `#### ${status}`;
  if (tab !== undefined && /^Re(?:quest|sponse)/.test(title)) return "";
  return line.replace(/^Security\*\*(\w{1,60})\*\*$/, "**Security:** $1");
}

/** Ends the sample that a line closes; the line of its last bracket is that above the sign. */
function endsSample(lines: string[], index: number): boolean {
  const [, bracket] = /^([\]}])`$/.exec(lines[index] ?? "") ?? [];
  if (bracket === undefined) return false;
  if (lines[index - 1]?.trim() === "") lines[index - 1] = bracket;
  lines[index] = "```";
  return true;
}

/** A row with the cells apart; the first, which a converter took for the header, gets one above it. */
function rewriteRow(lines: string[], index: number, line: string): void {
  const row = rowOf(line);
  if (row === undefined) return;
  const isFirst = /^\| --- \| --- \|$/.test(lines[index + 1] ?? "");
  if (!isFirst) lines[index] = row;
  else if (lines[index - 1] === "") {
    lines[index - 1] = "| Name | Type | Required | Description |";
    lines[index] = "| --- | --- | --- | --- |";
    lines[index + 1] = row;
  }
}

function rowOf(line: string): string | undefined {
  const [, name, mark, type, rest = ""] = line.length > 20_000 ? [] : (ROW.exec(line) ?? []);
  if (name === undefined || type === undefined) return undefined;
  const qualifiers = QUALIFIERS.exec(rest)?.[0] ?? "";
  const format = /<([a-z-]+)>/.exec(qualifiers)?.[1];
  const words = rest
    .slice(qualifiers.length)
    .replaceAll(/(?<=\S)(?=(?:Default|Enum|Examples?): )/g, ". ")
    .replace(/Enum: ((?:"[^"]*" ?){1,60})/, (_all, values: string) => {
      return `One of ${values
        .trim()
        .split(/(?<=") (?=")/)
        .map((value) => `\`${value.slice(1, -1)}\``)
        .join(", ")}. `;
    });
  const typed = format ? `${type}<${format}>` : type;
  return `| ${name} | ${typed} | ${mark === "required" ? "Yes" : "No"} | ${words.trim()} |`;
}
