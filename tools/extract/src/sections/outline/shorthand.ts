import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import { readShape } from "../../evidence/fields/shape.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import type { Item, List, Paragraph } from "../../page/block.ts";
import { type Label, labelOf } from "../labels.ts";

/** An operation on a line: "POST `/pots` with `{ name, size? }` → `{ id }`". */
const OPERATION =
  /^([`*]*(?:GET|POST|PUT|PATCH|DELETE)[`*]*\s+[`*]*\/[^\s`*]{0,300}[`*]*)\s*([\s\S]*)$/;

/** What says that an answer follows. */
const ARROW = /(?:→|⇒|[-=]>)|\b(?:returns?|responds?|response|answers?|gives)\b/i;

/** Words that introduce a body, and say nothing else. */
const WORDS = /^[^{}[\]]{0,60}$/;

/** The operation on a line, and what it sends and answers as labels; undefined where the line shows no body. */
export function shorthandOf(text: string, line: number): (Paragraph | Label)[] | undefined {
  const [, operation, rest = ""] = OPERATION.exec(text) ?? [];
  if (operation === undefined || mentionsOf(operation, "paragraph").length === 0) return undefined;
  const labels: Label[] = [];
  let [after, isAnswer] = [rest, false];
  for (let found = bodyIn(after); found; found = bodyIn(after)) {
    isAnswer ||= ARROW.test(found.before);
    const side = isAnswer ? ("response" as const) : ("request" as const);
    const status = /\b[1-5]\d\d\b/.exec(found.before)?.[0];
    const name = isAnswer ? `Response${status ? ` ${status}` : ""}` : "Request body";
    labels.push({ kind: "label", text: name, value: found.body, role: side, line, end: line });
    after = found.after;
  }
  if (labels.length === 0) return undefined;
  const words = `${operation}${after.trim() === "" ? "" : `\n${after.trim()}`}`;
  return [{ kind: "paragraph", text: words, line, end: line }, ...labels];
}

/** The first body in a text, in code or not, with the words before it. */
function bodyIn(text: string): { before: string; body: string; after: string } | undefined {
  const [all = "", before = "", body = ""] =
    /^([^{}[\]`]*)`([{[][^`]*[}\]])`/.exec(text) ??
    /^([^{}[\]`]*)([{[].*[}\]])(?=\s*$)/s.exec(text) ??
    [];
  const isBody = readShape(body, 0).length > 0 || readSample(body) !== undefined;
  if (all === "" || !isBody || !WORDS.test(before)) return undefined;
  return { before, body: `\`${body}\``, after: text.slice(all.length) };
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
