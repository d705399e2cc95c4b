import type { Code } from "../block.ts";

const START = /\{\s*"(?:openapi|swagger)"\s*:\s*"[23]\.\d/g;

/** Documents of an API that a page carries as JSON in its scripts, each as a block of code. */
export function embeddedDocuments(text: string): Code[] {
  const codes: Code[] = [];
  let at = 0;
  for (const start of text.matchAll(START)) {
    if (start.index < at) continue;
    const end = endOfObject(text, start.index);
    if (end === undefined) break;
    at = end;
    const json = text.slice(start.index, end);
    if (!isJson(json)) continue;
    const line = 1 + (text.slice(0, start.index).match(/\n/g)?.length ?? 0);
    const last = line + (json.match(/\n/g)?.length ?? 0);
    codes.push({
      kind: "code",
      language: "json",
      meta: "",
      text: json,
      line,
      end: last,
      textLine: line,
      open: false,
    });
  }
  return codes;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function endOfObject(text: string, start: number): number | undefined {
  const sign = /[{}]|"(?:[^"\\]|\\.)*"/gs;
  sign.lastIndex = start;
  let depth = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === "{") depth += 1;
    if (found[0] === "}") depth -= 1;
    if (depth === 0) return sign.lastIndex;
  }
  return undefined;
}
