import { visible } from "@org/command";
import { compareBumps } from "../change.ts";
import type { Limit } from "../command-line.ts";
import type { Compared, Outcome } from "../outcome.ts";
import type { LocatedChange } from "../places/locate.ts";
import type { Printer } from "./printer.ts";
import { heading } from "./text.ts";

/** The test cases of a suite, and how they ended. */
interface Cases {
  readonly lines: readonly string[];
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * JUnit XML: a suite for each pair, a test case for each change. One fails where its bump is the limit or
 * beyond it; an accepted one is skipped.
 */
export function junitPrinter(limit: Limit = "major"): Printer {
  const suites: string[] = [];
  return {
    add: (outcome) => {
      suites.push(suiteOf(outcome, limit));
      return undefined;
    },
    end: () =>
      ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites, "</testsuites>"].join(
        "\n",
      ),
  };
}

function suiteOf(outcome: Outcome, limit: Limit): string {
  const { lines, ...counts } = casesOf(outcome, limit);
  const numbers = { tests: lines.length, ...counts };
  const { name } = outcome.pair;
  return [`  <testsuite${attributes({ name, ...numbers })}>`, ...lines, "  </testsuite>"].join(
    "\n",
  );
}

function casesOf(outcome: Outcome, limit: Limit): Cases {
  const { name } = outcome.pair;
  if ("error" in outcome) {
    const line = testCase("the documents can be compared", name, "error", outcome.error);
    return { lines: [line], failures: 0, errors: 1, skipped: 0 };
  }
  return changesOf(outcome, limit);
}

function changesOf(compared: Compared, limit: Limit): Cases {
  const { changes, accepted } = compared.locate();
  const fails = ({ bump }: LocatedChange) => compareBumps(bump, limit) >= 0;
  const lines = [
    ...changes.map((change) => caseOf(change, fails(change) ? "failure" : undefined, told(change))),
    ...accepted.map(({ change, reason, until }) =>
      caseOf(change, "skipped", `${reason} (until ${until})`),
    ),
  ];
  const none = testCase("no change that code could notice", compared.pair.name);
  return {
    lines: lines.length === 0 ? [none] : lines,
    failures: changes.filter(fails).length,
    errors: 0,
    skipped: accepted.length,
  };
}

function told({ bump, message, nearest: { file, line, column } }: LocatedChange): string {
  return `${bump}: ${message} (${file}:${line}:${column})`;
}

type Ending = "failure" | "error" | "skipped";

function caseOf(change: LocatedChange, ending: Ending | undefined, text: string): string {
  const { id, operation, pointer } = change;
  return testCase(`${heading(operation)}: ${change.message}`, `${id} ${pointer}`, ending, text);
}

function testCase(name: string, classname: string, ending?: Ending, text = ""): string {
  const start = `    <testcase${attributes({ name, classname })}`;
  return ending === undefined
    ? `${start}/>`
    : `${start}><${ending}${attributes({ message: text })}/></testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML 1.0 has no words for control characters (section 2.2): they stand there as escapes of JavaScript. */
function escapeXml(text: string): string {
  return visible(text.toWellFormed())
    .replaceAll(/[\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
}
