import { unquote } from "./value-lists.ts";
import { MORE, NAMING, OF_FEW } from "./value-words.ts";

/** Values with what each means, or within brackets, behind words for what has few of them. */
export function valuesMeant(text: string): string[] | undefined {
  if (MORE.test(text)) return undefined;
  return betweenSigns(text) ?? meantFor(text) ?? quotedInBrackets(text) ?? allInBrackets(text);
}

/** What has few values, in Chinese as well. */
const LABEL = new RegExp(`${OF_FEW}|状态|类型|方式|渠道|模式|标[志识]|种类|枚举|取值`, "iu");

/** A value in code with what it means, behind a sign or in Chinese. */
const MEANT = /^`[^`\n]{1,40}`(?:\s?[=:：-]\s?\S|\s?\p{Script=Han})[^`\n]{0,40}$/u;

/** "状态：`1` 待付 / `2` 已付", "State: `a` = open / `b` = shut" */
function betweenSigns(text: string): string[] | undefined {
  const [, label = "", list = ""] = /^([^`:：\n]{1,40})[:：]\s*(`[^\n]{1,2000})$/m.exec(text) ?? [];
  if (!LABEL.test(label)) return undefined;
  const signs = ["/", "、", "|"].map((sign) => partsOf(list, sign));
  const parts = signs.find((all) => all.length > 1 && all.every((part) => MEANT.test(part)));
  return parts && valuesIn(parts);
}

/** A value with what it is for. */
const FOR = /^(?:`[^`\n]{1,40}`|"[^"\n]{1,40}") for \w[\w /-]{0,40}$/;

/** "Kind of receipt: `83` for people, `84` for firms" */
function meantFor(text: string): string[] | undefined {
  const [, label = "", list = ""] =
    /^([^`":：\n]{1,40})[:：]\s*([`"][^\n]{1,2000})$/m.exec(text) ?? [];
  const parts = partsOf(list, /[,;]\s?(?:(?:and|or)\s)?/);
  const isList = parts.length > 1 && parts.every((part) => FOR.test(part));
  return isList && ABOUT_FEW.test(label) ? valuesIn(parts) : undefined;
}

function partsOf(list: string, sign: string | RegExp): string[] {
  return list
    .replace(/[.。]$/, "")
    .split(sign)
    .map((part) => part.trim());
}

/** What the parts of a list begin with, in code or quotes. */
function valuesIn(parts: readonly string[]): string[] {
  const values = parts.map((part) => /^(?:`[^`]+`|"[^"]+")/.exec(part)?.[0] ?? "");
  return [...new Set(values.map((value) => unquote(unquote(value))))];
}

/** What has few values, anywhere in the words before these. */
const ABOUT_FEW = new RegExp(`${OF_FEW}|\\benv(?:ironment)?\\b`, "i");

const QUOTED = '(?:`[^`\\n]{1,40}`|"[^"\\n]{1,40}")';
const QUOTED_IN_BRACKETS = new RegExp(
  `[(（](${QUOTED}(?:,?\\s?(?:or|ou|o|oder|или|或)\\s?${QUOTED}){1,20})[)）]`,
  "u",
);

/** "The order (`asc` or `desc`) of the list": behind words that name something. */
function quotedInBrackets(text: string): string[] | undefined {
  const found = QUOTED_IN_BRACKETS.exec(text);
  const before = text.slice(0, found?.index ?? 0).trim();
  if (!found || !NAMING.test(before) || !ABOUT_FEW.test(before)) return undefined;
  const values = found[1]?.match(new RegExp(QUOTED, "g")) ?? [];
  return [...new Set(values.map(unquote))];
}

/** ": (open, shut, frozen)", and nothing else. */
function allInBrackets(text: string): string[] | undefined {
  const list = /^[:：]\s?[(（]([a-z][\w-]*(?:[,|/]\s?[a-z][\w-]*){2,20})[)）]\.?$/i.exec(
    text.trim(),
  )?.[1];
  const values = list?.split(/[,|/]\s?/) ?? [];
  return values.length === 0 || values.some((one) => MARK.test(one))
    ? undefined
    : [...new Set(values)];
}

/** What says something of a field, and is none of its values. */
const MARK =
  /^(?:string|text|integer|int\d*|number|float|double|decimal|bool(?:ean)?|object|array|date|uuid|required|mandatory|optional|nullable|deprecated|read-?only)$/i;
