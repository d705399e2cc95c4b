import { bodyAt, indentOf } from "./indented.ts";

/** What the fields of sphinxcontrib-httpdomain say, by their first word. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ...["param", "parameter", "arg", "argument", "key", "keyword"].map(
    (word) => [word, "path"] as const,
  ),
  ...["query", "queryparameter", "queryparam"].map((word) => [word, "query"] as const),
  ...["form", "formparameter", "formparam"].map((word) => [word, "form"] as const),
  ...["<json", "<jsonobj", "reqjson", "reqjsonobj"].map((word) => [word, "body"] as const),
  ...["<header", "reqheader", "requestheader"].map((word) => [word, "header"] as const),
]);

const ANSWERED = new Set([">json", ">jsonobj", "resjson", "resjsonobj"]);

/** Fields of the items of an array, which is the whole body. */
const OF_ITEMS: ReadonlyMap<string, string> = new Map([
  ["<jsonarr", "<json"],
  ["reqjsonarr", "<json"],
  [">jsonarr", ">json"],
  ["resjsonarr", ">json"],
]);

/** Headers of answers are told as words: a list of fields would make members of them. */
const ANSWERED_HEADER = new Set([">header", "resheader", "responseheader"]);

/** Options of the directive itself. */
const OPTIONS = new Set(["synopsis", "noindex", "no-index", "deprecated"]);

/** More than any path has. */
const MAX_PLACEHOLDERS = 20;

/** So many lines a parameter and its `:type name:` may be apart. */
const NEAR = 3;

const STATUS = /^(?:statuscode|status|code)$/;

/** A path with what its placeholders are: `/users/(int:user_id)` is `/users/{user_id}`. */
export function addressOf(path: string): string {
  return path.trim().replaceAll(/\((?:[\w.-]{1,40}:)?([\w.-]{1,80})\)/g, "{$1}");
}

/**
 * The lines below an operation with the types that its path gives: `(int:user_id)`. Where no field describes the
 * placeholder, it is described on the blank line below the path.
 */
export function withTypesOfPath(path: string, lines: readonly string[]): readonly string[] {
  const typed = [...path.matchAll(/\(([\w.-]{1,40}):([\w.-]{1,80})\)/g)]
    .slice(0, MAX_PLACEHOLDERS)
    .map(([, type = "", name = ""]) => ({ type, name }));
  if (typed.length === 0) return lines;
  const described = new Set<string>();
  const written = lines.map((line) => {
    const [field, before = "", name = ""] = PATH_FIELD.exec(line) ?? [];
    if (field === undefined) return line;
    described.add(name);
    const type = typed.find((one) => one.name === name)?.type;
    return type ? `${before}${type} ${name}:${line.slice(field.length)}` : line;
  });
  const others = typed
    .filter(({ name }) => !described.has(name) && !lines.some((line) => namesInPath(line, name)))
    .map(({ type, name }) => `<ParamField path="${name}" type="${type}"></ParamField>`);
  if (written[0]?.trim() === "" && others.length > 0) written[0] = others.join("");
  return written;
}

/** A field of the path that has no type. */
const PATH_FIELD = /^( *:(?:param|parameter|arg|argument|key|keyword) )([\w.-]{1,80}):/;

function namesInPath(line: string, name: string): boolean {
  return (
    / *:(?:param|parameter|arg|argument|key|keyword) /.test(line) && line.includes(` ${name}:`)
  );
}

/** A field of an operation with the lines that it goes on for; undefined for one that means something else. */
export function httpField(
  lines: readonly string[],
  index: number,
  name: string,
  words: string,
): readonly string[] | undefined {
  const [first = "", ...others] = name.split(/ +/);
  const last = others.pop();
  if (last === undefined) return OPTIONS.has(first) ? [""] : undefined;
  if (first === "type" && typeNear(lines, index, -NEAR, "param", last)) return [""];
  if (STATUS.test(first) && /^[1-5]\d\d$/.test(last)) return [`* **Status ${last}**: ${words}`];
  if (ANSWERED_HEADER.has(first)) return [`The answer has the header \`${last}\`: ${words}`];
  const kind = OF_ITEMS.get(first) ?? first;
  const field = OF_ITEMS.has(first) ? `[].${last}` : last;
  const type = others.join(" ") || typeNear(lines, index, NEAR, "type", last);
  const place = PLACES.get(kind);
  if (place) return [`- \`${field}\` (${type ? `${place}, ${type}` : place}): ${words}`];
  return ANSWERED.has(kind) ? answered(lines, index, field, type, words) : undefined;
}

/** A field of an answer, as an element around its words and the lines that go on with them. */
function answered(
  lines: readonly string[],
  index: number,
  field: string,
  type: string,
  words: string,
): readonly string[] {
  const body = bodyAt(lines, index, indentOf(lines[index] ?? ""));
  const all = [words, ...body.map((line) => line.trim())].map(asText);
  const attribute = type ? ` type="${asText(type).replaceAll('"', "")}"` : "";
  all[0] = `<ResponseField name="${field.replaceAll('"', "")}"${attribute}>${all[0] ?? ""}`;
  all[all.length - 1] += "</ResponseField>";
  return all;
}

/** The words of a field such as `:type user_id: int` in the lines around another. */
function typeNear(
  lines: readonly string[],
  index: number,
  reach: number,
  kind: string,
  name: string,
): string {
  const near = lines.slice(Math.max(0, index + Math.min(reach, 0)), index + 1 + Math.max(reach, 0));
  const sign = `:${kind} ${name}:`;
  return (
    near
      .find((line) => line.trimStart().startsWith(sign))
      ?.trim()
      .slice(sign.length)
      .trim() ?? ""
  );
}

function asText(words: string): string {
  return words.replaceAll("<", "&lt;").replaceAll("{", "&#123;");
}
