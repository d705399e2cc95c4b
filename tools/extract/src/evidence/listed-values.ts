/** What introduces a list that is not complete. */
const OPEN =
  /\b(?:e\.?g|examples?|sample|ejemplos?|exemplos?|exemples?|beispiele?|for example|for instance|such as|like|common|include|includes|including|etc|i\.?e|z\. ?b|beispielsweise|par exemple|por ejemplo|por exemplo|p\. ?ej|например)\b|\.\.\.|…|例如|比如/i;

/** Something a program compares: `PENDING`, `in_progress`, `GET`. */
const CONSTANT = /^[A-Z][A-Z0-9_]*$|^[a-z]+(_[a-z0-9]+)+$/;

/** What precedes a complete list of values. */
const INTRODUCTION =
  /(?:\b(?:(?:must|should|can|may|has to|will|shall)(?: only)? be(?: either| any)?(?: one)?(?: of)?|is (?:one|any) of|one of|any of|either|(?:possible|allowed|allowable|valid|accepted|permitted|supported|available|enum(?:eration)?)(?: (?:values?|options?|states?|statuses|types?))+(?: (?:are|is))?|available options|options(?: are)?(?=:)|enum(?=\s*:)|values(?: are)?(?=:)|valores (?:posibles|permitidos|possíveis|aceitos|válidos)(?: (?:son|são))?|valeurs (?:possibles|autorisées|acceptées)|mögliche werte|zulässige werte|erlaubte werte|возможные значения|допустимые значения)|可选值(?:为|有|包括)?|取值(?:范围)?|枚举值?)\s*[:：]?\s*/giu;

/** Longer descriptions hold no list of values worth the search. */
const MAX_LENGTH = 20_000;

/**
 * The values that a description lists as complete: `(PENDING, COMPLETED, FAILED)`, "one of `a`,
 * `b`", "Allowed values: a, b". Undefined where it lists none, or only examples of them.
 */
export function listedValues(description: string): string[] | undefined {
  const text = description.slice(0, MAX_LENGTH);
  return (
    inBrackets(text) ??
    besideName(text) ??
    introduced(text) ??
    alternatives(text) ??
    explained(text)
  );
}

/** Whether the words before a list say that it is not complete. */
export function isOpenList(introduction: string): boolean {
  return OPEN.test(introduction);
}

/** The values in code or quotes that a text begins with, two or more; undefined where examples follow. */
export function valuesAtStart(text: string): string[] | undefined {
  return leading(text.slice(0, MAX_LENGTH), false);
}

/**
 * The values in a text that holds nothing but values: `` `a`, `b` ``, `A | B`, `["a", "b"]`, or a
 * value on each line with words after it. Undefined where it is prose, or examples.
 */
