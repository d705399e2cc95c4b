import { documentOf, parseSource, pointerKeys, pointerTo, valueAt } from "@org/openapi";
import type { JsonObject } from "../base/json.ts";
import type { Lines } from "../base/lines.ts";
import { collectFacts } from "./collect-facts.ts";
import type { Fact } from "./fact.ts";

/** A fact of an extraction, and the line of the page that it was read on. */
export interface PlacedFact extends Fact {
  /** From 1; 0 where it is the page as a whole that says it, or nothing does. */
  readonly line: number;
}

/**
 * The facts of an extracted document, each with its line of the page.
 *
 * @param lines what the extraction noted of the document's objects
 */
export function placeFacts(document: JsonObject, lines: Lines): PlacedFact[] {
  const facts = collectFacts(documentOf(parseSource("the page", JSON.stringify(document))));
  return facts.map((fact) => ({ ...fact, line: lineOf(fact, document, lines) }));
}

/** That of the object that says the fact, of one through which it is reached, or of the nearest around that. */
function lineOf({ trail }: Fact, document: JsonObject, lines: Lines): number {
  for (const pointer of [...trail].reverse()) {
    const line = lineAt(pointerKeys(pointer), document, lines);
    if (line > 0) return line;
  }
  const keys = pointerKeys(trail[0] ?? "");
  for (let length = keys.length - 1; length > 0; length -= 1) {
    const line = lineAt(keys.slice(0, length), document, lines);
    if (line > 0) return line;
  }
  return 0;
}

function lineAt(keys: readonly string[], document: JsonObject, lines: Lines): number {
  const owner = valueAt(document, pointerTo("", ...keys.slice(0, -1)));
  const value = valueAt(document, pointerTo("", ...keys));
  return lines.of(value) ?? lines.of(owner, keys.at(-1)) ?? 0;
}
