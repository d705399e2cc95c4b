/** Lists of pairs: a pair a line, in words or as JSON, or one JSON array of them. */
import { UsageError } from "@org/command";
import { isObject } from "@org/openapi";
import type { NamedPair } from "./pair.ts";

/** A word in quotes, which may have blanks; or one without. Nothing else may stand in a line. */
const WORD = /\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'#][^\s]*))(?=\s|$)/y;

/**
 * The pairs of a list.
 *
 * @param file its name in messages
 * @throws {UsageError} when something in it is no pair.
 */
export function parsePairs(text: string, file: string): readonly NamedPair[] {
  const trimmed = text.trimStart();
  if (trimmed.startsWith("[")) {
    const list = json(trimmed, file);
    if (!Array.isArray(list)) throw new UsageError(`${file}: must be an array of pairs`);
    return list.map((item, index) => pairOf(item, `${file}: pair ${index + 1}`));
  }
  return text.split(/\r?\n/).flatMap((line, index) => {
    const where = `${file}:${index + 1}`;
    const content = line.trim();
    if (content === "" || content.startsWith("#")) return [];
    return [content.startsWith("{") ? pairOf(json(content, where), where) : words(content, where)];
  });
}

function words(line: string, where: string): NamedPair {
  const found: string[] = [];
  WORD.lastIndex = 0;
  let end = 0;
  for (let match = WORD.exec(line); match; match = WORD.exec(line)) {
    const [, double, single, plain] = match;
    found.push(double?.replaceAll(/\\(.)/g, "$1") ?? single ?? plain ?? "");
    end = WORD.lastIndex;
  }
  const [base, revision, ...more] = found;
  const rest = line.slice(end).trim();
  const isWhole = rest === "" || rest.startsWith("#");
  if (!isWhole || base === undefined || revision === undefined || more.length > 0) {
    throw new UsageError(
      `${where}: a pair is BASE REVISION; quote a name that has blanks, and begin a comment with #`,
    );
  }
  return { name: `${base} ${revision}`, base, revision };
}

function pairOf(value: unknown, where: string): NamedPair {
  const { base, revision, name = undefined, ...more } = isObject(value) ? value : {};
  const isNamed = name === undefined || typeof name === "string";
  const [unknown] = Object.keys(more);
  if (typeof base !== "string" || typeof revision !== "string" || !isNamed) {
    throw new UsageError(`${where}: a pair is { "base": "…", "revision": "…", "name"?: "…" }`);
  }
  if (unknown !== undefined) throw new UsageError(`${where}: a pair has no "${unknown}"`);
  return { name: name ?? `${base} ${revision}`, base, revision };
}

function json(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${where}: is not JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}
