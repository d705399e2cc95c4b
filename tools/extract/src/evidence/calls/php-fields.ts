import type { Form } from "./call-sample.ts";

/** What a program of PHP sends: a variable, as a form or as JSON. */
const SENT =
  /\bCURLOPT_POSTFIELDS\s*(?:,|=>)\s*(http_build_query|json_encode)?\s*\(?\s*(\$[A-Za-z_]\w{0,60})/;

/** A member of an array with a plain value. */
const PAIR =
  /['"]([\w.[\]-]{1,80})['"]\s*=>\s*(?:'([^'\n]{0,300})'|"([^"\n]{0,300})"|(-?\d[\d.]*|true|false|null)\b)/g;

/** The fields of the array that a program of PHP sends, as a form or as the text of a body. */
export function phpFields(text: string): { readonly form?: Form; readonly body?: string } {
  const [, encoded, name] = SENT.exec(text) ?? [];
  const array = name === undefined ? undefined : arrayOf(name, text);
  if (array === undefined) return {};
  const pairs = pairsIn(array);
  if (pairs.length === 0) return {};
  if (encoded === "json_encode") return { body: jsonOf(pairs) };
  const mediaType =
    encoded === "http_build_query" ? "application/x-www-form-urlencoded" : "multipart/form-data";
  return {
    form: {
      mediaType,
      fields: pairs.map(({ key, text: value, plain }) => [key, value ?? plain ?? ""]),
    },
  };
}

/** The array of a program of PHP that is called the body of a request, as the text of one. */
export function phpBody(text: string): string | undefined {
  const name = /\$request_?(?:body|data|payload)(?=\s{0,9}=)/i.exec(text)?.[0];
  const array = name === undefined ? undefined : arrayOf(name, text);
  const pairs = array === undefined ? [] : pairsIn(array);
  return pairs.length > 0 ? jsonOf(pairs) : undefined;
}

interface Pair {
  readonly key: string;
  readonly text: string | undefined;
  readonly plain: string | undefined;
}

function pairsIn(array: string): Pair[] {
  return [...array.matchAll(PAIR)].map(([, key = "", single, double, plain]) => {
    return { key, text: single ?? double, plain };
  });
}

function jsonOf(pairs: readonly Pair[]): string {
  const values = pairs.map(({ key, text, plain }) => {
    return `${JSON.stringify(key)}: ${plain ?? JSON.stringify(text)}`;
  });
  return `{${values.join(", ")}}`;
}

/** What stands in the brackets of an array without others in it. */
function arrayOf(name: string, text: string): string | undefined {
  const variable = name.replaceAll("$", "\\$");
  return new RegExp(
    `${variable}\\s*=>?\\s*(?:\\[|array\\s*\\()((?:'[^'\\n]{0,300}'|"[^"\\n]{0,300}"|[^[\\]()'"]){1,5000})[\\])]`,
  ).exec(text.replaceAll(/\/\/[^'"\n]*$/gm, ""))?.[1];
}
