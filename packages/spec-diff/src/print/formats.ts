import { colorsFor } from "@org/command";
import type { Limit } from "../command-line.ts";
import { githubPrinter } from "./github.ts";
import { jsonPrinter } from "./json.ts";
import { junitPrinter } from "./junit.ts";
import { markdownPrinter } from "./markdown.ts";
import type { Printer } from "./printer.ts";
import { sarifPrinter } from "./sarif.ts";
import { textPrinter } from "./text.ts";

/** How a comparison can be told. */
export const FORMATS = ["text", "json", "markdown", "github", "junit", "sarif"] as const;

export type Format = (typeof FORMATS)[number];

/** What a format depends on beside what is told. */
export interface Telling {
  /** Whether it is told of a list of pairs. */
  readonly isList: boolean;
  /** From which bump on a change is a failure. */
  readonly limit: Limit | undefined;
}

export function printerOf(format: Format, { isList, limit }: Telling): Printer {
  if (format === "json") return jsonPrinter(isList);
  if (format === "markdown") return markdownPrinter(isList);
  if (format === "github") return githubPrinter();
  if (format === "junit") return junitPrinter(limit);
  if (format === "sarif") return sarifPrinter();
  return textPrinter(isList, colorsFor(process.stdout));
}
