import path from "node:path";
import { colorsFor, command, run, UsageError, visibleLines } from "@org/command";
import { explainSource, readSource } from "@org/extract";
import { describeSpecError, SpecError } from "@org/openapi";
import { leftIn } from "./continue.ts";
import { createProvider } from "./create.ts";
import { FindingsError, NewProviderError } from "./error.ts";
import { Interruption, interruption, rejectedBy } from "./interrupt.ts";
import { titleOf } from "./name.ts";
import { createStandalone } from "./standalone.ts";
import { standaloneSummaryOf, summaryOf } from "./summary.ts";

const root = path.join(import.meta.dirname, "../../..");

interface Flags {
  readonly from: string;
  readonly title?: string;
  readonly operations?: readonly string[];
  readonly overlay?: string;
  readonly continue?: true;
  readonly standalone?: string;
}

const program = command(
  "new-provider",
  "Makes a spec and a package of a provider's documentation page or OpenAPI document.",
)
  .argument("<name>", "its name in packages and in code: acme, or acme-pay")
  .requiredOption(
    "--from <source>",
    "the page, the OpenAPI or Swagger document, or the Postman collection: a file or URL",
  )
  .option("--operations <patterns...>", 'these alone, and what they reach: "GET /v1/balance"')
  .option(
    "--overlay <file>",
    "an OpenAPI Overlay that repairs what the source says, before it is judged",
  )
  .option(
    "--continue",
    "goes on with what a run left in specs/NAME: its overlay.yaml, as you mended it",
  )
  .option("--standalone <folder>", "a package of its own, outside this repository, in a new folder")
  .option("--title <title>", 'its name for people (default: of acme-pay, "Acme Pay")')
  .addHelpText(
    "after",
    "\nWrites specs/NAME, packages/NAME and a changeset, installs, builds and runs the new tests.\n" +
      "With --standalone it writes FOLDER alone, and installs nothing.\n" +
      "What does not hold stays there with specs/NAME/findings.txt: mend overlay.yaml, then --continue.\n" +
      "Where anything else fails, nothing remains. Exit codes: 0 done, 1 it can't be done, 2 wrong usage.",
  )
  .action(main);

async function main(name: string, flags: Flags): Promise<void> {
  if (flags.standalone !== undefined && flags.continue) {
    throw new UsageError("--continue belongs to a provider of this repository");
  }
  const signal = interruption();
  const text = await Promise.race([readSource(flags.from), rejectedBy(signal)]);
  const date = new Date().toISOString().slice(0, 10);
  const { from, title = titleOf(name), operations, overlay } = flags;
  const wanted = flags.continue ? leftIn(root, name) : { title, operations, overlay };
  const asked = { name, from, text, date, isContinued: flags.continue, ...wanted };
  const { dim } = colorsFor(process.stderr);
  if (flags.standalone !== undefined) {
    const draft = await createStandalone(root, asked, path.resolve(flags.standalone));
    console.log(visibleLines(standaloneSummaryOf(draft, flags.standalone).join("\n\n")));
    return;
  }
  const progress = (step: string): void => console.error(dim(`… ${step}`));
  const made = await createProvider(root, asked, progress, signal);
  const { green, yellow } = colorsFor(process.stdout);
  const mark = made.isTested ? green("✓") : yellow("!");
  console.log(`${mark} ${visibleLines(summaryOf(made).join("\n\n"))}`);
}

function explain(error: unknown): string | undefined {
  const message = messageOf(error);
  if (message === undefined || !(error instanceof FindingsError)) {
    return message && `${message}\nNothing was changed.`;
  }
  const [name = ""] = program.args;
  return `${message}\nWhat was made stays, and specs/${name}/findings.txt says this. Mend specs/${name}/overlay.yaml, then run it with --continue.`;
}

let stopped: Interruption | undefined;

function messageOf(error: unknown): string | undefined {
  if (error instanceof Interruption) {
    stopped = error;
    return error.message;
  }
  if (error instanceof NewProviderError) return error.message;
  if (error instanceof SpecError) return describeSpecError(error);
  return explainSource(error, program.opts<Flags>().from);
}

await run(program, { explain, exitCode: 1 });
// Whatever is still waited for is of no use any more.
if (stopped !== undefined) process.exit(stopped.exitCode);
