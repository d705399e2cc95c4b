import { isName } from "./field-name.ts";
import { type FieldWords, isAllWords, readFieldWords } from "./field-words.ts";

/** What a text says first of a field: its name or names, the words beside it, and what follows. */
export interface FieldHead {
  /** More than one where a text describes several: `` `from`, `to` ``. */
  readonly names: readonly string[];
  readonly words: FieldWords;
  /** What follows: the description. */
  readonly rest: string;
  /** How the name is set off: names in code are names for sure. */
  readonly marked: "code" | "strong" | "quotes" | undefined;
  /** How deep signs before the name say that it stands: `»» name` is 2. */
  readonly indent: number;
}

/** Signs that show depth, and the spaces between them. */
const INDENT =
  /^(?:[\s\u00a0\u2000-\u200a\u3000»›→↳⤷↪⇒└├┗┣╰─━│┃∟·•>+–—-]|&(?:nbsp|emsp|ensp);|\.\.(?=[\w.]))+/;

/** What may stand between a name and its description. */
const DIVIDER = /^\s*(?:[:：=–—-]|\|)+\s*/;

/** No text describes more fields at once. */
const MAX_NAMES = 12;

/** Longer lines are read up to here for a name; what follows is description. */
const MAX_HEAD = 400;

/**
 * Reads `` `name` (string, required): words ``, `**name** string — words`, `name* integer`, `»» name`.
 * Undefined where the text begins with no name.
 */
export function readHead(text: string): FieldHead | undefined {
  const plain = text
    .replaceAll(/&(?:nbsp|emsp|ensp);/g, "\u00a0")
    .replaceAll(/<\/?(?:mark|span|sup|sub|b|i|em|strong|code|font|small|u|a)\b[^<>]*>/gi, "")
    .replaceAll("\\*", "*");
  const leading = INDENT.exec(plain.slice(0, MAX_HEAD))?.[0] ?? "";
  const taken = takeName(plain.slice(leading.length));
  if (!taken) return undefined;
  const { names, marked } = taken;
  const { words, rest, stopped } = takeWords(taken.rest);
  const clean = names.map((name) => cleanName(name));
  if (!clean.every(({ name }) => isName(name))) return undefined;
  if (!marked && !stopped && rest !== "") return undefined;
  const required = clean.some((name) => name.required)
    ? true
    : clean.some((name) => name.optional)
      ? false
      : undefined;
  return {
    names: clean.map(({ name }) => name),
    words: required === undefined ? words : { required, ...words },
    rest,
    marked,
    indent: indentOf(leading),
  };
}

interface Taken {
  readonly names: readonly string[];
  readonly rest: string;
  readonly marked: FieldHead["marked"];
}

