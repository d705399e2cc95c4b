import { jsonrepair } from "jsonrepair";

/** Longer texts are not repaired: it takes too long for what comes of it. */
const MAX_CHARACTERS = 20_000;

/** How an object or a list of objects begins, whatever its quotes. */
const BEGIN =
  /^(?:\[\s*)?\{\s*(?:\/\/[^\n]*\n\s*)*(?:["'“”‘’][^"'“”‘’\n]{1,80}["'“”‘’]|[\w-]{1,80})\s*:/;

/** What is program rather than data. */
const PROGRAM =
  /=>|\bfunction\b|\breturn\b|;[ \t]*(?:\n|$)|;\s*["'\w]|^\s*(?:import|const|let|var)\b/m;

/** Texts in quotes, and outside of them what no repair knows. */
const PIECE =
  /("(?:\\.|[^"\\\n])*")|(?<comment>(?<=[\s,{[])#[^\n]*)|(?<block>\/\*[^*]{0,300}\*\/)|(?<variable>\{\{[^{}\n]{0,80}\}\})|(?<comma>,(?=\s{0,80}(?:\/\*[^*]{0,200}\*\/\s{0,80})?,))|(?<remark>(?<=")[ \t]{0,9}\([A-Za-z ]{3,20}\)(?=[ \t]*(?:[,}\n]|$)))|(?<mark>\?(?=\s{0,10}:))|(?<place>:[ \t]*<[^<>\n]{1,80}>(?:[ \t]*\([A-Za-z ]{3,20}\))?(?=[ \t]*(?:[,}\n]|\/\/)))|(?<colon>:[ \t]*)(?<words>[A-Za-z<][^"'{}[\],\n]{0,60}?)(?=[ \t]*(?:[,}\n]|\/\/))/g;

/** A text that its line does not close, before the next member or the end of the object. */
const UNCLOSED =
  /^([ \t]*"[^"\n]{1,80}"[ \t]*:[ \t]*"[^"\\\n]*?)(,?[ \t]*)$(?=\n\s{0,80}(?:[}\]]|"[^"\n]{1,80}"[ \t]*:))/gm;

/** Words in brackets that say what a value is, `[email of the owner]`; a type there is that of a list's items. */
const IN_BRACKETS =
  /(?<=:[ \t]*)\[(?!\s*(?:string|str|text|integer|int|number|float|double|decimal|boolean|bool|object|array|any|uuid|date|true|false|null)s?\s*\])([A-Za-z][^[\]{}"',\n]{0,60})\](?=[ \t]*[,}\n])/gi;

/** `"label": string, optional, one of the …`: a type and what is said of the member on its line. */
const MARKED =
  /^([ \t]*"[^"\n]{1,80}"[ \t]*:[ \t]*)([a-z]{3,10}(?:,[ \t]*(?:required|mandatory|optional)\b[^\n[{]{0,200}?)),?[ \t]*(?:\/\/[^\n]*)?$/gim;

const CONSTANT = /^(?:true|false|null|none|nan|undefined)$/i;

/** What is no JSON on a page for want of a comma, a quote or a bracket, as JSON; undefined for anything else. */
export function repairJson(text: string): string | undefined {
  const bare = withNarrowSigns(text).trimEnd().replace(/[;,]$/, "");
  if (bare.length > MAX_CHARACTERS || !BEGIN.test(bare)) return undefined;
  if (PROGRAM.test(bare.replaceAll(/"[^"\n]*"/g, '""'))) return undefined;
  try {
    const repaired = jsonrepair(prepared(bare));
    // Objects one after another are no list.
    return repaired.trimStart()[0] === bare[0] ? repaired : undefined;
  } catch {
    return undefined;
  }
}

/** With the signs that a Chinese keyboard writes wide as JSON has them. */
function withNarrowSigns(text: string): string {
  return text
    .replaceAll(/(?<=")\s{0,5}：/g, ":")
    .replaceAll(/(?<=[\d"}\]el])\s{0,5}，(?=\s*\n)/g, ",");
}

/** Without comments and marks, and with words that stand for a value as texts. */
function prepared(text: string): string {
  const closed = text
    .replaceAll(MARKED, (_all, name: string, said: string) => {
      return `${name}"${said.replaceAll(/["“”]/g, "'")}",`;
    })
    .replaceAll(UNCLOSED, '$1"$2');
  return withoutBrackets(closed).replaceAll(PIECE, (all: string, ...found) => {
    const groups: Partial<Record<string, string>> = found.at(-1);
    const { comment, variable, comma, remark, mark, place, colon, words } = groups;
    if (place !== undefined) return `: "${place.slice(1).replaceAll(/["']/g, "").trim()}"`;
    if (variable !== undefined) return `"${variable}"`;
    const isLeftOut = [comment, comma, remark, mark].some((found) => found !== undefined);
    if (isLeftOut) return "";
    if (colon === undefined || words === undefined || CONSTANT.test(words)) return all;
    return `${colon}"${words.startsWith("<") ? words : `<${words}>`}"`;
  });
}

/** A sample that has its values in brackets has no lists there. */
function withoutBrackets(text: string): string {
  const told = text.replaceAll(IN_BRACKETS, '"[$1]"');
  return told === text ? text : told.replaceAll(/(?<=:[ \t]*)\[(true|false|\d+)\]/g, "$1");
}
