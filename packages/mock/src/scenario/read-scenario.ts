import { readFileSync } from "node:fs";
import { parseJson } from "@org/core";
import { describeSchemaError, schemaCompiler } from "@org/openapi";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from "yaml";
import schema from "../../scenario.schema.json" with { type: "json" };
import { MockError } from "../error.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Reads a scenario from a YAML or JSON file. Numbers keep every digit.
 *
 * @throws {MockError} when it can't be read, or is no scenario: the message names the line.
 */
export function readScenario(path: string): Scenario {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/^\w+: /, "") : String(cause);
    throw new MockError(`the scenario can't be read: ${reason}`, { cause });
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const fail = (offset: number, message: string): never => {
    const { line, col } = lineCounter.linePos(offset);
    throw new MockError(`${path}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${message}`);
  };
  const [broken] = document.errors;
  if (broken !== undefined) fail(broken.pos[0], `not valid YAML: ${broken.message.split("\n")[0]}`);
  const isScenario = schemaCompiler(schema, "first")("");
  const value: unknown = document.contents === null ? {} : document.toJS({ maxAliasCount: 100 });
  if (!isScenario(value)) {
    const [error] = isScenario.errors ?? [];
    const at = error?.instancePath ?? "";
    fail(offsetOf(document, at), error === undefined ? "no scenario." : describeSchemaError(error));
  }
  if (document.contents === null) return {};
  try {
    return exactly(document, document.contents) as Scenario;
  } catch (cause) {
    if (cause instanceof RangeError) return fail(0, "an alias repeats what it stands in.");
    throw cause;
  }
}

/** Where the value at a JSON pointer begins. */
function offsetOf(document: Document.Parsed, pointer: string): number {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const node = document.getIn(
    keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    true,
  );
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The value of a node, in which a number is what its digits say. */
function exactly(document: Document.Parsed, node: unknown): unknown {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        String(isScalar(key) ? key.value : key),
        exactly(document, value),
      ]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => exactly(document, item));
  if (isScalar(node)) {
    const { value, source = "" } = node;
    const isNumber = typeof value === "number" && JSON_NUMBER.test(source);
    return isNumber ? parseJson(source) : value;
  }
  return isAlias(node) ? exactly(document, node.resolve(document)) : null;
}

/** RFC 8259, section 6. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
