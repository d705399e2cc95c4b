import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadProvenance, loadSpecs, type Spec, SpecError } from "@org/specs";
import { Command } from "commander";
import pc from "picocolors";
import { buildSpec, OverlayError } from "../build-spec.ts";
import { NotExtractable } from "../not-extractable.ts";
import type { Comparison } from "./compare.ts";
import { describeDifference } from "./describe.ts";
import { hashOf, verify } from "./verify.ts";

/** What came of one provider: a comparison, and what else is wrong. */
interface Result {
  readonly provider: string;
  readonly comparison?: Comparison;
  readonly problems: readonly string[];
}

await new Command("specs:verify")
  .description("Holds each spec against the documentation page that it describes.")
  .argument("[providers...]", "only these")
  .requiredOption("--pages <dir>", "the folder with the pages, <provider>.md each")
  .option("--json", "print the results as JSON")
  .addHelpText(
    "after",
    "\nFacts are the fields and parameters that a page states. Differences that provenance.yaml\n" +
      "lists with a reason are none. Exit codes: 0 no difference, 1 some, 2 wrong usage.",
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(run)
  .parseAsync();

async function run(names: string[], flags: { pages: string; json?: true }): Promise<void> {
  const specs = loadSpecs().filter((spec) => names.length === 0 || names.includes(spec.provider));
  const unknown = names.filter((name) => !specs.some((spec) => spec.provider === name));
  if (unknown.length > 0 || !existsSync(flags.pages)) {
    const missing =
      unknown.length > 0
        ? `There is no spec of ${unknown.join(", ")}`
        : `There is no folder ${flags.pages}`;
    console.error(`${missing}.`);
    process.exitCode = 2;
    return;
  }
  const results: Result[] = [];
  for (const spec of specs) results.push(await verifyOne(spec, flags.pages, names.length > 0));
  if (!results.some(({ comparison }) => comparison)) {
    console.error(`There is no page of any spec in ${flags.pages}.`);
    process.exitCode = 1;
  }
  if (flags.json) console.log(JSON.stringify(results, null, 2));
  else for (const result of results) print(result);
  if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

/** A spec whose page is not in the folder is left out, unless it was asked for by name. */
async function verifyOne(spec: Spec, pages: string, asked: boolean): Promise<Result> {
  const { provider } = spec;
  const file = path.join(pages, `${provider}.md`);
  if (!existsSync(file)) {
    return { provider, problems: asked ? [`there is no page ${file}`] : [] };
  }
  try {
    const page = readFileSync(file, "utf8");
    const provenance = loadProvenance(spec);
    const comparison = verify(page, readFileSync(spec.file, "utf8"), provenance);
    const problems = comparison.differences.map(describeDifference);
    if (hashOf(page) !== provenance.page.sha256) {
      problems.unshift(`${file} is not the page whose SHA-256 provenance.yaml records`);
    }
    if (provenance.origin === "extracted") problems.push(...(await rebuilt(spec, page)));
    return { provider, comparison, problems };
  } catch (error) {
    if (
      !(
        error instanceof NotExtractable ||
        error instanceof OverlayError ||
        error instanceof SpecError
      )
    ) {
      throw error;
    }
    return { provider, problems: [`${file}: ${error.message}`] };
  }
}

/** An extracted spec is the extraction and its overlay, byte for byte. */
async function rebuilt(spec: Spec, page: string): Promise<string[]> {
  const overlay = path.join(path.dirname(spec.file), "overlay.yaml");
  const text = await buildSpec(spec.provider, page, overlay);
  const same = text === readFileSync(spec.file, "utf8");
  return same ? [] : [`${spec.file} is not the extraction plus overlay.yaml: run specs:build`];
}

function print({ provider, comparison, problems }: Result): void {
  if (!comparison && problems.length === 0) {
    console.log(`${pc.yellow("–")} ${provider}: no page, not verified`);
    return;
  }
  const { covered, stated } = comparison ?? { covered: 0, stated: 0 };
  const mark = problems.length === 0 ? pc.green("✓") : pc.red("✗");
  console.log(`${mark} ${provider} ${covered}/${stated} facts`);
  for (const problem of problems) console.log(`  ${problem}`);
}