export function valuesIn(text: string): string[] | undefined {
  if (text.length > MAX_LENGTH || isOpenList(text.replaceAll(/`[^`\n]*`/g, ""))) return undefined;
  return marked(text) ?? onLines(text) ?? bareValues(text);
}

/** A text that begins with its values: `` `a` or `b`: how it is ``, `A, B or C`. */
function alternatives(text: string): string[] | undefined {
  const [first = ""] = text.split("\n", 1);
  const list = /^[^.:;–—(]*(?:\([^()]*\)[^.:;–—(]*){0,8}/.exec(first)?.[0] ?? "";
  if (
    !/^(?:[`"“]|[A-Z][A-Z0-9_]+\b)/.test(list) ||
    !/(?<!\S)(?:or|o|ou|oder|или)(?!\S)|或|,.*,/.test(list)
  ) {
    return undefined;
  }
  return OPEN.test(list) ? undefined : leading(list.trim(), false, true);
}

/**
 * Values after a colon, or that are all the text: constants with a word that explains each
 * (`类型：PAY 支付、REFUND 退款`), numbers with one (`0 = off, 1 = on`), or values in code.
 */
function explained(text: string): string[] | undefined {
  if (OPEN.test(text)) return undefined;
  const last = (/(?:^|[:：])([^:：\n]+)$/.exec(text)?.[1] ?? "").trim();
  const inCode = /^[`"“]/.test(last) ? marked(last) : undefined;
  if (inCode && inCode.length > 1) return inCode;
  const parts = last.split(/[、，,;；]/);
  const values = parts.map((part) =>
    EXPLAINED.exec(part)
      ?.slice(1)
      .find((found) => found),
  );
  if (parts.length < 2 || !values.every((value) => value !== undefined)) return undefined;
  return [...new Set(values)];
}

const EXPLAINED =
  /^\s*(?:([A-Z][A-Z0-9_]+)[\s(（-]*\p{Script=Han}{1,12}[)）。]?|(\d{1,4})\s*(?:=|–|-|\p{Script=Han})\s*[\p{L}\s]{1,30}\.?)\s*$/u;

function inBrackets(description: string): string[] | undefined {
  for (const match of description.matchAll(/[([]([^()[\]]+)[)\]]/g)) {
    const text = match[1] ?? "";
    if (OPEN.test(text)) continue;
    const values = text
      .split(/[,|/]|\bor\b/)
      .map(unquote)
      .filter((value) => value !== "");
    if (values.length > 1 && values.every((value) => CONSTANT.test(value))) {
      return [...new Set(values)];
    }
  }
  return undefined;
}

/** Values that are all that is said of a name: `` `state` (open, shut, frozen) ``. */
function besideName(text: string): string[] | undefined {
  const list = /^`[\w.-]{1,80}`\s*\(([^()\n]{3,400})\)\.?\s*$/.exec(text)?.[1];
  if (list === undefined || OPEN.test(list)) return undefined;
  const values = list.split(/\s*[,|]\s*/).map(unquote);
  const isList =
    values.length > 1 && values.every((value) => /^[a-z][a-z\d_-]{0,40}$/i.test(value));
  return isList ? [...new Set(values)] : undefined;
}

/** The list after words that introduce one: in code or quotes, or bare constants. */
function introduced(text: string): string[] | undefined {
  for (const match of text.matchAll(INTRODUCTION)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 2000);
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const isOther = /\b(?:not|never|unless|in|for|with|from)\s+$/i.test(before);
    if (isOther || /\bnot\b/i.test(match[0])) continue;
    const values = belowEachOther(rest) ?? leading(rest, /[:：]\s*$/.test(match[0]));
    if (values) return values;
  }
  return undefined;
}

/** Values on lines of their own, each with words after it, up to the first line that has none. */
function belowEachOther(text: string): string[] | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const end = lines.findIndex((line) => !/^(?:[-*•]\s+)?(?:[`"']|\w+\s*[:=–—-]\s)/.test(line));
  return onLines(lines.slice(0, end < 0 ? lines.length : end).join("\n"));
}

/** One value, set off or bare, at the start of a text; and what may stand before the next. */
const VALUE =
  /^(?:`"?([^`\n]{1,80}?)"?`|"([^"\n]{1,80})"|'([^'\n]{1,80})'|“([^”\n]{1,80})”|\*\*([^*\n]{1,80})\*\*|([\p{L}\p{N}][\p{L}\p{N}_.-]*))/u;
const BETWEEN =
  /^(?:\s*\([^()\n]{0,200}\))?(?:\s*(?:[,，、|/;]|\n\s*[-*•]?)\s*(?:(?:and|or|y|o|e|ou|et|und|oder|или|и)\s)?\s*|\s+(?:and|or|y|o|e|ou|et|und|oder|или|и)\s+)(?:either\s+)?/u;

/** The values that a text begins with, up to where it is no list any more. */
function leading(text: string, labelled: boolean, whole = false): string[] | undefined {
  const values: string[] = [];
  let bare = 0;
  let rest = text.replace(/^\s*(?:[-*•]\s+)?/, "").replace(/^[([{]/, "");
  for (;;) {
    const found = VALUE.exec(rest);
    if (!found) break;
    const value = found.slice(1).find((part) => part !== undefined) ?? "";
    if (found[6] !== undefined) bare += 1;
    values.push(found[6] === undefined ? value : value.replace(/[.]+$/, ""));
    rest = rest.slice(found[0].length);
    const between = BETWEEN.exec(rest);
    if (!between?.[0]) break;
    rest = rest.slice(between[0].length);
  }
  if (/^\s*(?:is|are|must|has|have|should|needs?|will|can)\b/.test(rest)) return undefined;
  if (OPEN.test(rest.slice(0, 40).split("\n")[0] ?? "")) return undefined;
  const distinct = [...new Set(values)];
  if (distinct.length < 2) return undefined;
  if (whole && rest.trim() !== "") return undefined;
  if (bare === 0) return distinct;
  const ended =
    /^\s*(?:[.)\]};,]|\n|$)/.test(rest) || /\.$/.test(text.slice(0, text.length - rest.length));
  const constants = distinct.every((value) => CONSTANT.test(value));
  return bare === values.length && ended && (labelled || constants) ? distinct : undefined;
}

/** Values in code or quotes, where nothing but separators and a few words stand between them. */
function marked(text: string): string[] | undefined {
  const pattern = /`"?([^`\n]+?)"?`|"([^"\n]+)"|'([^'\n]+)'/g;
  const values = [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  const between = text
    .replaceAll(pattern, "")
    .replaceAll(
      /\b(?:and|or|currently|supported|only|one|of|y|o|e|ou|et|und|oder|null|no others?|nothing else|are)\b|[\s,，、|.:;*()[\]{}/•-]+/gi,
      "",
    );
  return values.length > 0 && between === "" ? [...new Set(values)] : undefined;
}

/** A value on each line, with words after it: `` `a` - words ``, `A: words`. */
function onLines(text: string): string[] | undefined {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^\s*[-*•]\s+/, "").trim())
    .filter((line) => line !== "");
  if (lines.length < 2) return undefined;
  const values = lines.map((line) => {
    const found = VALUE.exec(line);
    const after = found ? line.slice(found[0].length) : "";
    if (!found || !/^\s*(?:[:：=–—(,;.]|-\s|$)/.test(after)) return undefined;
    return found.slice(1).find((part) => part !== undefined);
  });
  return values.every((value) => value !== undefined) ? [...new Set(values)] : undefined;
}

/** Bare words between separators: `a, b`, `A | B`, `1/2/3`. */
function bareValues(text: string): string[] | undefined {
  const plain = text
    .trim()
    .replace(/^[[{(](.*)[\]})]$/s, "$1")
    .replace(/\.$/, "");
  const parts = plain
    .split(/[,，、|;\n]|\s+or\s+|\s*\/\s*(?=[\w"'])/)
    .map(unquote)
    .filter((part) => part !== "");
  // "An existing user or a business token" is prose: "or" alone stands between words, not phrases.
  const isPhrases = parts.length > 1 && parts.some((part) => /\s/.test(part));
  if (isPhrases && !/[,，、|;\n/]/.test(plain)) return undefined;
  const fits = (part: string) =>
    part.length <= 40 && /^[\p{L}\p{N}+-][\p{L}\p{N}_.+:-]*(?: [\p{L}\p{N}_.-]+){0,2}$/u.test(part);
  if (parts.length === 0 || !parts.every(fits)) return undefined;
  const [only = ""] = parts;
  if (parts.length === 1 && !/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(only)) return undefined;
  return [...new Set(parts)];
}

function unquote(text: string): string {
  return text.trim().replace(/^["'`*]+|["'`*]+$/g, "");
}
