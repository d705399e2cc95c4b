import path from "node:path";
import { colorsFor, command, run } from "@org/command";
import { explainSource, formats, readSource } from "@org/extract";
import { describeSpecError, SpecError } from "@org/openapi";
import { Option } from "commander";
import { type Created, createProvider } from "./create.ts";
import { NewProviderError } from "./error.ts";
import { titleOf } from "./name.ts";

const root = path.join(import.meta.dirname, "../../..");

interface Flags {
  readonly from: string;
  readonly title?: string;
  readonly format: string;
}

const program = command(
  "new-provider",
  "Makes a spec and a package of a provider's documentation page or OpenAPI document.",
)
  .argument("<name>", "its name in packages and in code: acme, or acme-pay")
  .requiredOption(
    "--from <source>",
    "the page (Markdown) or OpenAPI 3.0 or 3.1 document: a file or URL",
  )
  .option("--title <title>", 'its name for people (default: of acme-pay, "Acme Pay")')
  .addOption(
    new Option("--format <name>", "how the source is written")
      .choices(["auto", ...formats.map((format) => format.name)])
      .default("auto"),
  )
  .addHelpText(
    "after",
    "\nWrites specs/NAME, packages/NAME and a changeset, installs, builds and runs the new tests.\n" +
      "Where anything fails, nothing remains. Exit codes: 0 done, 1 it can't be done, 2 wrong usage.",
  )
  .action(main);

async function main(name: string, { from, title, format }: Flags): Promise<void> {
  const text = await readSource(from);
  const date = new Date().toISOString().slice(0, 10);
  const asked = { name, title: title ?? titleOf(name), from, text, format, date };
  const { dim } = colorsFor(process.stderr);
  print(name, await createProvider(root, asked, (step) => console.error(dim(`… ${step}`))));
}

function explain(error: unknown): string | undefined {
  const message = messageOf(error);
  return message && `${message}\nNothing was changed.`;
}

function messageOf(error: unknown): string | undefined {
  if (error instanceof NewProviderError) return error.message;
  if (error instanceof SpecError) return describeSpecError(error);
  return explainSource(error, program.opts<Flags>().from);
}

function print(name: string, created: Created): void {
  const { green, yellow } = colorsFor(process.stdout);
  const isDone = created.open.length === 0;
  const made = `specs/${name} and packages/${name}: built`;
  console.log(
    isDone
      ? `${green("✓")} ${made}, all tests pass`
      : `${yellow("!")} ${made}; its tests fail until a person wrote packages/${name}/src/normalize.ts`,
  );
  list("To settle in it", created.open);
  list("Amounts that were recognized", created.amounts);
  list("What these types say", created.types);
  list("Assumptions, in provenance.yaml", created.additions);
  list("Doubts about the source", created.doubts);
  const next = [
    isDone
      ? `Confirm type, pool and unit of each amount in packages/${name}/src/normalize.ts (\`fetchBalances\` calls ${created.operation}).`
      : `Write packages/${name}/src/normalize.ts (\`fetchBalances\` calls ${created.operation}), and the reports of its test.`,
    `Replace each "Draft:" in specs/${name}/overlay.yaml by words of your own, and add examples for the`,
    "  cases that matter: zero, negative, currencies without decimals, missing members.",
    `Settle the assumptions: servers, credentials, errors. Then \`pnpm specs:build ${name} --page SOURCE\`,`,
    `  \`pnpm specs:check ${name}\`, \`pnpm generate ${name}\`, \`pnpm --filter @org/${name} test\`.`,
    `Commit it with .changeset/new-${name}.md and the lines in packages/cli and tools/behaviour.`,
  ];
  console.log(
    `\nNext:\n${next.map((line) => (line.startsWith("  ") ? `  ${line}` : `  - ${line}`)).join("\n")}`,
  );
}

function list(heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${heading}:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}

await run(program, { explain, exitCode: 1 });
