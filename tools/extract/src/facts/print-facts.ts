import { visible } from "@org/command";
import type { PlacedFact } from "./place-facts.ts";

/**
 * Facts as lines `page.md:12: GET /x 200 field `data[].amount`: type integer`, in the order of the document, or
 * as JSON.
 */
export function printFacts(facts: readonly PlacedFact[], page: string, asJson: boolean): string {
  if (asJson) {
    const rows = facts.map(({ line, kind, operation, place, label, traits }) => {
      return { line, kind, operation, place, label, traits };
    });
    return `${JSON.stringify(rows, undefined, 2)}\n`;
  }
  return facts.map((fact) => `${visible(lineOf(fact, page))}\n`).join("");
}

function lineOf({ line, operation, place, label, traits }: PlacedFact, page: string): string {
  const where = line > 0 ? `${page}:${line}` : page;
  const of = [operation, place, label].filter((part) => part !== undefined && part !== "");
  const said = Object.entries(traits).map(([name, value]) => `${name} ${value}`);
  const what = [...new Set(of)].join(" ");
  return `${where}: ${what}${said.length > 0 ? `: ${said.join(", ")}` : ""}`;
}
