import { type FieldWords, isAllWords, readFieldWords } from "./field-words.ts";

/** Longer lines are read up to here for a name; what follows is description. */
export const MAX_HEAD = 400;

/** What may stand between a name and its description. */
const DIVIDER = /^\s*(?:[:：=–—-]|\|)+\s*/;

function sampleBefore(text: string): RegExpExecArray | undefined {
  const found = SAMPLE.exec(text.slice(0, MAX_HEAD));
  const [, inCode, plain, said = ""] = found ?? [];
  const isType = isAllWords(readFieldWords(inCode ?? plain ?? ""));
  return found && !isType && isAllWords(readFieldWords(said)) ? found : undefined;
}

/** A value before the brackets with the type, as API Blueprint writes it: `: 12 (number, required)`. */
const SAMPLE = /^\s*:\s*(?:`([^`\n]+)`|([^\s`*(][^`*(\n]{0,80}?))\s*\(([^()\n]+)\)/;

/** Takes brackets and words that speak of a field, up to where the description begins. */
export function takeWords(text: string): { words: FieldWords; rest: string; stopped: boolean } {
  const shown = sampleBefore(text);
  let words: FieldWords = { rest: [], ...(shown && { example: shown[1] ?? shown[2] ?? "" }) };
  let rest = shown ? text.slice(shown[0].length - (shown[3] ?? "").length - 2) : text;
  let stopped = false;
  for (let round = 0; round < 6; round += 1) {
    const star = /^\s*\*(?=[\s:(]|$)/.exec(rest);
    if (star) {
      words = { ...words, required: true };
      rest = rest.slice(star[0].length);
      continue;
    }
    const group = takeGroup(rest);
    if (!group) break;
    const read = readFieldWords(group.text);
    if (!group.bracket && !isAllWords(read)) break;
    words = { ...words, ...read, rest: [...words.rest, ...read.rest] };
    rest = rest.slice(group.length);
    stopped = true;
  }
  const divider = DIVIDER.exec(rest.slice(0, 40));
  const divided = divider && (/\S/.test(divider[0]) || rest.trim() === "");
  if (divided) rest = rest.slice(divider[0].length);
  return { words, rest: rest.trim(), stopped: stopped || divided === true || /^\s*\n/.test(rest) };
}

interface Group {
  readonly text: string;
  readonly length: number;
  readonly bracket: boolean;
}

/** The next brackets, code, bold words, or plain words up to a divider. */
function takeGroup(text: string): Group | undefined {
  const head = text.slice(0, MAX_HEAD);
  const start =
    /^[\s,|]*(?:[-–—:]\s+(?=[`(*[]|(?:required|optional)\b))?/i.exec(head)?.[0].length ?? 0;
  const rest = head.slice(start);
  const bracket = bracketed(rest);
  if (bracket !== undefined) {
    return {
      text: rest.slice(1, bracket - 1),
      length: start + bracket,
      bracket: rest[0] === "(" || rest[0] === "（",
    };
  }
  const marked = /^`([^`\n]+)`|^\*\*([^*\n]+)\*\*/.exec(rest);
  if (marked) {
    return { text: marked[1] ?? marked[2] ?? "", length: start + marked[0].length, bracket: false };
  }
  return plainWords(rest, start);
}

/** The plain words before a divider, a line end or a full stop; or the first, where prose follows. */
function plainWords(text: string, start: number): Group | undefined {
  const run =
    /^[^:：\n.–—]+?(?=\s*(?:[:：\n–—]|\.(?:\s|$)|\s-\s|$))/.exec(text.slice(0, 80))?.[0] ?? "";
  if (isPlainWords(run)) {
    return { text: run, length: start + run.length, bracket: false };
  }
  const clause = /^[^,，]+(?=[,，])/.exec(run)?.[0] ?? "";
  if (/^\p{Ll}/u.test(clause) && isPlainWords(clause)) {
    return { text: clause, length: start + clause.length + 1, bracket: false };
  }
  const [, first = "", comma = "", next = ""] = /^([^\s,]+)(,?)\s+(\S+)/.exec(text) ?? [];
  const follows = comma !== "" || /^[\p{Lu}(]/u.test(next) || isPlainWords(next);
  if (!/^[\p{Ll}[]/u.test(first) || !follows || !isPlainWords(first)) {
    return undefined;
  }
  return { text: first, length: start + first.length + comma.length, bracket: false };
}

/** Whether plain words speak of a field; a capitalised word may be a model's name only where it is set off. */
function isPlainWords(text: string): boolean {
  const words = readFieldWords(text);
  return isAllWords(words) && words.type?.model === undefined;
}

/** Where the brackets that a text begins with end, inner ones included. */
function bracketed(text: string): number | undefined {
  const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "（": "）", "<": ">" };
  const close = pairs[text[0] ?? ""];
  if (!close) return undefined;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === text[0]) depth += 1;
    else if (text[index] === close) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
