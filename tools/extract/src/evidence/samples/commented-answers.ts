import { isObject } from "@org/openapi";
import { readSample } from "./sample.ts";

const COMMENT = /^\s*(?:\/\/|#)\s?(.*)$/;

/** A statement that ends with a call: what stands in a comment below it is what that gives. */
const CALL = /\b[\w.$]+\s*\([\s\S]*\)[\s;]*$/;

/** A call that makes a text, or prints one. */
const MAKING =
  /\b(?:dumps|stringify|encode|build\w*|sign\w*|print|println|log|echo|assert\w*)\s*\([^\n]*$/i;

/** An answer in a comment of a program, and its line in the text, from 0. */
export interface CommentedAnswer {
  readonly text: string;
  readonly line: number;
}

/** What programs show of answers: comments below a call that are nothing but an object or an array. */
export function answersInComments(text: string): CommentedAnswer[] {
  const lines = text.split("\n");
  const found: CommentedAnswer[] = [];
  let shown: string[] = [];
  for (const [index, line] of lines.entries()) {
    const words = COMMENT.exec(line)?.[1];
    if (words !== undefined) shown.push(words);
    const isLast = words === undefined || index === lines.length - 1;
    if (!isLast || shown.length === 0) continue;
    const start = (words === undefined ? index : index + 1) - shown.length;
    const above = lines.slice(Math.max(0, start - 20), start).join("\n");
    const answer = shown.join("\n").trim();
    const call = above.trimEnd().slice(-1_000);
    if (CALL.test(call) && !MAKING.test(call) && isShown(answer)) {
      found.push({ text: answer, line: start });
    }
    shown = [];
  }
  return found;
}

function isShown(text: string): boolean {
  if (text.length > 20_000 || !/^[{[][\s\S]*[}\]]$/.test(text)) return false;
  const value = readSample(text)?.value;
  return isObject(value) ? Object.keys(value).length > 0 : Array.isArray(value) && value.length > 0;
}
