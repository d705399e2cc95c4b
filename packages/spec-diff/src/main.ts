/** The command line: two documents, or a list of pairs; how to tell what differs, and by which settings. */
import { command } from "@org/command";
import { failOnOption, runProgram } from "./command-line.ts";
import { FORMATS } from "./print/formats.ts";
import { compare } from "./run.ts";
import { CONFIG_FILE } from "./settings/config.ts";

const NAME = "spec-diff";

const HELP = `
A document is OpenAPI 3.0, 3.1 or 3.2 or Swagger 2.0, in YAML or JSON: a file, git-rev:path, or -
for standard input. It may refer to files beside it. Addresses are not read.

Bumps are those of semantic versioning: major breaks code that compiles and runs today, minor adds,
patch changes words or nothing that code meets, none changes nothing.

A list of pairs has a pair a line, BASE REVISION (# begins a comment, quotes hold blanks) or
{"base": "…", "revision": "…", "name": "…"}; or it is one JSON array of such objects. Paths are
those from the working folder. As JSON each pair is a line of its own.

Accepted changes (--ignore) are a YAML list; each has a reason, a last day, and which change it is:
  - fingerprint: f0123456789abcde        # or id, operation and pointer
    reason: nobody has ever read it
    until: 2027-03-31
Settings (--config) are YAML:
  fail-on: major
  ignore: accepted.yaml
  bumps:
    enum-value-added: { response: major }
    documentation-changed: none

Exit codes: 0 compared; 1 --fail-on was reached; 2 wrong usage, a document or a setting can't be
read, the output can't be written, or a fault of this command.

Examples:
  ${NAME} old.yaml new.yaml
  ${NAME} main:openapi.yaml openapi.yaml --fail-on major
  git show v1:openapi.json | ${NAME} - openapi.json --format sarif > changes.sarif
  ${NAME} --pairs pairs.txt --json | jq -r 'select(.bump == "major").name'`;

/** Runs the command, and sets the exit code of the process. */
export async function main(): Promise<void> {
  const program = command(
    NAME,
    "Says what code that uses an API notices of a change of its OpenAPI document.",
  )
    .argument("[base]", "the old document")
    .argument("[revision]", "the new document")
    .addHelpText("after", HELP)
    .action(compare);
  const option = (flags: string, text: string) => program.createOption(flags, text);
  program.addOption(option("--format <name>", `how to tell (default: text)`).choices(FORMATS));
  program.addOption(
    option("--json", "the same as --format json").conflicts(["markdown", "format"]),
  );
  program.addOption(option("--markdown", "the same as --format markdown").conflicts("format"));
  program.addOption(failOnOption(program));
  program.addOption(option("--ignore <file>", "changes that are accepted: they need no bump"));
  program.addOption(
    option("--config <file>", `settings (default: ${CONFIG_FILE}, where there is one)`),
  );
  program.addOption(option("--pairs <list>", "compare all pairs of a list: a file, or -"));
  await runProgram(program);
}
