import { readList } from "../../evidence/lists/field-list.ts";
import type { Code } from "../../page/block.ts";
import { isAboutFields, isAnswer, type Light } from "../light.ts";
import type { Collector } from "./collector.ts";
import { expectedIn } from "./expected.ts";

/** A name and words, not a value such as YAML has: more than one, or in another script. */
const DESCRIBED =
  /^\s*[a-z_][\w.[\]]{0,60}(?:\s*[:：=]\s*|\s+[-–—]\s+)(?=[^"'{[\s])(?:[^\n]*[^\x20-\x7e]|\S+\s+\S)/;

/** A name, and in brackets what it is: `size  (integer, required)  how large`. */
const TYPED = /^\s*([a-z_][\w.[\]]{0,60})\s+(\([^()\n]{2,60}\).*)$/i;

/** The same with a colon, and the brackets last: `size: (integer)`, `id (integer) -> which one`. */
const TYPED_LAST =
  /^[ \t]{0,400}([a-z_][\w.[\]]{0,60})[ \t]{0,40}[:：]?[ \t]{0,40}(\([a-z][a-z ,]{2,40}\))[ \t]{0,40}(?:(?:->|→|[-–—:])[ \t]{0,40}(.*))?$/i;

/** `X-Partner-Id: 77`, as it is sent. */
const HEADER = /^\s*[A-Za-z][\w-]{0,60}:[ \t]+\S/;

/** `$_POST['amount'] // float - how much` */
const OF_PHP =
  /^\s*\$_(POST|GET|REQUEST)\[['"]([\w.-]{1,80})['"]\][ \t]{0,40};?[ \t]{0,200}(?:\/\/\s*([A-Za-z]{2,20})\b\s*[-–—:]?\s*(.*))?$/;

/** The parameters that a program of PHP takes, one on each line. */
function gatherPhpNames(
  text: string,
  light: Light,
  line: number,
  end: number,
  to: Collector,
): boolean {
  const lines = text.split("\n").filter((one) => one.trim() !== "");
  const found = lines.map((one) => OF_PHP.exec(one));
  if (lines.length === 0 || isAnswer(light.role) || found.some((one) => one === null)) return false;
  const isSent = found.every((one) => one?.[1] === "POST");
  const items = found.map((one, index) => {
    const [, , name = "", type = "", words = ""] = one ?? [];
    const said = `\`${name}\`${type === "" ? "" : ` (${type})`}: ${words}`;
    return { text: said, blocks: [], line: line + index, end: line + index };
  });
  const own: Light = { ...light, role: isSent ? "request" : "query" };
  if (isSent) to.found.forms.push("application/x-www-form-urlencoded");
  const list = { kind: "list" as const, items, line, end };
  const meaning = readList(list, expectedIn(own), to.notes);
  return meaning?.kind === "fields" && to.fields(meaning.fields, own, line);
}

/** Parameters that are described line by line in a block: `size: how large, a number`. */
export function gatherFieldLines(
  { text, textLine, end }: Code,
  light: Light,
  to: Collector,
): boolean {
  if (gatherPhpNames(text, light, textLine, end, to)) return true;
  const lines = text.split("\n");
  const described = lines.filter((line) => line.trim() !== "");
  const isSent = light.role === "header" && light.statuses.length === 0;
  const isHeaders = isSent && described.every((line) => HEADER.test(line));
  const isField = (line: string) =>
    DESCRIBED.test(line) || TYPED.test(line) || TYPED_LAST.test(line);
  const isList = isHeaders || described.every(isField);
  if (!isAboutFields(light.role) || !isList || described.length === 0) return false;
  const items = lines.flatMap((line, index) => {
    const [, named, said = ""] =
      /^\s*([\w.[\]-]+)(?:\s*[:：=]|\s+[-–—]\s)\s*(.*)$/.exec(line) ?? [];
    const [, last, type, rest] = TYPED_LAST.exec(line) ?? [];
    const typed = last === undefined ? TYPED.exec(line) : [line, last, `${type} ${rest ?? ""}`];
    const [, name = named, words = said] = typed ?? [];
    const place = { line: textLine + index, end: textLine + index };
    return name
      ? [{ text: `\`${name}\`${words.startsWith("(") ? " " : ": "}${words}`, blocks: [], ...place }]
      : [];
  });
  const list = { kind: "list" as const, items, line: textLine, end };
  const meaning = readList(list, expectedIn(light), to.notes);
  return meaning?.kind === "fields" && to.fields(meaning.fields, light, textLine);
}
