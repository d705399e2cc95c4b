import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import { sendsBody } from "../../evidence/endpoints/method.ts";
import { readShape } from "../../evidence/fields/shape.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import type { Item, List, Paragraph } from "../../page/block.ts";
import { type Label, labelOf } from "../labels.ts";

/** An operation on a line: "POST `/pots` with `{ name, size? }` → `{ id }`". */
const OPERATION =
  /^([`*]*(GET|POST|PUT|PATCH|DELETE)[`*]*\s+[`*]*\/[^\s`*]{0,300}[`*]*)\s*([\s\S]*)$/;

/** What says that an answer follows, and may say its status. */
const ANSWERED =
  /^(?:(?:→|⇒|[-=]>)|(?:returns?|responds?(?: with)?|responses?|answers?(?: with)?|gives|results?|outputs?|success)\b)/i;

const FAILED = /^(?:errors?|failures?|fails?(?: with)?|on (?:error|failure))\b/i;

/** What says that a body follows that is sent. */
const SENT =
  /^(?:with|body|payload|json|takes|accepts|input|data|request(?: body)?|params?|fields?)(?: (?:a |the )?(?:body|json|payload|fields?))?$/i;

/** More bodies than an operation has. */
const MOST = 6;

/** The operation on a line, and what it sends and answers as labels; undefined where the line shows no body. */
export function shorthandOf(text: string, line: number): (Paragraph | Label)[] | undefined {
  const [, operation, method = "", rest = ""] = OPERATION.exec(text) ?? [];
  if (operation === undefined || mentionsOf(operation, "paragraph").length === 0) return undefined;
  const labels: Label[] = [];
  let [after, isAnswer] = [rest, !sendsBody(method.toLowerCase())];
  while (labels.length < MOST) {
    const found = bodyIn(after);
    const side = found && sideOf(found.before, isAnswer, labels.length > 0);
    if (!found || !side) break;
    isAnswer = side.role !== "request";
    const status = found.status ?? side.status;
    const role = status !== undefined && /^[45]/.test(status) ? "error" : side.role;
    const name = [NAMES[role], status].filter((part) => part !== undefined).join(" ");
    labels.push({ kind: "label", text: name, value: found.body, role, line, end: line });
    after = found.after;
  }
  if (labels.length === 0) return undefined;
  const words = `${operation}${after.trim() === "" ? "" : `\n${after.trim()}`}`;
  return [{ kind: "paragraph", text: words, line, end: line }, ...labels];
}

const NAMES = { request: "Request body", response: "Response", error: "Error response" } as const;

interface Side {
  readonly role: "request" | "response" | "error";
  readonly status: string | undefined;
}

/** Whose body follows words; undefined where they say something else of it. */
function sideOf(before: string, isAnswer: boolean, isNext: boolean): Side | undefined {
  const words = before
    .replaceAll(/[()*`]/g, " ")
    .replace(/^\s*(?:[-–—:,;+]|\bor\b|\band\b)+\s*/i, "")
    .replace(/[\s:]+$/, "")
    .trim();
  const status = /(?<!\d)([1-5]\d\d)(?!\d)/.exec(words)?.[1];
  const bare = words.replace(/(?<!\d)[1-5]\d\d(?!\d)(?: [A-Z]\w*)?/, "").trim();
  if (FAILED.test(bare)) return isBare(bare, FAILED) ? { role: "error", status } : undefined;
  if (ANSWERED.test(bare)) return isBare(bare, ANSWERED) ? { role: "response", status } : undefined;
  if (SENT.test(bare)) return isNext ? undefined : { role: "request", status };
  if (bare === "" && status !== undefined) return { role: "response", status };
  // A second body behind a colon or an arrow is what comes back.
  return bare === "" ? { role: isAnswer || isNext ? "response" : "request", status } : undefined;
}

/** Whether words are those of a pattern, and nothing else. */
function isBare(words: string, pattern: RegExp): boolean {
  const rest = words.replace(pattern, "").trim();
  return (
    rest === "" ||
    ANSWERED.test(rest) ||
    /^(?:a |an |the )?(?:json|object|body|list of)?$/i.test(rest)
  );
}

/** The first body in a text, in code or not, with the words before it and the status in brackets behind it. */
function bodyIn(text: string) {
  const [all = "", before = "", body = ""] =
    /^([^{}[\]`]{0,80})`([{[][^`]*[}\]])`/.exec(text) ??
    /^([^{}[\]`]{0,80})([{[].*[}\]])(?=\s*$)/s.exec(text) ??
    [];
  const isBody = readShape(body, 0).length > 0 || readSample(body) !== undefined;
  if (all === "" || !isBody) return undefined;
  const rest = text.slice(all.length);
  const [behind = "", status] = /^\)?\s?\(([1-5]\d\d)\)/.exec(rest) ?? [];
  return { before, body: `\`${body}\``, status, after: rest.slice(behind.length) };
}

/** Whether a list begins with the line of an operation, and says in labels what that sends and answers. */
export function isBelowOperation({ items: [first, ...others] }: List): boolean {
  if (!first || mentionsOf(first.text, "paragraph")[0]?.method === undefined) return false;
  const isLine = /^[`*]*(?:GET|POST|PUT|PATCH|DELETE)[`*]*\s+[`*]*\//.test(first.text);
  return isLine && others.every(({ text, line }) => labelOf(text, line) !== undefined);
}

/** Items with a name each, and below that an operation with what it sends and answers: "Make a pot". */
export function areNamed({ items }: List): boolean {
  const named = items.filter(isNamed);
  return named.length > 0 && named.length * 2 > items.length && named.some(showsBody);
}

function isNamed({ text, blocks: [below] }: Item): boolean {
  const isName = mentionsOf(text, "paragraph").length === 0;
  return isName && below?.kind === "list" && isBelowOperation(below);
}

function showsBody({ blocks: [below] }: Item): boolean {
  if (below?.kind !== "list") return false;
  const [first, ...others] = below.items;
  return others.length > 0 || (first !== undefined && shorthandOf(first.text, 0) !== undefined);
}
