import { readType } from "../../evidence/types/type-words.ts";
import type { LinkedModels } from "./linked-models.ts";
import { isFile, linkedFile } from "./links.ts";
import type { TypedRow } from "./rows.ts";

/** Where a parameter is sent, and under which name. */
export interface Sent {
  readonly name: string;
  readonly place: string;
  /** Whether that is no more than likely: the generator does not write it. */
  readonly isGuess: boolean;
}

/** The media types of forms. */
export const FORM = /multipart\/form-data|x-www-form-urlencoded/;

/** Headers that languages write as one word. */
const HEADERS = [
  "Authorization",
  "Idempotency-Key",
  "If-Match",
  "If-None-Match",
  "Accept-Language",
  "X-Request-Id",
];

/**
 * Where a parameter is sent: in the path that has its name, in the body where it is a model, else as its
 * words or its name tell.
 *
 * @param type the media type that is sent, where there is a body
 */
export function sentAs(
  row: TypedRow,
  path: string,
  type: string | undefined,
  models: LinkedModels,
): Sent {
  const template = nameInPath(row.name, path);
  if (template !== undefined) return { name: template, place: "path", isGuess: false };
  const [, said] =
    /^(query|header|cookie|body|form)\b(?: parameter)?\s*:/i.exec(row.description) ?? [];
  if (said !== undefined) {
    const place = said.toLowerCase() === "form" ? "body" : said.toLowerCase();
    return { name: row.name, place, isGuess: false };
  }
  const [, quoted] = /`([\w-]+)` header\b/i.exec(row.description) ?? [];
  const known = [quoted ?? "", ...HEADERS].find((name) => bare(name) === bare(row.name));
  if (known) return { name: known, place: "header", isGuess: known !== quoted };
  if (type !== undefined && (FORM.test(type) || isBody(row, models))) {
    return { name: row.name, place: "body", isGuess: false };
  }
  const isHeader = /^(?:[xX][-_]|x[A-Z])/.test(row.name);
  return { name: row.name, place: isHeader ? "header" : "query", isGuess: true };
}

function isBody({ name, href }: TypedRow, models: LinkedModels): boolean {
  if (/^(?:body|request_?body|payload)$/i.test(name)) return true;
  if (href === undefined || !isFile(href)) return false;
  return models.isObject(href) ?? readType(linkedFile(href).name) === undefined;
}

/** The template that a name stands for, also where the name is written as a language has it. */
function nameInPath(name: string, path: string): string | undefined {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, template = ""]) => template);
  return names.find((template) => bare(template) === bare(name));
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
