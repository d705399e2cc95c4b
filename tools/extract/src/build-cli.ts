import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { command, run } from "@org/command";
import { buildSpec } from "./build-spec.ts";
import { explainSource } from "./explain.ts";
import { linkedFiles } from "./fetch/linked-files.ts";
import { readSource } from "./fetch/read-source.ts";

const specs = path.join(import.meta.dirname, "../../../specs");

interface Flags {
  readonly page: string;
  readonly check?: true;
}

const program = command(
  "specs:build",
  "Makes specs/NAME/openapi.yaml of the provider's page or document and specs/NAME/overlay.yaml.",
)
  .argument("<name>", "the provider")
  .requiredOption("--page <file>", "the provider's page or document")
  .option("--check", "write nothing; fail where the file is not what would be written")
  .addHelpText(
    "after",
    "\nExit codes: 0 done, 1 it can't be made or is not the same, 2 wrong usage.",
  )
  .action(main);

async function main(name: string, { page, check }: Flags): Promise<void> {
  const file = path.join(specs, name, "openapi.yaml");
  const shown = path.relative(process.cwd(), file);
  const text = await buildSpec(
    name,
    await readSource(page),
    path.join(specs, name, "overlay.yaml"),
    linkedFiles(page),
  );
  if (!check) {
    await writeFile(file, text);
    console.log(`${shown} written`);
  } else if ((await readFile(file, "utf8")) === text) {
    console.log(`${shown} is the extraction plus its overlay`);
  } else {
    console.error(`${shown} is not what the page and the overlay give: run specs:build`);
    process.exitCode = 1;
  }
}

await run(program, {
  explain: (error) => explainSource(error, program.opts<Flags>().page),
  exitCode: 1,
});
