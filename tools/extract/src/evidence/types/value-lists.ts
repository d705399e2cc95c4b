/** What introduces a list that is not complete. */
export const OPEN =
  /(?<![\p{L}\p{N}_])(?:e\.?g|examples?|sample|ejemplos?|exemplos?|exemples?|beispiele?|for example|for instance|such as|like|common|include|includes|including|etc|i\.?e|z\. ?b|beispielsweise|par exemple|por ejemplo|por exemplo|p\. ?ej|например|и т\. ?д|и др|в том числе)(?![\p{L}\p{N}_])|\.\.\.|…|例如|比如|譬如|等等?(?=[。）)\s]|$)/iu;

/** A norm that has far more values than anybody lists: "ISO 4217 currency code (`USD`, `EUR`)". */
export const NORM = /\b(?:ISO[- ]?\d{3,5}|BCP[- ]?47|RFC[- ]?\d{4}|IANA)\b[^.()[\]]{0,60}$/i;

/** Something a program compares: `PENDING`, `in_progress`, `GET`. */
export const CONSTANT = /^[A-Z][A-Z0-9_]*$|^[a-z]+(_[a-z0-9]+)+$/;

/** The empty lines before a value that is set off, in a list whose items are. */
const BETWEEN_ITEMS =
  /(^\*\*[^*\n]{1,80}\*\* [–—-] [^\n]*)\n\s*\n(?=\*\*[^*\n]{1,80}\*\* [–—-] )/gm;

/** Values on lines of their own, each with words after it, up to the first line that has none. */
export function belowEachOther(text: string, isIntroduced = false): string[] | undefined {
  // Items of a list in HTML have empty lines between them.
  const lines = text
    .replaceAll(BETWEEN_ITEMS, "$1\n")
    .split("\n")
    .map((line) => line.trim());
  const end = lines.findIndex((line) => !/^(?:[-*•]\s+)?(?:[`"']|\*\*|\w+\s*[:=–—-]\s)/.test(line));
  return onLines(lines.slice(0, end < 0 ? lines.length : end).join("\n"), isIntroduced);
}

/** One value, set off or bare, at the start of a text; and what may stand before the next. */
const VALUE =
  /^(?:`"?([^`\n]{1,80}?)"?`|"([^"\n]{1,80})"|'([^'\n]{1,80})'|“([^”\n]{1,80})”|\*\*([^*\n]{1,80})\*\*|([\p{L}\p{N}][\p{L}\p{N}_.-]*))/u;

const BETWEEN =
  /^(?:\s*[(（][^()（）\n]{0,200}[)）])?(?:\s*(?:[,，、|/;]|\n\s*[-*•]?)\s*(?:(?:and|or|y|o|e|ou|et|und|oder|или|и|либо)\s)?\s*|\s+(?:and|or|y|o|e|ou|et|und|oder|или|и|либо|of|lub|veya|atau)\s+|\s*(?:[或和]|または|又は|또는)\s*)(?:either\s+)?/u;

const NO_VALUE = /^(?:defaults?|optional|required|depending|which|where|when|if|see)\b/i;

/** The values that a text begins with, up to where it is no list any more. */
export function leading(text: string, labelled: boolean, whole = false): string[] | undefined {
  const values: string[] = [];
  let bare = 0;
  let rest = text
    .replace(/^\s*(?:[-*•]\s+)?/, "")
    .replace(/^[([{]/, "")
    .replace(/^(?:the )?following:?\s+(?=[`"'“])|^the (?=[`"'“])/i, "");
  for (;;) {
    // "…, defaults to `a`" ends a list of values in code or quotes.
    if (values.length > 0 && bare === 0 && NO_VALUE.test(rest)) break;
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
  rest = rest.replace(/^\s*\((?:default|optional|recommended)\)/i, "");
  if (/^\s*(?:is|are|must|has|have|should|needs?|will|can)\b/.test(rest)) return undefined;
  if (OPEN.test(rest.slice(0, 40).split("\n")[0] ?? "")) return undefined;
  const distinct = [...new Set(values)];
  if (distinct.length < 2) return undefined;
  if (whole && rest.trim() !== "") return undefined;
  if (bare === 0) return distinct;
  const ended =
    /^\s*(?:[.)\]};,]|\n|(?:-\s*)?$)/.test(rest) ||
    /\.$/.test(text.slice(0, text.length - rest.length));
  const constants = distinct.every((value) => CONSTANT.test(value));
  return bare === values.length && ended && (labelled || constants) ? distinct : undefined;
}

/** Values in code or quotes, where nothing but separators and a few words stand between them. */
export function marked(text: string): string[] | undefined {
  const pattern = /`"?([^`\n]+?)"?`|"([^"\n]+)"|'([^'\n]+)'/g;
  const values = [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  const between = text
    .replaceAll(pattern, "")
    .replaceAll(
      /(?<!\p{L})(?:and|or|currently|supported|only|one|of|y|o|e|ou|et|und|oder|или|и|либо|null|no others?|nothing else|are)(?!\p{L})|[或和]|[\s,，、|.:;*()[\]{}/•-]+/giu,
      "",
    );
  return values.length > 0 && between === "" ? [...new Set(values)] : undefined;
}

/** A value on each line, with words after it: `` `a` - words ``, `A: words`; where it is introduced, also `` `a` words ``. */
export function onLines(text: string, isIntroduced = false): string[] | undefined {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^\s*[-*•]\s+/, "").trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (lines.length < 2) return undefined;
  const values = lines.map((line) => {
    const found = VALUE.exec(line);
    const after = found ? line.slice(found[0].length) : "";
    // Another value on the line: a list that goes on over lines.
    const isOneOfSeveral = /^\s*[,;|]\s*[`"'“]/.test(after);
    const isSetOff =
      /^\s*(?:[:：=–—(,;.→]|->?\s|$)/.test(after) || (isIntroduced && found?.[1] !== undefined);
    if (!found || isOneOfSeveral || !isSetOff) return undefined;
    return found.slice(1).find((part) => part !== undefined);
  });
  return values.every((value) => value !== undefined) ? [...new Set(values)] : undefined;
}

/** Bare words between separators: `a, b`, `A | B`, `1/2/3`. */
export function bareValues(text: string): string[] | undefined {
  const plain = text
    .trim()
    .replace(/^[[{(](.*)[\]})]$/s, "$1")
    .replace(/\.$/, "");
  const parts = plain
    .split(/[,，、|;\n]|\s+(?:or|oder|ou|или)\s+|\s*\/\s*(?=[\w"'])/)
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

export function unquote(text: string): string {
  return text.trim().replace(/^["'`*]+|["'`*]+$/g, "");
}
