import { isName } from "./field-name.ts";
import { isAllWords, readFieldWords } from "./field-words.ts";
import type { FieldHead } from "./head.ts";
import { MAX_HEAD } from "./head-words.ts";

/** Words of prose, where nothing sets them apart: no member is called in kana or Hangul. */
const NO_LATIN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** No text describes more fields at once. */
const MAX_NAMES = 12;

interface Taken {
  readonly names: readonly string[];
  readonly rest: string;
  readonly marked: FieldHead["marked"];
}

/** Names in code, in bold, in quotes, or one bare word. */
export function takeName(text: string): Taken | undefined {
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
  const list = /^[a-z_]\w{0,60}(?:, [a-z_]\w{0,60}){1,11}(?=\s*\()/.exec(head)?.[0];
  if (list) return { names: list.split(", "), rest: after(list.length), marked: undefined };
  const bare =
    /^(?:\*(?=\s|$)|[<{[][^<>{}[\]\n]{1,40}[>}\]]+|[^\s:：=,;()（）|"'`<>*][^\s:：=,;()（）|"'`*]*|:[A-Za-z_]\w*)\*?(?!\*)/.exec(
      head,
    );
  if (!bare || NO_LATIN.test(bare[0])) return undefined;
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
  if (assigned && value) return [assigned, /^true\W+false$/i.test(value) ? "boolean" : value];
  const found = /^([^\s:(]+)\s*(?::\s+|\s\(|\()([^()]+)\)?$/.exec(text.slice(0, MAX_HEAD));
  if (!found?.[1] || !found[2] || !isAllWords(readFieldWords(found[2]))) return [text, ""];
  return [found[1], found[2]];
}

/** A name without what says that it is required or optional: `name*`, `name?`. */
export function cleanName(text: string): { name: string; required: boolean; optional: boolean } {
  const trimmed = text.trim();
  const bare = trimmed.length > 1 ? trimmed.replace(/(?<![.\s])\s*[*＊]$/, "") : trimmed;
  const name = bare.length > 1 ? bare.replace(/\?$/, "") : bare;
  return {
    name: name.replace(/^["']|["']$/g, ""),
    required: bare !== trimmed,
    optional: name !== bare,
  };
}
