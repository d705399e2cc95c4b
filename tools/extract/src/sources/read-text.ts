import { type LineListener, readYaml, setMember } from "@org/openapi";
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { isDeeper } from "../base/is-deeper.ts";
import type { Json, JsonObject } from "../base/json.ts";

/** A JSON or YAML text, read. */
export interface ReadText {
  /** What could be read, also of a text that is not well-formed. */
  readonly value: unknown;
  /** The first thing that is not well-formed, and its line in the text, from 1. */
  readonly problem: { readonly message: string; readonly line: number } | undefined;
}

/** Deeper than anybody nests a document. */
const MAX_DEPTH = 400;

/**
 * Reads JSON or YAML. JSON may have comments and trailing commas, and is read far faster.
 *
 * @param lines is told where everything stands
 */
export function readText(text: string, lines: LineListener): ReadText {
  if (/^\s*[{[]/.test(text) && !isDeeper(text, MAX_DEPTH)) {
    const json = readJson(text, lines);
    if (json.problem === undefined) return json;
    const yaml = inYaml(text, lines);
    return yaml.problem === undefined ? yaml : json;
  }
  return inYaml(text, lines);
}

function inYaml(text: string, lines: LineListener): ReadText {
  const { value, problem } = readYaml(text, lines);
  if (problem === undefined) return { value, problem };
  return { value, problem: { message: problem.message, line: problem.position.line } };
}

function readJson(text: string, lines: LineListener): ReadText {
  const errors: ParseError[] = [];
  const node = parseTree(text, errors, { allowTrailingComma: true });
  const lineAt = lineFinder(text);
  const [error] = errors;
  return {
    value: node ? toJson(node, lineAt, lines) : null,
    problem: error && { message: wordsOf(error), line: lineAt(error.offset) },
  };
}

function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
}

function toJson(node: Node, lineAt: (offset: number) => number, lines: LineListener): Json {
  if (node.type === "string") return String(node.value).toWellFormed();
  if (node.type === "array") {
    const list = (node.children ?? []).map((child) => toJson(child, lineAt, lines));
    lines.value(list, lineAt(node.offset));
    return list;
  }
  if (node.type !== "object") return node.value ?? null;
  const object: JsonObject = {};
  lines.value(object, lineAt(node.offset));
  for (const { children = [] } of node.children ?? []) {
    const [key, value] = children;
    if (!key || !value) continue;
    const name = String(key.value).toWellFormed();
    setMember(object, name, toJson(value, lineAt, lines));
    lines.member(object, name, lineAt(key.offset));
  }
  return object;
}

/** The line, from 1, of each offset in a text. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
