import { fileURLToPath } from "node:url";
import { Command, Option } from "commander";
import pc from "picocolors";
import { OverlayError } from "@ORG/extract/src/build-spec.ts";
import { FetchError } from "@ORG/extract/src/fetch-page.ts";
import { formats } from "@ORG/extract/src/formats/index.ts";
import { NotExtractable } from "@ORG/extract/src/not-extractable.ts";
import { readSource } from "@ORG/extract/src/read-source.ts";
import { type Created, createProvider } from "./create.ts";
import { NewProviderError } from "./error.ts";
import { typeName } from "./name.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

interface Flags {
  readonly from: string;
  readonly title?: string;
  readonly format: string;
}

await new Command("new-provider")
  .description("Makes a spec and a package of a provider's documentation page or OpenAPI document.")
  .argument("<name>", "its name in packages and in code: acme, or acme-pay")
  .requiredOption(
    "--from <source>",
    "the page (Markdown) or OpenAPI 3.0 or 3.1 document: a file or URL",
  )
  .option("--title <title>", "its name for people (default: made of the name)")
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
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(run)
  .parseAsync();

async function run(name: string, flags: Flags): Promise<void> {
  try {
    const text = await readSource(flags.from);
    const title = flags.title ?? typeName(name);
    const date = new Date().toISOString().slice(0, 10);
    const asked = { name, title, from: flags.from, text, format: flags.format, date };
    const created = await createProvider(root, asked, (step) => console.error(pc.dim(`… ${step}`)));
    print(name, created);
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(`${pc.red("error:")} ${error.message}\nNothing was changed.`);
    process.exitCode = 1;
  }
}

function isExpected(error: unknown): error is Error {
  const kinds = [NewProviderError, NotExtractable, OverlayError, FetchError];
  if (kinds.some((kind) => error instanceof kind)) return true;
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function print(name: string, created: Created): void {
  console.log(`${pc.green("✓")} specs/${name} and packages/${name}: built, all tests pass`);
  list("Amounts that were recognized", created.amounts);
  list("Amounts without a currency in the answer, left out", created.withoutCurrency);
  list("Assumptions, in provenance.yaml", created.additions);
  list("Doubts about the source", created.doubts);
  const next = [
    `Confirm type, pool and unit of each amount in packages/${name}/src/normalize.ts (\`fetchBalances\` calls ${created.operation}).`,
    `Replace each "Draft:" in specs/${name}/overlay.yaml by words of your own, and add examples for the`,
    "  cases that matter: zero, negative, currencies without decimals, missing members.",
    `Settle the assumptions: servers, credentials, errors. Then \`pnpm specs:build ${name} --page SOURCE\`,`,
    `  \`pnpm specs:check ${name}\`, \`pnpm generate ${name}\`, \`pnpm --filter @org/${name} test\`.`,
    "Show it in `balances`: packages/cli/src/providers.ts.",
    `Commit it with .changeset/new-${name}.md.`,
  ];
  console.log(
    `\nNext:\n${next.map((line) => (line.startsWith("  ") ? `  ${line}` : `  - ${line}`)).join("\n")}`,
  );
}

function list(heading: string, lines: readonly string[]): void {
  if (lines.length > 0)
    console.log(`\n${heading}:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}
