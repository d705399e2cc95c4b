import { readFileSync } from "node:fs";
import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import type { Json } from "./json.ts";
import { keysOf } from "./pointer.ts";
import { SpecError } from "./problem.ts";

/** A YAML or JSON file that knows on which line everything stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: Json;
  /** The line of what a JSON pointer points at, or of the closest thing around it. */
  lineOf(pointer: string): number;
}

/**
 * Reads a YAML or JSON file.
 *
 * @throws SpecError where it is no valid YAML.
 * @throws Error where it can't be read.
 */
export function readYaml(file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);

  const [error] = document.errors;
  if (error !== undefined) {
    const [message = ""] = error.message.split(" at line ");
    const line = lineAt(error.pos[0]);
    throw new SpecError({ file, line, pointer: "", rule: "yaml", message });
  }

  function lineOf(pointer: string): number {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of keysOf(pointer)) {
      if (isAlias(node)) node = node.resolve(document);
      const [position, child]: [unknown, unknown] = isMap(node)
        ? findMember(node.items, key)
        : isSeq(node)
          ? [node.items[Number(key)], node.items[Number(key)]]
          : [undefined, undefined];
      if (!isNode(position)) break;
      offset = position.range?.[0] ?? offset;
      node = child;
    }
    return lineAt(offset);
  }

  return { file, value: document.toJS() as Json, lineOf };
}

function findMember(
  members: readonly { key: unknown; value: unknown }[],
  key: string,
): [unknown, unknown] {
  // Keys such as 200 may be numbers in YAML; in JSON they are strings.
  const member = members.find((pair) => String(pair.key) === key);
  return [member?.key, member?.value];
}
