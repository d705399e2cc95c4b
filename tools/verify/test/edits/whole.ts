import type { CorpusPage } from "@org/extract/testing";
import { type Edit, isTelling, written } from "./edit.ts";
import { operationsIn, parametersIn } from "./stated.ts";

/** Statuses that a page may have instead. */
const STATUSES = ["203", "206", "410", "418", "423", "428", "507", "511"];

/** Edits that state another status, wherever a status is stated. */
export function otherStatuses(page: CorpusPage): Edit[] {
  const { text } = page;
  const stated = operationsIn(page).flatMap(({ responses }) =>
    [...responses].flatMap(([status, { maybe }]) => (maybe ? [] : [status])),
  );
  return [...new Set(stated)].flatMap((status): Edit[] => {
    const other = STATUSES.find((one) => one.startsWith(status.charAt(0)) && !text.includes(one));
    const line = new RegExp(
      `^[^\\p{L}\\d\\n]*${status}(?![\\d.])|(?:status|code|http|response)[^\\n\\d]{0,20}${status}(?![\\d.])`,
      "imu",
    );
    if (other === undefined || !/^\d{3}$/.test(status) || !line.test(text)) return [];
    const pattern = new RegExp(`(?<![\\w.-])${status}(?![\\w.-]\\w|\\w)`, "g");
    return [{ what: `the status ${status} is ${other}`, page: text.replace(pattern, other) }];
  });
}

const OTHER_METHODS: Readonly<Record<string, string>> = {
  GET: "DELETE",
  POST: "PUT",
  PUT: "POST",
  PATCH: "PUT",
  DELETE: "POST",
};

/** Edits that state another method, wherever a method is stated. */
export function otherMethods(page: CorpusPage): Edit[] {
  const operations = operationsIn(page);
  const methods = new Set(operations.map(({ method }) => method));
  return [...methods].flatMap((method): Edit[] => {
    const other = OTHER_METHODS[method] ?? "";
    // Two operations at one path must not become one, and code of other languages says methods in words.
    if (methods.has(other) || other === "") return [];
    const upper = new RegExp(`(?<![\\w])${method}(?![\\w])`, "g");
    const lower = new RegExp(
      `(method["']?[=:] *[{"']*|["'{,] *["']|^ *|(?:openapi|api): ['"]?|\\bbadge )${method.toLowerCase()}(?=["']?[:}>,]|["']$| /| https?:|$|["'] (?:path|api))`,
      "gm",
    );
    const changed = page.text
      .replace(upper, other)
      .replace(lower, (_all, start: string) => `${start}${other.toLowerCase()}`);
    return changed === page.text ? [] : [{ what: `${method} is ${other}`, page: changed }];
  });
}

/** Edits that move a parameter of the query into the headers. */
export function otherPlaces(page: CorpusPage): Edit[] {
  const names = parametersIn(page).flatMap(({ place, name }) => (place === "query" ? [name] : []));
  return [...new Set(names)].filter(isTelling).flatMap((name): Edit[] => {
    const own = String.raw`(?<![\p{L}\d_$-])${written(name)}(?![\p{L}\d_-])`;
    // An address with the parameter in it would still say where it is.
    if (new RegExp(`[?&{,]${own}=?`, "u").test(page.text)) return [];
    const cell = new RegExp(`^(\\|?[ \`*]*${own}[^\\n]*?\\| *\`?)query(?=\`? *\\|)`, "gimu");
    const beside = new RegExp(
      `(${own}["'\`]?,?\\s*(?:["']?in["']?[:=] ?["']?|[({] *(?:[a-z]+, *)?|\\n\\n[a-z]+\\n\\n))query\\b`,
      "gu",
    );
    const before = new RegExp(`(\\bin=["'])query(?=["'] name=["']${own}["'])`, "gu");
    const body = new RegExp(`(<ParamField )query(?==["']${own}["'])`, "gu");
    const changed = [cell, beside, before, body].reduce(
      (text, pattern) => text.replace(pattern, "$1header"),
      page.text,
    );
    return changed === page.text ? [] : [{ what: `\`${name}\` is a header`, page: changed }];
  });
}
