import { command, run, UsageError, visible } from "@org/command";
import { InvalidArgumentError } from "commander";
import { formatDoubt } from "./base/doubts.ts";
import { explainSource } from "./explain.ts";
import { extract } from "./extract.ts";
import { extractTo } from "./extract-to.ts";
import { printFacts } from "./facts/print-facts.ts";
import { linkedFiles } from "./fetch/linked-files.ts";
import { readSource } from "./fetch/read-source.ts";
import { printDocument } from "./print.ts";
import { runScore, type ScoreFlags } from "./score/run.ts";

interface Flags extends ScoreFlags {
  readonly facts?: true;
  readonly descriptions: boolean;
  readonly operations?: readonly string[];
  readonly out?: string;
  readonly score?: string;
}

const program = command(
  "extract",
  "Reads a provider's documentation page and prints what it says as OpenAPI 3.1.",
)
  .argument("[pages...]", "files (Markdown, HTML, OpenAPI, Postman), or http(s) URLs")
  .option("--out <folder>", "write a document for each page there, instead of printing it")
  .option("--json", "print JSON instead of YAML")
  .option("--facts", "print what a client depends on instead, each with its line of the page")
  .option("--operations <patterns...>", 'these alone, and what they reach: "GET /v1/balance"')
  .option("--no-descriptions", "leave the page's own titles and descriptions out")
  .option("--score <folder>", "instead: how well pages are read whose facts are known")
  .option("--documents <folder>", "with --score: the documents that another tool made of them")
  .option("--min <ratio>", "with --score: fail where a recall or precision is below", ratio)
  .option("--verbose", "with --score: what is missing, extra or wrong on each page")
  .addHelpText(
    "after",
    "\nExit codes: 0 a valid document, 1 none could be made or a score below --min, 2 wrong usage.",
  )
  .action(main);

async function main(pages: readonly string[], flags: Flags): Promise<void> {
  const [page, second] = pages;
  if (flags.score !== undefined) {
    if (page !== undefined) throw new UsageError("with --score there is no page");
    if (!runScore(flags.score, flags)) process.exitCode = 1;
    return;
  }
  if (page === undefined) throw new UsageError("missing required argument 'pages'");
  if (flags.documents ?? flags.min ?? flags.verbose) {
    throw new UsageError("--documents, --min and --verbose need --score");
  }
  if (flags.out !== undefined) {
    if (flags.facts) throw new UsageError("--facts are printed: they need no --out");
    if (!(await extractTo(flags.out, pages, flags))) process.exitCode = 1;
    return;
  }
  if (second !== undefined) throw new UsageError("several pages need --out <folder>");
  const { document, doubts, facts } = extract(await readSource(page), {
    ...flags,
    linked: linkedFiles(page),
  });
  for (const doubt of doubts) console.error(visible(formatDoubt(page, doubt)));
  if (flags.facts) process.stdout.write(printFacts(facts(), page, flags.json === true));
  else process.stdout.write(printDocument(document, flags.json ? "json" : "yaml"));
}

/** A number from 0 to 1. */
function ratio(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("it is a number from 0 to 1");
}

await run(program, {
  explain: (error) => explainSource(error, program.args[0] ?? ""),
  exitCode: 1,
});
