import { STATUS_CODES } from "node:http";

/** Statuses at the start of a text, and the words after them. */
export interface StatusCell {
  readonly statuses: readonly string[];
  readonly rest: string;
}

const CODE = String.raw`[1-5](?:\d\d|[xX]{2})(?![\w-])`;

const LEADING = new RegExp(
  `^(?:http(?:/[\\d.]+)?(?: status)?(?: code)?:?\\s+)?(${CODE}(?:\\s*(?:,|/|\\||&|or|and|oder|ou|y|o|e)\\s*${CODE})*)\\s*[:–—-]?\\s*(.*)$`,
  "is",
);

/** Reads `200`, `400 Bad Request`, `400 | 500`, `4xx`, `default`; undefined where there is none. */
export function readStatuses(text: string): StatusCell | undefined {
  const plain = text
    .slice(0, 2000)
    .replaceAll(/[`*()[\]"]/g, "")
    .trim();
  if (/^(?:default|otherwise|any other|other)$/i.test(plain)) {
    return { statuses: ["default"], rest: "" };
  }
  const found = LEADING.exec(plain);
  if (!found?.[1]) return undefined;
  const statuses = found[1].match(/[1-5](?:\d\d|xx)/gi) ?? [];
  return {
    statuses: [...new Set(statuses.map((status) => status.toUpperCase()))],
    rest: (found[2] ?? "").trim(),
  };
}

/** Whether a status is one of HTTP's: other numbers of three digits may be a provider's own codes. */
export function isHttpStatus(status: string): boolean {
  return status === "default" || /XX$/.test(status) || STATUS_CODES[status] !== undefined;
}

/** A title of an error, bold or with a colon, whose status stands in brackets: "**No such jar (404)**: …" */
const TITLED =
  /^(?:\*\*)?(\p{L}[^*()\n:]{1,60}?)\s*\((?:http )?([45]\d\d)(?: [A-Z][A-Za-z ]{1,40})?\)(?:\*\*\s*[:–—-]?|\s*:(?:\*\*)?)\s*(.*)$/isu;

/** What a number is said of that is no status. */
const MEASURED =
  /\b(?:max(?:imum)?|min(?:imum)?|limits?|amounts?|length|long|size|default|up to|characters?)\b/i;

/** A status in a sentence: "A 403 error is returned for …", or behind a title; the sentence is what it means. */
export function statusWithin(text: string): StatusCell | undefined {
  const [, title, status, words = ""] = TITLED.exec(text.slice(0, 2000)) ?? [];
  if (title && status && isHttpStatus(status) && !MEASURED.test(title)) {
    return { statuses: [status], rest: words === "" ? title : words };
  }
  const plain = text.slice(0, 2000).replaceAll(/[*`]/g, "").trim();
  const found =
    /\b([45]\d\d)\b(?=[^.]*\b(?:errors?|status|response|code|returned|returns)\b)/i.exec(plain);
  return found?.[1] ? { statuses: [found[1]], rest: plain } : undefined;
}

/** The status that an item begins with, and a colon or a dash: "404: no such box"; not "256-bit keys". */
export function statusBefore(text: string): string | undefined {
  const status = /^[`*]*([1-5]\d\d)[`*]*(?:\s*[:：]|\s+[–—-]\s)(?!\s*\d)/.exec(text)?.[1];
  return status !== undefined && isHttpStatus(status) ? status : undefined;
}
