import type { CorpusPage } from "@org/extract/testing";
import { type Edit, isTelling, written } from "./edit.ts";
import { fieldsIn, parametersIn } from "./stated.ts";

/** Words for types of the languages of the pages, each with a word for another type. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  string: "integer",
  uuid: "boolean",
  date: "boolean",
  integer: "string",
  int: "string",
  long: "string",
  number: "string",
  decimal: "boolean",
  boolean: "string",
  bool: "string",
  cadena: "entero",
  entero: "cadena",
  número: "cadena",
  booleano: "cadena",
  texto: "inteiro",
  inteiro: "texto",
  chaîne: "entier",
  entier: "chaîne",
  строка: "число",
  число: "строка",
};

/** A word for a type that is the whole type: "UUID of your own" and "строка запроса" are none. */
const TYPE = String.raw`(?<![\p{L}\d_])(${Object.keys(OTHER_TYPES).join("|")})(?![\p{L}\d_/\0]|\s*(?:\[\]|\()| +(?!or |null|required|optional|nullable|enum)\p{L})`;

/** Behind a type that was changed already. */
const DONE = "\0";

/** What may stand between a name and its type: markup, and the marks of places and of what is required. */
const BETWEEN = String.raw`(?= ?[^\p{L}\d ])(?:[^\p{L}\d]|</?[a-z]+[^<>\n]{0,60}>|(?<![\p{L}])(?:type|schema|query|path|header|body|required|optional|in|true|yes|no)(?![\p{L}])){1,40}?`;

/** Edits that state another type of a field or a parameter, wherever its type is stated. */
export function otherTypes(page: CorpusPage): Edit[] {
  const stated = [...fieldsIn(page), ...parametersIn(page)];
  const names = new Set(stated.map(({ name }) => name).filter(isTelling));
  return [...names].flatMap((name) => {
    const inWords = otherTypeWords(page.text, name);
    return inWords.length > 0 ? inWords : otherSamples(page.text, name);
  });
}

function otherTypeWords(text: string, name: string): Edit[] {
  const before = String.raw`(?<![\p{L}\d_$-])${written(name)}(?![\p{L}\d_-]|(?:\[\])?\.\p{L})`;
  const typed = new RegExp(`(${before}${BETWEEN})${TYPE}`, "giu");
  const cell = new RegExp(`^(\\|? *[\`*]*${before}[^\\n]*?\\| *[\`]?)${TYPE}`, "gimu");
  const member = new RegExp(
    `(["']?name["']?: ?["']?${before}["']?,?\\s(?:(?!["']?name["']?:)[^}]){0,240}?["']?type["']?: ?["']?)${TYPE}`,
    "giu",
  );
  const property = new RegExp(
    `(^( *)["']?${before}["']?:[^\\n]*\\n(?:\\2 [^\\n]*\\n){0,6}?\\2 {2,4}["']?type["']?: ?["']?)${TYPE}`,
    "gimu",
  );
  let what = "";
  const edited = (page: string, pattern: RegExp): string =>
    page.replace(pattern, (...found) => {
      const [, start = ""] = found;
      const type = String(found.slice(1, -2).findLast((part) => typeof part === "string"));
      const other = OTHER_TYPES[type.toLowerCase()] ?? "";
      what = `the type of \`${name}\`: ${type} is ${other}`;
      return `${start}${other}${DONE}`;
    });
  const page = [typed, member, property].reduce(edited, text);
  const said = page === text ? edited(page, cell) : page;
  return said === text ? [] : [{ what, page: said.replaceAll(DONE, "") }];
}

/** Where samples alone say the type: another value. */
function otherSamples(text: string, name: string): Edit[] {
  const own = String.raw`(?<![\p{L}\d_$-])${written(name)}(?![\p{L}\d_-])`;
  const every = text.match(new RegExp(own, "gu")) ?? [];
  const sampled = new RegExp(
    `("${own}\\s*"\\s*:\\s*)(-?\\d[\\d.]*|true|false)(?=\\s*[,}\\n])`,
    "gu",
  );
  const found = text.match(sampled) ?? [];
  if (found.length === 0 || found.length < every.length) return [];
  const page = text.replace(sampled, '$1"$2"');
  return [{ what: `the sample of \`${name}\` is in quotes`, page }];
}
