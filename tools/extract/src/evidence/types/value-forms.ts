import { belowEachOther, CONSTANT, leading, marked, OPEN, unquote } from "./value-lists.ts";
import { MORE, NAMING, OF_FEW } from "./value-words.ts";
import { valuesMeant } from "./values-meant.ts";

const IN_BRACKETS = new RegExp(`${OF_FEW}\\s*[(（]([^()（）\\n]{3,400})[)）]`, "giu");
const BEHIND_SIGN = new RegExp(`${OF_FEW}\\s*(?:[:：]|\\s[–—-])\\s+(\\S[^\\n]{2,400})$`, "iu");

/** `From { a b c }`, in code or not. */
const IN_BRACES =
  /(?:^|[^\w$`{]|(?<=[^\w$])`)\{\s*([A-Za-z][\w-]{0,40}(?:[\s,|]+[A-Za-z][\w-]{0,40}){1,60})\s*\}/;

/** `0: paid, 1: open`, within brackets or behind a colon. */
const NUMBERED =
  /(?:^|[【[(（:：])\s*((?:\d{1,3}\s*[:：]\s*[^\d\s,，;；、:：=【】()（）[\]][^,，;；、:：=【】()（）[\]\n]{0,30}[,，;；、]\s*){1,30}\d{1,3}\s*[:：]\s*[^\d\s,，;；、:：=【】()（）[\]][^,，;；、:：=【】()（）[\]\n]{0,30})/;

/**
 * Complete values by the form in which they are written, without words that introduce them: "status (open, shut)",
 * "method: card, bank", `{ a b c }`, `0: paid, 1: open`, "A, B, or C" as a sentence, each on a line below a colon
 * or with its meaning.
 */
export function valuesByForm(text: string): string[] | undefined {
  const bars = barred(text);
  if (bars) return bars;
  // "IE" among countries is no "i.e.".
  if (OPEN.test(text.replaceAll(/\{[^{}]*\}/g, ""))) return undefined;
  return (
    ofFew(text) ??
    inBraces(text) ??
    numbered(text) ??
    lastSentence(text) ??
    betweenSigns(text) ??
    valuesMeant(text) ??
    toUse(text) ??
    belowColon(text) ??
    meantOnLines(text) ??
    behindLabel(text) ??
    explained(text) ??
    equated(text)
  );
}

/** Constants with bars between them behind a few words: "Order currency, USD|EUR|GBP". */
const BARRED_CONSTANTS =
  /^[^|.\n]{0,60}[\s,:(]([A-Z][A-Z0-9_]{1,30}(?:\|[A-Z][A-Z0-9_]{1,30}){2,60})\)?\.?\s*$/;

/** "day|week|month", or with words after a full stop. */
function barred(text: string): string[] | undefined {
  const constants = OPEN.test(text) ? undefined : BARRED_CONSTANTS.exec(text)?.[1];
  if (constants) return distinct(constants.split("|"));
  const list =
    /^`?([A-Za-z][\w-]{0,40}(?:\s?\|\s?[A-Za-z][\w-]{0,40}){1,30})`?(?=\.?\s*$|\.\s|\n)/.exec(
      text,
    )?.[1];
  return list === undefined ? undefined : distinct(list.split("|").map((one) => one.trim()));
}

const MEANT =
  "(?:(?:\\d{1,3}|[A-Z][A-Z0-9_]+)\\s?[=:：]\\s?[^\\s，,；;、=:：]{1,30}|(?:\\d{1,3}|[A-Za-z][A-Za-z0-9_]*)\\s?-\\s?\\p{Script=Han}[^\\s，,；;、=:：-]{0,30})";

/** "1=paid 0=open", "ASC=升序，DESC=降序": what each value means, in a word. */
function equated(text: string): string[] | undefined {
  const pattern = new RegExp(`(?:^|[\\s，,。:：])(${MEANT}(?:[\\s，,；;、]+${MEANT}){1,20})`, "u");
  const list = pattern.exec(text)?.[1];
  if (list === undefined || !/=|\p{Script=Han}/u.test(list)) return undefined;
  // What members of an object mean, parts of a time, the least and the most.
  const areWords = /[A-Za-z]\w*\s?-/.test(list) && /json|列表|数组|对象|格式|规则/i.test(text);
  if (areWords || /-\s?最[大小]/.test(list)) return undefined;
  return distinct(
    list.match(/(?<![^\s，,；;、])(?:\d{1,3}|[A-Za-z][A-Za-z0-9_]*)(?=\s?[=:：-])/g) ?? [],
  );
}

/** Values in code with a sign and words behind each: "`C`: for current ones; `S`: for savings". */
function explained(text: string): string[] | undefined {
  const each = "`[^`\\n]{1,40}`\\s*(?:[:=]|\\s[–—-])\\s[^`;\\n]{1,80}";
  const list =
    new RegExp(`(?:^|[.:]\\s+)(${each}(?:;\\s*${each}){1,20})`).exec(text)?.[1] ??
    explainedBetweenCommas(text);
  const values = [...(list ?? "").matchAll(/`([^`]+)`(?=\s*(?:[:=]|\s[–—-])\s)/g)];
  return list === undefined ? undefined : distinct(values.map(([, value = ""]) => unquote(value)));
}

/** "`m1` = Lids, `m2` = Jars." at the end of a text, where it says of nothing else. */
function explainedBetweenCommas(text: string): string | undefined {
  const each = '`"?[\\w-]{1,40}"?`\\s*(?:[:=]|\\s[–—-])\\s[^`;,.\\n]{1,80}';
  const list = new RegExp(`(?:^|[.:]\\s+)(${each}(?:,\\s*${each}){1,20})\\.?$`).exec(text)?.[1];
  return list === undefined || MORE.test(list) ? undefined : list;
}

/** "currency (USD or EUR, depending on the account)" */
const DEPENDING =
  /[(（]((?:[A-Z][A-Z0-9_]+,? )+or [A-Z][A-Z0-9_]+),? (?:based|depending|according)\b/;

/** Three words between signs, two between bars or slashes, or what ends with "or". */
const BARE =
  /^[\w-]+(?:(?:\s*[,|/]\s*[\w-]+){2,}|\s*[|/]\s*[\w-]+|(?:\s*,\s*[\w-]+)*,?\s+or\s+[\w-]+)\.?$/;

const OF_TYPE = /\b(?:string|integer|int|number|null|object|array|bool(?:ean)?|n\/a)\b/i;

function ofFew(text: string): string[] | undefined {
  const constants = DEPENDING.exec(text)?.[1]?.match(/[A-Z][A-Z0-9_]+/g);
  if (constants) return distinct(constants);
  for (const [, list = ""] of text.matchAll(IN_BRACKETS)) {
    const values = list
      .split(/\s*(?:[,|/、]|\bor\b|\bou\b|\bo\b)\s*/)
      .map(unquote)
      .filter(isSaid);
    if (values.length > 1 && values.every(isWord) && isOneCase(values)) return distinct(values);
  }
  const list = withoutRemark(BEHIND_SIGN.exec(text)?.[1] ?? "");
  if (list === "") return undefined;
  const values = marked(list) ?? leading(list, BARE.test(list) && !OF_TYPE.test(list), true);
  return values && values.length > 1 ? values : undefined;
}

function inBraces(text: string): string[] | undefined {
  const list = IN_BRACES.exec(text)?.[1];
  return list === undefined ? undefined : distinct(list.split(/[\s,|]+/));
}

function numbered(text: string): string[] | undefined {
  const list = NUMBERED.exec(text)?.[1];
  return list === undefined ? undefined : distinct(list.match(/\d{1,3}(?=\s*[:：])/g) ?? []);
}

const BETWEEN_BARS = new RegExp(`${codesBetween("\\|", 1)}(?:\\s*\\|)?\\s*(?=$|[.,;，。；(（])`);
const BETWEEN_SLASHES = new RegExp(`${codesBetween("/", 2)}\\s*(?=$|[.,;，。；(（])`);

/** Parts of a time. */
const OF_TIME = /^(?:Y{2,4}|M{1,2}|D{1,2}|H{1,2}|S{1,2}|y{2,4}|m{2}|d{2}|h{2}|s{2})$/;

/** Values in code with a sign between them, so many times at least. */
function codesBetween(sign: string, least: number): string {
  return `(?:^|[\\s:：])(\`[^\`\\n]{1,40}\`(?:\\s*${sign}\\s*\`[^\`\\n]{1,40}\`){${least},40})`;
}

/** "The coin `usdt` | `usdc`", "Kind of device `pc` / `mobile` / `tv`, guessed where absent" */
function betweenSigns(text: string): string[] | undefined {
  const found = BETWEEN_BARS.exec(text) ?? BETWEEN_SLASHES.exec(text);
  const [, list] = found ?? [];
  if (!found || list === undefined || MORE.test(text)) return undefined;
  const before = text.slice(0, found.index).trim();
  const values = list.match(/`[^`]+`/g)?.map(unquote) ?? [];
  return NAMING.test(before) && !values.every((one) => OF_TIME.test(one))
    ? distinct(values)
    : undefined;
}

const USES =
  /\bUse (`[\w-]{1,40}` (?:to|when|if)\b[^`.\n]{1,120}(?:(?:,|;|\bor\b)\s*(?:or )?(?:use )?`[\w-]{1,40}` (?:to|when|if)\b[^`.\n]{0,120}){1,10})\.?(?=\s|$)/;

/** "Use `automatic` to take it at once, or `manual` to take it later." */
function toUse(text: string): string[] | undefined {
  const list = USES.exec(text)?.[1];
  if (list === undefined || MORE.test(text)) return undefined;
  const values = list.match(/`[^`]+`/g) ?? [];
  return text.split("`").length - 1 === 2 * values.length
    ? distinct(values.map(unquote))
    : undefined;
}

const SHOUTED =
  /(?:^|[.!?]\s+)([A-Z][A-Z0-9_]*(?:\s*,\s*[A-Z][A-Z0-9_]*)*,?\s+(?:or|and)\s+[A-Z][A-Z0-9_]*)\.?$/;

/** Words of programs: one of them at least is made of several. */
const SNAKES =
  /(?:^|[.!?]\s+)(?=[^.!?]*_)([a-z][a-z0-9_]*(?:\s*,\s*[a-z][a-z0-9_]*)+,?\s+or\s+[a-z][a-z0-9_]*)\.?$/;

/** "Price currency. USD, EUR, or GBP", "Why. by_customer, duplicate, or fraud" */
function lastSentence(text: string): string[] | undefined {
  const snakes = SNAKES.exec(text)?.[1];
  if (snakes !== undefined) {
    if (/\b(?:comma|lists?|fields|unless|required|expand)\b/i.test(text)) return undefined;
    return distinct(snakes.match(/(?<![a-z0-9_])(?!or\b)[a-z][a-z0-9_]*/g) ?? []);
  }
  const last = SHOUTED.exec(text)?.[1];
  const values = last?.split(/\s*,\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+/) ?? [];
  return values.length > 1 && values.every((one) => CONSTANT.test(one))
    ? distinct(values)
    : undefined;
}

/** What has values, at the end of a line: "Payment method:" */
const OF_VALUES = new RegExp(
  `(?:^|[.!?]\\s+)(?:(?!(?:on|by|with|if|per|for|depends?)\\b)\\p{L}+ ){0,3}${OF_FEW}\\s*[:：]\\s*$`,
  "iu",
);

/** A line with a colon, and below it nothing but values, each with what it means or alone. */
function belowColon(text: string): string[] | undefined {
  const [first = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  if (!/[:：]\s*$/.test(first) || lines.length < 2) return undefined;
  const areMarked = lines.every((line) =>
    /^\s*(?:[-*•]\s+)?\**`[^`]+`\**\s*(?:[:：=–—(-]|$)/.test(line),
  );
  if (areMarked) return belowEachOther(lines.join("\n"));
  const words = lines.map((line) => /^\s*([A-Za-z][\w.-]{1,40})\s*(?:[:：=].*)?$/.exec(line)?.[1]);
  const areWords = words.every((word) => word !== undefined) && OF_VALUES.test(first);
  return areWords ? distinct(words) : undefined;
}

/** A value on each line below the first, with what it means behind a sign: "0-open", "form-表单". */
function meantOnLines(text: string): string[] | undefined {
  const [, ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const found = lines.map((line) =>
    /^\s*(?:(\d{1,3})\s?[-–—=:：]\s?\p{L}|([A-Za-z]\w{0,30})\s?[-–—=:：]\s?[^\s\n]{0,12}\p{Script=Han})/u.exec(
      line,
    ),
  );
  const values = found.map((match) => match?.[1] ?? match?.[2]);
  const isList = values.length > 1 && values.every((value) => value !== undefined);
  return isList ? distinct(values) : undefined;
}

/** "Filter: PENDING, CONFIRMED": words in capitals that are all that stands behind a label; codes of money are not. */
function behindLabel(text: string): string[] | undefined {
  const list =
    /^[\p{L} ]{2,40}[:：]\s*([A-Z][A-Z_]{3,40}(?:\s*[,|/、]\s*[A-Z][A-Z_]{3,40}){1,30})\.?$/u.exec(
      text,
    )?.[1];
  return list === undefined ? undefined : distinct(list.split(/\s*[,|/、]\s*/));
}

function withoutRemark(list: string): string {
  return list.trim().replace(/\s*\([^()]*\)\.?$/, "");
}

function isSaid(value: string): boolean {
  return value !== "";
}

function isWord(value: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{1,40}$/.test(value);
}

/** `Open, Shut` or `open, shut`: a sentence in brackets is neither. */
function isOneCase(values: readonly string[]): boolean {
  return values.every((one) => /^[A-Z]/.test(one)) || values.every((one) => /^[a-z]/.test(one));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
