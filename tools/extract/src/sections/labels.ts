import { METHODS } from "@org/openapi";
import { methodAlone } from "../evidence/endpoints/mention.ts";
import { type Role, roleOf } from "../evidence/roles/roles.ts";
import type { Item, List, Paragraph } from "../page/block.ts";
import { isBody } from "./light.ts";
import { isOfMember } from "./member.ts";

/** A line that names what follows it, or says something in few words: `**Method**: GET`. */
export interface Label {
  readonly kind: "label";
  readonly text: string;
  /** What stands behind it on its line. */
  readonly value: string;
  readonly role: Role | undefined;
  readonly line: number;
  readonly end: number;
}

/** A label in bold, its colon inside or outside, or none. */
const BOLD = /^\*\*\s*([^*]{1,80}?)\s*(?:[:：]|\s[–—-])?\s*\*\*\s*[:：]?\s*(.*)$/s;

/** A label in plain words, up to five, and a colon; or a full stop, and an address or a method behind it. */
const PLAIN =
  /^(\p{L}[\p{L}\p{M}'’/-]*(?: [\p{L}\p{N}\p{M}'’/()-]{1,30}){0,4})(?:\s*[:：]|\.(?=\s{1,3}(?:https?:|(?:GET|PUT|POST|PATCH|DELETE)$)))\s*(.*)$/su;

/** What a label in bold says of what is sent; as a title it may be a part of the answer. */
const VALIDATION =
  /^(?:validations?(?: rules)?|validación|validaciones|validação|validações|règles de validation|validierung|валидация)$/i;

/** The label that a line is; undefined where it is none that has a meaning. */
export function labelOf(text: string, line: number): Label | undefined {
  const [, written = "", value = ""] = BOLD.exec(text) ?? PLAIN.exec(text) ?? [];
  const plain = written.replaceAll("`", "").trim();
  if (!plain || METHODS.some((method) => method === plain.toLowerCase())) return undefined;
  // "Response `data`": the code names a part of what the words are about.
  const words = isOfMember(written) || roleOf(plain) === undefined ? written : plain;
  const said = roleOf(words) ?? (VALIDATION.test(words) ? "request" : undefined);
  // "Request: GET"
  const isMethod = said === "request" && methodAlone(value) === value.toLowerCase();
  // "API: https://…"
  const isAddress =
    plain === "API" && /^[`*]*https?:\/\/[^\s/]+\/\S/.test(value) && !OF_DOCS.test(value);
  const role = isMethod ? "method" : isAddress ? "endpoint" : said;
  if (role === undefined) return undefined;
  // "Response: failure"
  if (role === "response" && value.length < 20 && roleOf(`${words}: ${value}`) === "error") {
    return { kind: "label", text: `${words}: ${value}`, value: "", role: "error", line, end: line };
  }
  return { kind: "label", text: words, value: value.trim(), role, line, end: line };
}

/** An address that readers open, and no program calls. */
const OF_DOCS = /\b(?:docs?|documentation|developers?|swagger|redoc|openapi)\b|\.html?\b/i;

const ROW = /^[^|]{1,40}\|[^|]+$/;

/** A paragraph as labels and the words between them; what follows an empty label is its value. */
export function pieces(paragraph: Paragraph): (Label | Paragraph)[] {
  const found: (Label | Paragraph)[] = [];
  const written = paragraph.text.split("\n");
  // Rows of a table without the line below its head: "method|post".
  const areRows = written.length > 1 && written.every((line) => ROW.test(line));
  const lines = areRows ? written.map((line) => line.replace("|", ": ")) : written;
  for (const [index, text] of lines.entries()) {
    const line = Math.min(paragraph.line + index, paragraph.end);
    const last = found.at(-1);
    const isWithin = last?.kind === "paragraph" && goesOn(last.text, text);
    const label = isWithin ? undefined : labelOf(text, line);
    if (label) found.push(label);
    else if (last?.kind === "paragraph") {
      found[found.length - 1] = { ...last, text: `${last.text}\n${text}`, end: line };
    } else if (last?.kind === "label" && last.value === "") {
      found[found.length - 1] = { ...last, value: text.trim(), end: line };
    } else found.push({ kind: "paragraph", text, line, end: line });
  }
  return found;
}

/** An item that only names what the code below it is, with the colon that a label has: "Endpoint", `GET /purses`. */
export function asLabel(written: Item): Item {
  const item = outOfCode(written);
  const { text, blocks } = item;
  const isName = blocks[0]?.kind === "code" && text.length < 60 && !text.includes("`");
  const isBare = isName && /^\p{L}[\p{L}\p{M}' ]*$/u.test(text);
  return isBare && roleOf(text, "label") !== undefined ? { ...item, text: `${text}:` } : item;
}

/** A label in code, all of it, that says what an operation is: "`Method: POST`". */
function outOfCode(item: Item): Item {
  const [, inner = "", name = ""] = /^`((\p{L}[\p{L} ]{1,30}):\s[^`]+)`$/u.exec(item.text) ?? [];
  const role = name === "" ? undefined : roleOf(name, "label");
  const isOfOperation = role === "method" || role === "endpoint" || role === "baseUrl";
  return isOfOperation ? { ...item, text: inner } : item;
}

/** Whether a line goes on with the sentence above it. */
function goesOn(above: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) && !/[.:;!?。：；！？]["')*`]*\s*$/.test(above);
}

