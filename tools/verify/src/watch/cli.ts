import path from "node:path";
import { colorsFor, command, run, UsageError, visible, visibleJson } from "@org/command";
import { TIMEOUT_MS } from "@org/extract";
import type { Bump } from "@org/spec-diff";
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
  "Fetches the page or document of each spec and says what changed in the API since.",
)
  .argument("[providers...]", "only these")
  .option("--specs <dir>", "the folder with the specs", specsFolder)
  .option("--state <dir>", "where the last looks are kept, for conditional requests", cache)
  .option("--timeout <seconds>", "how long to wait for a page", String(TIMEOUT_MS / 1000))
  .option("--json", "print the looks as JSON")
  .addHelpText(
    "after",
    "\nOf a document the spec's operations are selected, overlay.yaml is applied, and the outcome is judged\n" +
      "as spec-diff does. Exit codes: 0 nothing changed, 1 an API did, an action of overlay.yaml meets\n" +
      "nothing, or a page has moved, 2 a page could not be looked at, wrong usage.",
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
  const outcomes = new Set(looks.map(({ outcome }) => outcome));
  if (outcomes.has("changed") || outcomes.has("moved")) process.exitCode = 1;
  else if (outcomes.has("failed")) process.exitCode = 2;
}

function print({ provider, outcome, notes, bump }: Look): void {
  const lines = notes.map((note) => `\n  ${visible(note)}`).join("");
  switch (outcome) {
    case "failed":
      console.error(`${red("✗")} ${provider}: could not look: ${visible(notes.join("; "))}`);
      return;
    case "changed":
      console.log(`${yellow("!")} ${provider}: ${needs(bump)}${lines}`);
      return;
    case "moved":
      console.log(`${yellow("!")} ${provider}: the API is the same${lines}`);
      return;
    case "prose":
      console.log(`${green("✓")} ${provider}: the text changed, what the spec has of it did not`);
      return;
    case "same":
      console.log(`${green("✓")} ${provider}: nothing changed`);
  }
}

/** What a change asks for: of a page nobody can tell before the spec is written anew. */
function needs(bump: Bump | undefined): string {
  if (bump === undefined) return "the page says otherwise than the spec";
  return bump === "none" ? "the overlay wants mending" : `the newer document needs ${bump}`;
}

await run(program, { explain });
