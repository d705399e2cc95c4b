import { endOfBareJson } from "./bare-json.ts";
import type { Item } from "./block.ts";

/** Words up to a colon, and JSON that begins behind it: `body: {`. */
const OPENS = /^([^{}[\]`"]{1,60}[:：])[ \t]*([{[].*)$/;

/** An item in which words introduce JSON on the lines that follow: to Markdown that is all one paragraph. */
export function withSample(item: Item): Item {
  const lines = item.text.split("\n");
  const at = lines.length < 2 ? -1 : lines.findIndex((line) => OPENS.test(line));
  const [, words = "", first = ""] = OPENS.exec(lines[at] ?? "") ?? [];
  const shown = [first, ...lines.slice(at + 1)];
  const isWhole = at >= 0 && shown.length > 1 && isJson(shown);
  if (!isWhole) return item;
  const line = item.line + at;
  const code = {
    kind: "code" as const,
    language: "",
    meta: "",
    text: shown.join("\n"),
    textLine: line,
    open: false,
    line,
    end: line + shown.length - 1,
  };
  const text = [...lines.slice(0, at), words].join("\n");
  return { ...item, text, blocks: [code, ...item.blocks] };
}

/** Whether lines are nothing but JSON, perhaps with a quote that is missing. */
function isJson(lines: readonly string[]): boolean {
  if (endOfBareJson(lines, 0) === lines.length - 1) return true;
  const inner = lines.slice(1, -1).filter((line) => line.trim() !== "");
  const isClosed = /^\s*[}\]]+\s*$/.test(lines.at(-1) ?? "");
  return isClosed && inner.length > 0 && inner.every((line) => /^\s*["{}[\]]/.test(line));
}
