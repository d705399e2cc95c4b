import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadSpecs, specsFolder } from "@org/specs";
import { Command } from "commander";
import pc from "picocolors";
import { TIMEOUT_MS } from "../fetch-page.ts";
import { type Look, look } from "./watch.ts";

const cache = fileURLToPath(
  new URL("../../../../node_modules/.cache/specs-watch", import.meta.url),
);

interface Flags {
  readonly specs: string;
  readonly state: string;
  readonly timeout: string;
  readonly json?: true;
}

await new Command("specs:watch")
  .description("Fetches the page of each spec and says what changed in the API since.")
  .argument("[providers...]", "only these")
  .option("--specs <dir>", "the folder with the specs", specsFolder)
  .option("--state <dir>", "where the last looks are kept, for conditional requests", cache)
  .option("--timeout <seconds>", "how long to wait for a page", String(TIMEOUT_MS / 1000))
  .option("--json", "print the looks as JSON")
  .addHelpText(
    "after",
    "\nExit codes: 0 nothing changed, 1 an API did, 2 a page could not be looked at.",
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(run)
  .parseAsync();

async function run(names: string[], flags: Flags): Promise<void> {
  const timeoutMs = Number(flags.timeout) * 1000;
  const specs = loadSpecs(path.resolve(flags.specs)).filter(
    (spec) => names.length === 0 || names.includes(spec.provider),
  );
  if (specs.length === 0 || !(timeoutMs > 0)) {
    console.error(
      specs.length === 0 ? `There is no spec of ${names.join(", ")}.` : "--timeout wants seconds.",
    );
    process.exitCode = 2;
    return;
  }
  const looks = await Promise.all(
    specs.map((spec) => look(spec, { state: path.resolve(flags.state), timeoutMs })),
  );
  if (flags.json) console.log(JSON.stringify(looks, null, 2));
  else for (const found of looks) print(found);
  if (looks.some(({ outcome }) => outcome === "changed")) process.exitCode = 1;
  else if (looks.some(({ outcome }) => outcome === "failed")) process.exitCode = 2;
}

function print({ provider, outcome, notes }: Look): void {
  if (outcome === "same") console.log(`${pc.green("✓")} ${provider}: nothing changed`);
  else if (outcome === "prose") {
    console.log(`${pc.green("✓")} ${provider}: the words of the page changed, the API did not`);
  } else if (outcome === "changed")
    console.log(`${pc.yellow("!")} ${provider}: ${notes.join("; ")}`);
  else console.error(`${pc.red("✗")} ${provider}: could not look: ${notes.join("; ")}`);
}