/** Names in code, in bold, in quotes, or one bare word. */
function takeName(text: string): Taken | undefined {
  const head = text.slice(0, MAX_HEAD);
  const after = (length: number) => text.slice(length);
  const code = /^\**`{1,2}([^`\n]+)`{1,2}(\*\*)?/.exec(head);
  if (code?.[1]) {
    return several(
      code[1],
      after(code[0].length),
      /^\**`{1,2}/.exec(head)?.[0].includes("**") === true,
    );
  }
  const strong = /^\*\*([^*\n]+)\*\*/.exec(head);
  if (strong?.[1]) {
    const inner = strong[1].trim();
    const name = inner.replace(/\s*[:：]$/, "");
    return nested(name, `${name === inner ? "" : ": "}${after(strong[0].length)}`);
  }
  const joined = /^((?:[\w$[\]-]+[.])+)\*\*([^*\s]+)\*\*/.exec(head);
  if (joined) {
    return { names: [`${joined[1]}${joined[2]}`], rest: after(joined[0].length), marked: "strong" };
  }
  const quoted = /^"([^"\n]+)"|^'([^'\n]+)'/.exec(head);
  if (quoted) {
    return {
      names: [quoted[1] ?? quoted[2] ?? ""],
      rest: after(quoted[0].length),
      marked: "quotes",
    };
  }
  const bare =
    /^(?:\*(?=\s|$)|[<{[][^<>{}[\]\n]{1,40}[>}\]]+|[^\s:：=,;()（）|"'`<>*][^\s:：=,;()（）|"'`*]*|:[A-Za-z_]\w*)\*?(?!\*)/.exec(
      head,
    );
  if (!bare) return undefined;
  const inner =
    /^(?:\s*(?:->|→|>|›|»)\s*[^\s:：=,;()（）|"'`<>*→›»]+)+/.exec(
      head.slice(bare[0].length),
    )?.[0] ?? "";
  const name = `${bare[0]}${inner.replaceAll(/\s/g, "")}`;
  return { names: [name], rest: after(bare[0].length + inner.length), marked: undefined };
}

/** The names in code that follow: `` `from`, `to` ``, `` `a` and `b` ``, `` `a` / `b` ``. */
function several(first: string, text: string, strong: boolean): Taken {
  const names = [first];
  let rest = strong ? text.replace(/^\*\*/, "") : text;
  while (names.length < MAX_NAMES) {
    const next = /^\s*(?:,|\/|\band\b|\bor\b|\be\b|\by\b|\bund\b)\s*`([^`\n]+)`/.exec(
      rest.slice(0, MAX_HEAD),
    );
    if (!next?.[1] || !isName(next[1])) break;
    names.push(next[1]);
    rest = rest.slice(next[0].length);
  }
  const [only = "", words = ""] = names.length === 1 ? divide(first) : [];
  return words === ""
    ? { names: names.map((name) => name.trim()), rest, marked: "code" }
    : { names: [only], rest: `(${words})${rest}`, marked: "code" };
}

/** `**name (string)**`: words within the bold. */
function nested(inner: string, rest: string): Taken {
  const bare = inner.replaceAll("`", "").trim();
  const [name, words] = divide(bare);
  return { names: [name], rest: words === "" ? rest : `(${words})${rest}`, marked: "strong" };
}

/** A name and the words after it, in one mark: `amount: integer`, `amount (integer)`, `amount=[integer]`. */
function divide(text: string): [string, string] {
  const [, assigned, value] = /^([\w.-]+)=\[([^[\]]+)\]$/.exec(text.slice(0, MAX_HEAD)) ?? [];
  if (assigned && value) return [assigned, value];
  const found = /^([^\s:(]+)\s*(?::\s+|\s\(|\()([^()]+)\)?$/.exec(text.slice(0, MAX_HEAD));
  if (!found?.[1] || !found[2] || !isAllWords(readFieldWords(found[2]))) return [text, ""];
  return [found[1], found[2]];
}

function sampleBefore(text: string): RegExpExecArray | undefined {
  const found = SAMPLE.exec(text.slice(0, MAX_HEAD));
  const [, inCode, plain, said = ""] = found ?? [];
  const isType = isAllWords(readFieldWords(inCode ?? plain ?? ""));
  return found && !isType && isAllWords(readFieldWords(said)) ? found : undefined;
}

/** A value before the brackets with the type, as API Blueprint writes it: `: 12 (number, required)`. */
const SAMPLE = /^\s*:\s*(?:`([^`\n]+)`|([^\s`*(][^`*(\n]{0,80}?))\s*\(([^()\n]+)\)/;

/** Takes brackets and words that speak of a field, up to where the description begins. */
function takeWords(text: string): { words: FieldWords; rest: string; stopped: boolean } {
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
  const start = /^[\s,|]*(?:[-–—:]\s+(?=[`(*[]))?/.exec(head)?.[0].length ?? 0;
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

/** A name without what says that it is required or optional: `name*`, `name?`. */
function cleanName(text: string): { name: string; required: boolean; optional: boolean } {
  const trimmed = text.trim();
  const bare = trimmed.length > 1 ? trimmed.replace(/(?<![.\s])\s*[*＊]$/, "") : trimmed;
  const name = bare.length > 1 ? bare.replace(/\?$/, "") : bare;
  return {
    name: name.replace(/^["']|["']$/g, ""),
    required: bare !== trimmed,
    optional: name !== bare,
  };
}

/** How deep signs say that a name stands; signs count, or else the spaces before them. */
function indentOf(leading: string): number {
  const spaces = /^[\s\u00a0\u2000-\u200a\u3000]*/.exec(leading)?.[0].length ?? 0;
  const signs = leading.replaceAll(/[\s\u00a0\u2000-\u200a\u3000]/g, "").length;
  return spaces + signs;
}
