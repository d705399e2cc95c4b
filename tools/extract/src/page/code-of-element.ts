import type { Code } from "./block.ts";
import type { Tagged } from "./node.ts";
import type { Codes } from "./words.ts";

type Attributes = ReadonlyMap<string, string>;

/** The code that a component holds without a fence; undefined for other components. */
export function codeOfElement(
  node: Tagged,
  attributes: Attributes,
  codes: Codes,
): Code | undefined {
  return /^(?:CodeBlock|highlight|code-block|codeblock)$/.test(node.name)
    ? wordsAsCode(node, attributes, codes)
    : undefined;
}

/** The words of an element as code; undefined where a fence or an element is among them. */
export function wordsAsCode(node: Tagged, attributes: Attributes, codes: Codes): Code | undefined {
  const lines = node.children.flatMap((child) => (child.kind === "words" ? child.lines : []));
  if (lines.length === 0 || lines.some(({ text }) => /^\s*(?:```|~~~)/.test(text))) {
    return undefined;
  }
  if (node.children.some((child) => child.kind !== "words")) return undefined;
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  const texts = lines.slice(first).map(({ text }) => text);
  const language = languageOfAttributes(attributes) ?? firstBare(attributes);
  return {
    kind: "code",
    language: language.toLowerCase(),
    meta: /^tab/i.test(node.name) ? "" : (attributes.get("title") ?? ""),
    text: codes.resolve(texts.join("\n")).trimEnd(),
    textLine: lines[first]?.line ?? node.line,
    open: !node.isClosed,
    line: node.line,
    end: Math.max(node.end, lines.at(-1)?.line ?? node.line),
  };
}

/** The language that attributes name. */
export function languageOfAttributes(attributes: Attributes): string | undefined {
  const names = ["language", "lang", "codelang", "codeLang"];
  return names.map((name) => attributes.get(name)).find((value) => value !== undefined);
}

function firstBare(attributes: Attributes): string {
  return [...attributes].find(([, value]) => value === "true")?.[0] ?? attributes.get("0") ?? "";
}
