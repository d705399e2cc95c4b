import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { buildSpec, OverlayError } from "./build-spec.ts";
import { NotExtractable } from "./not-extractable.ts";

const specs = fileURLToPath(new URL("../../../specs", import.meta.url));

await new Command("specs:build")
  .description("Makes specs/NAME/openapi.yaml of the provider's page and specs/NAME/overlay.yaml.")
  .argument("<name>", "the provider")
  .requiredOption("--page <file>", "the provider's page")
  .option("--check", "write nothing; fail where the file is not what would be written")
  .addHelpText(
    "after",
    "\nExit codes: 0 done, 1 it can't be made or is not the same, 2 wrong usage.",
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(run)
  .parseAsync();

async function run(name: string, flags: { page: string; check?: true }): Promise<void> {
  const file = path.join(specs, name, "openapi.yaml");
  try {
    const page = await readFile(flags.page, "utf8");
    const text = await buildSpec(name, page, path.join(specs, name, "overlay.yaml"));
    const relative = path.relative(process.cwd(), file);
    if (!flags.check) {
      await writeFile(file, text);
      console.log(`${relative} written`);
    } else if ((await readFile(file, "utf8")) === text) {
      console.log(`${relative} is the extraction plus its overlay`);
    } else {
      console.error(`${relative} is not what the page and the overlay give: run specs:build`);
      process.exitCode = 1;
    }
  } catch (error) {
    if (!(error instanceof NotExtractable || error instanceof OverlayError || isMissing(error))) {
      throw error;
    }
    console.error(`${flags.page}: ${error.message}`);
    process.exitCode = 1;
  }
}

function isMissing(error: unknown): error is Error {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
