import type { FieldPlace } from "./field-place.ts";
import { splitPath } from "./fields.ts";

/** Names that stand for every member of a map. */
const PLACEHOLDER =
  /^(?:\[[^[\]\d*]{2,40}\]|\{\{?[^{}]{1,40}\}?\}|<[^<>]{1,40}>|:[A-Za-z_]\w{0,40}|\*|additionalproperties|\(any key\)|any key)$/i;

/** Rows of a table that say how the rows below them go together, and are no member. */
const COMBINATION = /^(?:oneof|anyof|allof|xor|and|or|not|continued)$/i;

/** Whether a name is none: a row for the object itself, or for how rows go together. */
export function isAnonymous(name: string): boolean {
  return /^(?:anonymous|root|\(root\)|\$)$/i.test(name) || COMBINATION.test(name);
}

/** Whether a text can be the name of a member or parameter. */
export function isName(text: string): boolean {
  if (text === "" || text.length > 200 || /^https?:\/\//i.test(text)) return false;
  if (PLACEHOLDER.test(text)) return true;
  return (
    !/[\s,;|"'`\\。、！？；，]/.test(text.replaceAll(/[<{[][^<>{}[\]]{0,40}[>}\]]/g, "x")) &&
    /[\p{L}\p{N}$_]/u.test(text)
  );
}

/**
 * The path of a name: `a.b`, `a[].b`, `a/b`, `a > b` are members of members, `{currency}` and the
 * like stand for every member. What belongs into an address or a header is one name.
 */
export function pathOf(name: string, place: FieldPlace | undefined): string[] {
  if (place === "path") return [name.replaceAll(/^[:{<[$]+|[}>\]]+$/g, "")];
  if (place === "query" || place === "header" || place === "cookie") {
    return [name.replace(/^([:{<]+)(.*?)[}>]+$/, "$2")];
  }
  return plainParts(name, place).map((part) => (PLACEHOLDER.test(part) ? "*" : part));
}

/** The parts of a name, placeholders in it whole: `balances[asset_code].amount`, `a.<id>.b`. */
function plainParts(name: string, place: FieldPlace | undefined): string[] {
  if (PLACEHOLDER.test(name)) return [name];
  const divided = name
    .replaceAll(/\s*(?:->|→|::|›|»)\s*/g, ".")
    .replaceAll(/(?<=[\w\]])\s*>{1,2}\s*(?=\w)/g, ".")
    .replaceAll(/(?<=[\w\]])\/(?=\w)/g, ".")
    .replaceAll(/\[(?:["']([\w-]+)["']|:([A-Za-z_]\w*))\]/g, ".$1$2");
  const map = place === "response" || /\]\./.test(divided);
  return splitPath(
    divided.replaceAll(/(?<=\w|\])\[([A-Za-z_][\w-]*)\]/g, (whole, key: string) =>
      /^[ni]$/.test(key) ? whole : map ? `.{${key}}` : `.${key}`,
    ),
  );
}