/** A bold label of a body that has no more than a status: what it names stands below the list. */
function isOfBody({ role, value }: Label, { text, blocks }: Item): boolean {
  const isOpen = value === "" || /^`?[1-5]\d\d(?: [A-Z][A-Za-z ]{1,30})?`?$/.test(value);
  return text.startsWith("**") && isBody(role) && isOpen && blocks.length === 0;
}

/**
 * The labels of a list whose items say one by one what an operation is; undefined where it is a list of
 * something else. A field may be called like a label: one that names an address, a method or the
 * credentials makes it such a list, or one that is followed by a sample; inside of a label's item, one that
 * states a status or a content.
 */
export function labelsOf(list: List, isInside = false): Label[] | undefined {
  const labels = list.items.flatMap((item) => {
    const label = /^`/.test(item.text) ? undefined : labelOf(item.text, item.line);
    return label ? [{ label, item }] : [];
  });
  const tells =
    labels.some(
      ({ label, item }) => isTelling(withBelow(label, item)) || isIntroduction(label, item),
    ) ||
    (isInside &&
      labels.length === list.items.length &&
      labels.some(({ label }) => isOfAnswer(label))) ||
    (labels.length === list.items.length &&
      labels.every(({ label, item }) => isOfBody(label, item))) ||
    isHeadOfAnswer(list);
  return tells ? labels.map(({ label }) => label) : undefined;
}

function isOfAnswer({ role, value }: Label): boolean {
  return role === "content" || (role === "status" && /[1-5]\d\d/.test(value));
}

/** What an answer begins with: `Status Code: 200 OK`, and perhaps `Content-Type: application/json`. */
function isHeadOfAnswer({ items }: List): boolean {
  const isStatus = ({ text, blocks }: Item) => blocks.length === 0 && STATUS.test(text);
  const isForm = ({ text, blocks }: Item) => blocks.length === 0 && FORM.test(text);
  const isBodyTold = ({ text, blocks }: Item) => blocks.length === 0 && BODY_TOLD.test(text);
  const areAll = items.every((item) => isStatus(item) || isForm(item) || isBodyTold(item));
  return areAll && (items.some(isStatus) || (items.some(isForm) && items.some(isBodyTold)));
}

const STATUS = /^\W*(?:http[ -])?(?:status|response) ?code\W*\s[`*]*[1-5]\d\d\b/i;
/** "Body: the invoice as PDF" */
const BODY_TOLD = /^\W*(?:body|file|datei|corps|cuerpo|corpo)\W*[:：]\W*\s\S/i;
const FORM = /^\W*(?:content[- ]type|media[- ]type)\W*\s[`*]*\w+\/[\w.+-]+/i;

const METHOD = /^[`*]*(?:HTTP )?(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\b/;

function isTelling({ role, value }: Label): boolean {
  if (role === "method") return METHOD.test(value);
  return role === "endpoint" && /\//.test(value);
}

/** A label without a value, with the paragraph below it as that. */
function withBelow(label: Label, { blocks: [below] }: Item): Label {
  return label.value === "" && below?.kind === "paragraph"
    ? { ...label, value: below.text }
    : label;
}

function isIntroduction({ value }: Label, { blocks }: Item): boolean {
  return value === "" && blocks.some(({ kind }) => kind === "code");
}
