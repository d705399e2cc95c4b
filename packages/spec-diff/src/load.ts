import { existsSync, readFileSync } from "node:fs";
import { parse, parseDocument, YAMLParseError } from "yaml";
import { SpecDocument } from "./document.ts";
import { git } from "./git.ts";
import { InputError } from "./input-error.ts";
import { isObject } from "./json.ts";

/** Anchors of a large document may expand without limit: the documents are the caller's own. */
const PARSE_OPTIONS = { merge: true, maxAliasCount: -1 } as const;

/**
 * An OpenAPI 3.0 or 3.1 document, from a file path or `git-rev:path`, in YAML or JSON.
 * @throws InputError with file and line where it can't be read
 */
export function loadDocument(source: string): SpecDocument {
  return parseSpec(readSource(source), source);
}

/** The same from text; `source` names it in messages. */
export function parseSpec(text: string, source: string): SpecDocument {
  const root = parseText(text, source);
  const lineOf = (keys: readonly string[]) => findLine(text, keys);
  if (!isObject(root)) {
    throw new InputError(`${source}:1: not an OpenAPI document: expected an object at the root`);
  }
  const version = root["openapi"];
  if (typeof version !== "string" || !/^3\.[01](\.|$)/.test(version)) {
    const found = root["swagger"] ?? version;
    throw new InputError(
      `${source}:${lineOf(["openapi" in root ? "openapi" : "swagger"])}: ` +
        `${found === undefined ? "no `openapi` version" : `OpenAPI ${JSON.stringify(found)}`}; ` +
        "expected an OpenAPI 3.0 or 3.1 document",
    );
  }
  return new SpecDocument(source, root, version.startsWith("3.0") ? "3.0" : "3.1", lineOf);
}

function readSource(source: string): string {
  if (existsSync(source)) {
    try {
      return readFileSync(source, "utf8");
    } catch (error) {
      throw new InputError(`${source}: can't be read: ${reason(error)}`);
    }
  }
  const colon = source.indexOf(":");
  if (colon < 1) throw new InputError(`${source}: no such file; give a path or git-rev:path`);
  try {
    return git(["show", source], process.cwd());
  } catch (error) {
    throw new InputError(`${source}: neither a file nor in git: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function parseText(text: string, source: string): unknown {
  if (text.trimStart().startsWith("{")) {
    try {
      return JSON.parse(text);
    } catch {
      // YAML's flow style reads the same text, and its errors name the line.
    }
  }
  try {
    return parse(text, PARSE_OPTIONS);
  } catch (error) {
    if (error instanceof YAMLParseError) {
      const line = error.linePos?.[0].line ?? 1;
      throw new InputError(`${source}:${line}: ${error.message.split(" at line ")[0]}`);
    }
    throw new InputError(`${source}: ${reason(error)}`);
  }
}

/** The line of the deepest existing part of a path; parses again, as only errors need it. */
function findLine(text: string, keys: readonly string[]): number {
  const document = parseDocument(text, PARSE_OPTIONS);
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    const range = isObject(node) ? node["range"] : undefined;
    if (Array.isArray(range) && typeof range[0] === "number") {
      return text.slice(0, range[0]).split("\n").length;
    }
  }
  return 1;
}
