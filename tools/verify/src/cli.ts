import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { colorsFor, command, run, UsageError, visibleJson, visibleLines } from "@org/command";
import { buildSpec, hashOf, type LinkedFiles, linkedFiles } from "@org/extract";
import { loadProvenance, loadSpecs, type Spec, specsFolder } from "@org/specs";
import type { Comparison } from "./compare.ts";
import { describeDifference } from "./describe.ts";
import { explain } from "./explain.ts";
import { verify } from "./verify.ts";

/** What came of one provider: a comparison, and what else is wrong. */
interface Result {
  readonly provider: string;
  readonly comparison?: Comparison;
  readonly problems: readonly string[];
}

interface Flags {
  readonly pages?: string;
  readonly sources?: string;
  readonly json?: true;
}

const { green, red, yellow } = colorsFor(process.stdout);

const program = command(
  "specs:verify",
  "Holds each spec against the page or the document that it describes.",
)
  .argument("[providers...]", "only these")
  .option("--pages <dir>", "the folder with the pages, <provider>.md each")
  .option("--sources <dir>", "the folder with the documents, called as provenance.yaml says")
  .option("--json", "print the results as JSON")
  .addHelpText(
    "after",
    "\nFacts are the fields and parameters that a page states. Differences that provenance.yaml\n" +
      "lists with a reason are none. Exit codes: 0 no difference, 1 some, 2 wrong usage.",
  )
  .action(main);

async function main(names: readonly string[], flags: Flags): Promise<void> {
  const { pages, sources, json } = flags;
  const folders = [pages, sources].filter((folder) => folder !== undefined);
  if (folders.length === 0) throw new UsageError("say where the sources are: --pages or --sources");
  const specs = loadSpecs(specsFolder, names);
  for (const folder of folders) {
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
  }
  const results: Result[] = [];
  for (const spec of specs) results.push(await verifyOne(spec, flags, names.length > 0));
  const none = !results.some(({ comparison, problems }) => comparison || problems.length > 0);
  if (none) console.error(`there is no page of any spec in ${folders.join(" or ")}`);
  if (json) console.log(visibleJson(results));
  else for (const result of results) print(result);
  if (none || results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

/** A spec whose source is not in the folders is left out, unless it was asked for by name. */
async function verifyOne(spec: Spec, flags: Flags, asked: boolean): Promise<Result> {
  const { provider } = spec;
  const provenance = loadProvenance(spec);
  const { document } = provenance.page;
  const folder = document === undefined ? flags.pages : flags.sources;
  const file = path.join(folder ?? "", document ?? `${provider}.md`);
  if (folder === undefined || !existsSync(file)) {
    return { provider, problems: asked ? [`there is no page ${file}`] : [] };
  }
  try {
    const page = readFileSync(file, "utf8");
    const comparison = verify(page, spec.document, provenance, linkedFiles(file));
    const problems = comparison.differences.map(describeDifference);
    if (hashOf(page) !== provenance.page.sha256) {
      problems.unshift(`${file} is not the page whose SHA-256 provenance.yaml records`);
    }
    if (provenance.origin === "extracted") {
      problems.push(...(await rebuilt(spec, page, linkedFiles(file))));
    }
    return { provider, comparison, problems };
  } catch (error) {
    const message = explain(error, file);
    if (message === undefined) throw error;
    return { provider, problems: [message] };
  }
}

/** An extracted spec is the extraction and its overlay, byte for byte. */
async function rebuilt(spec: Spec, page: string, linked: LinkedFiles): Promise<string[]> {
  const overlay = path.join(path.dirname(spec.file), "overlay.yaml");
  const text = await buildSpec(spec.provider, page, overlay, linked);
  const same = text === readFileSync(spec.file, "utf8");
  return same ? [] : [`${spec.file} is not the extraction plus overlay.yaml: run specs:build`];
}

function print({ provider, comparison, problems }: Result): void {
  if (!comparison && problems.length === 0) {
    console.log(`${yellow("–")} ${provider}: no page, not verified`);
    return;
  }
  const { covered, stated } = comparison ?? { covered: 0, stated: 0 };
  const mark = problems.length === 0 ? green("✓") : red("✗");
  console.log(`${mark} ${provider} ${covered}/${stated} facts`);
  for (const problem of problems) console.log(`  ${visibleLines(problem)}`);
}

await run(program, { explain });
