import { Command, Option } from "commander";
import { formatDoubt } from "./doubts.ts";
import { extract } from "./extract.ts";
import { FetchError } from "./fetch-page.ts";
import { formats } from "./formats/index.ts";
import { NotExtractable } from "./not-extractable.ts";
import { printDocument } from "./print.ts";
import { readSource } from "./read-source.ts";

interface Flags {
  readonly format: string;
  readonly json?: true;
  readonly descriptions: boolean;
}

const program = new Command("extract")
  .description("Reads a provider's documentation page and prints what it says as OpenAPI 3.1.")
  .argument("<page>", "a Markdown file, or an http(s) URL")
  .addOption(
    new Option("--format <name>", "how the page is written")
      .choices(["auto", ...formats.map((format) => format.name)])
      .default("auto"),
  )
  .option("--json", "print JSON instead of YAML")
  .option("--no-descriptions", "leave the page's own titles and descriptions out")
  .addHelpText("after", "\nExit codes: 0 a valid document, 1 none could be made, 2 wrong usage.")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(run);

await program.parseAsync();

async function run(page: string, flags: Flags): Promise<void> {
  try {
    const { document, doubts } = extract(await readSource(page), flags);
    for (const doubt of doubts) console.error(formatDoubt(page, doubt));
    process.stdout.write(printDocument(document, flags.json ? "json" : "yaml"));
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof NotExtractable) {
      console.error(`${error.line ? `${page}:${error.line}` : page}: ${error.message}`);
    } else if (error instanceof FetchError) console.error(error.message);
    else if (isFileError(error)) console.error(`${page} can't be read: ${error.message}`);
    else throw error;
  }
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && "syscall" in error;
}
