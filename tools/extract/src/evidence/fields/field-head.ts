import { isName } from "./field-name.ts";
import type { FieldHead } from "./head.ts";
import { cleanName, takeName } from "./head-name.ts";
import { MAX_HEAD, takeWords } from "./head-words.ts";

/** Signs that show depth, and the spaces between them. */
const INDENT =
  /^(?:[\s\u00a0\u2000-\u200a\u3000»›→↳⤷↪⇒└├┗┣╰─━│┃∟·•>+–—-]|&(?:nbsp|emsp|ensp);|\.\.(?=[\w.]))+/;

/** A type before a name that is set off: "string `user`: whose it is". */
const TYPE_BEFORE =
  /^(string|str|number|integer|int|float|double|decimal|bool(?:ean)?|object|array|list|date|datetime|uuid)\s+(`[\w.[\]-]{1,80}`|\*\*[\w.[\]-]{1,80}\*\*)(?=\s*(?:[:：–—(-]|$))/i;

/** A mark before a name: "OPTIONAL - page". */
const MARK_BEFORE =
  /^\[?(optional|required|mandatory)\]?\s{0,9}[-–—:]\s{0,9}([\w.[\]-]{1,60})(?=\s*(?:$|[(:–—-]))/i;

/** Words in a script that no name has: `coin 币种`. */
const OTHER_SCRIPT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words that other scripts have as they are, and values. */
const NO_FIELD = /^(?:[A-Z][A-Z0-9]+|success|fail(?:ed|ure)?|ok|error|true|false|null|yes|no)$/;

/**
 * Reads `` `name` (string, required): words ``, `**name** string — words`, `name* integer`, `»» name`.
 * Undefined where the text begins with no name.
 */
export function readHead(text: string): FieldHead | undefined {
  const plain = text
    .replaceAll(/&(?:nbsp|emsp|ensp);/g, "\u00a0")
    .replaceAll(/<\/?(?:mark|span|sup|sub|b|i|em|strong|code|font|small|u|a)\b[^<>]*>/gi, "")
    .replaceAll("\\*", "*")
    .replace(TYPE_BEFORE, "$2 ($1)")
    .replace(MARK_BEFORE, "$2 ($1)")
    .replace(/^`([\w.-]{1,80}) (\[[^\]`]{1,60}\]|\([^)`]{1,60}\))([^`]*)`$/, "`$1` $2$3")
    .replace(/^`"([\w.[\]-]{1,80})"\s?:\s?([a-z]{2,20})`/i, "`$1` ($2)")
    .replace(/^([\w.[\]-]{1,80})\*\*(?=\s|$)/, "$1*")
    .replaceAll(/`(\([^`()\n]{1,200}\))`/g, "$1")
    .replaceAll(/(?<!\*)(\*{1,2})(\([^*()\n]{1,200}\))\1(?!\*)/g, "$2");
  const leading = INDENT.exec(plain.slice(0, MAX_HEAD))?.[0] ?? "";
  const taken = takeName(plain.slice(leading.length));
  if (!taken) return undefined;
  const { names, marked } = taken;
  const { words, rest, stopped } = takeWords(taken.rest);
  const clean = names.map((name) => cleanName(name));
  if (!clean.every(({ name }) => isName(name))) return undefined;
  const isApart = OTHER_SCRIPT.test(rest) && !NO_FIELD.test(names[0] ?? "");
  if (!marked && !stopped && rest !== "" && !isApart) return undefined;
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

/** How deep signs say that a name stands; signs count, or else the spaces before them. */
function indentOf(leading: string): number {
  const spaces = /^[\s\u00a0\u2000-\u200a\u3000]*/.exec(leading)?.[0].length ?? 0;
  const signs = leading.replaceAll(/[\s\u00a0\u2000-\u200a\u3000]/g, "").length;
  return spaces + signs;
}
