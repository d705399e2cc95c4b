import { command, run, visible } from "@org/command";
import { Option } from "commander";
import { formatDoubt } from "./doubts.ts";
import { explainSource } from "./explain.ts";
import { extract } from "./extract.ts";
import { formats } from "./formats/index.ts";
import { printDocument } from "./print.ts";
import { readSource } from "./read-source.ts";

interface Flags {
  readonly format: string;
  readonly json?: true;
  readonly descriptions: boolean;
  readonly operations?: readonly string[];
}

const program = command(
  "extract",
  "Reads a provider's documentation page and prints what it says as OpenAPI 3.1.",
)
  .argument("<page>", "a Markdown file, or an http(s) URL")
  .addOption(
    new Option("--format <name>", "how the page is written")
      .choices(["auto", ...formats.map((format) => format.name)])
      .default("auto"),
  )
  .option("--json", "print JSON instead of YAML")
  .option("--operations <patterns...>", 'these alone, and what they reach: "GET /v1/balance"')
  .option("--no-descriptions", "leave the page's own titles and descriptions out")
  .addHelpText("after", "\nExit codes: 0 a valid document, 1 none could be made, 2 wrong usage.")
  .action(main);

async function main(page: string, flags: Flags): Promise<void> {
  const { document, doubts } = extract(await readSource(page), flags);
  for (const doubt of doubts) console.error(visible(formatDoubt(page, doubt)));
  process.stdout.write(printDocument(document, flags.json ? "json" : "yaml"));
}

await run(program, {
  explain: (error) => explainSource(error, program.args[0] ?? ""),
  exitCode: 1,
});
