/** The files of a document: read once, and asked for line and column only when something is wrong. */
import { readFileSync } from "node:fs";
import { isTooDeep } from "./bounds.ts";
import type { Source } from "./source.ts";
import { SpecError } from "./spec-error.ts";
import { readYaml, type Yaml } from "./yaml.ts";

/**
 * Reads a YAML 1.2 or JSON file.
 *
 * @throws {SpecError} when it can't be read, or is neither YAML nor JSON.
 */
export function readSource(path: string): Source {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SpecError(`can't be read: ${reason.replace(/^\w+: /, "")}`, { path });
  }
  return parseSource(path, text);
}

/**
 * The same from a text; `path` names it in messages.
 *
 * @throws {SpecError} when it is neither YAML nor JSON.
 */
export function parseSource(path: string, text: string): Source {
  // The YAML library reads JSON as well, at fifty times the cost.
  const json = parseJson(text);
  if (json !== undefined) {
    if (isTooDeep(json.value)) {
      throw new SpecError("is not read: it nests itself without end", { path });
    }
    return { path, text, value: json.value, positionOf: positionsIn(text) };
  }
  const { value, problem } = readYaml(text);
  if (problem === undefined) return { path, text, value, positionOf: positionsIn(text) };
  const { message, position } = problem;
  throw new SpecError(`is not valid YAML: ${message}`, { path, position });
}

/** The last syntax tree that was made for its places: it is many times the text, so there is one. */
let latest: { readonly text: string; readonly yaml: Yaml } | undefined;

/** The tree is made again for who asks for a place, once for all that are asked for in turn. */
function positionsIn(text: string): Source["positionOf"] {
  return (pointer) => {
    if (latest?.text !== text) {
      latest = undefined;
      latest = { text, yaml: readYaml(text) };
    }
    return latest.yaml.positionOf(pointer);
  };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    // YAML's flow style begins like JSON, and its reader knows the place of an error.
    return undefined;
  }
}
