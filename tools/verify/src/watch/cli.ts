import path from "node:path";
import { colorsFor, command, run, UsageError, visible, visibleJson } from "@org/command";
import { TIMEOUT_MS } from "@org/extract";
import { loadSpecs, specsFolder } from "@org/specs";
import { explain } from "../explain.ts";
import { type Look, look } from "./look.ts";

const cache = path.join(import.meta.dirname, "../../../../node_modules/.cache/specs-watch");

interface Flags {
  readonly specs: string;
  readonly state: string;
  readonly timeout: string;
  readonly json?: true;
}

const { green, yellow } = colorsFor(process.stdout);
const { red } = colorsFor(process.stderr);

const program = command(
  "specs:watch",
  "Fetches the page of each spec and says what changed in the API since.",
)
  .argument("[providers...]", "only these")
  .option("--specs <dir>", "the folder with the specs", specsFolder)
  .option("--state <dir>", "where the last looks are kept, for conditional requests", cache)
  .option("--timeout <seconds>", "how long to wait for a page", String(TIMEOUT_MS / 1000))
  .option("--json", "print the looks as JSON")
  .addHelpText(
    "after",
    "\nExit codes: 0 nothing changed, 1 an API did, 2 a page could not be looked at, wrong usage.",
  )
  .action(main);

async function main(names: readonly string[], flags: Flags): Promise<void> {
  const timeoutMs = Number(flags.timeout) * 1000;
  if (!(timeoutMs > 0)) throw new UsageError("--timeout wants seconds");
  const state = path.resolve(flags.state);
  const specs = loadSpecs(path.resolve(flags.specs), names);
  const looks = await Promise.all(specs.map((spec) => look(spec, { state, timeoutMs })));
  if (flags.json) console.log(visibleJson(looks));
  else for (const found of looks) print(found);
  if (looks.some(({ outcome }) => outcome === "changed")) process.exitCode = 1;
  else if (looks.some(({ outcome }) => outcome === "failed")) process.exitCode = 2;
}

function print({ provider, outcome, notes }: Look): void {
  const said = visible(notes.join("; "));
  if (outcome === "failed") console.error(`${red("✗")} ${provider}: could not look: ${said}`);
  else if (outcome === "changed") console.log(`${yellow("!")} ${provider}: ${said}`);
  else if (outcome === "same") console.log(`${green("✓")} ${provider}: nothing changed`);
  else console.log(`${green("✓")} ${provider}: the words of the page changed, the API did not`);
}

await run(program, { explain });
