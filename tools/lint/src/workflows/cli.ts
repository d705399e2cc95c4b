/** The second half of `pnpm workflows:check`; actionlint is the first. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { command, run } from "@org/command";
import { checkWorkflow } from "./rules.ts";

const repository = join(import.meta.dirname, "../../../..");
const FILES = [".github/workflows/*.yml", ".github/actions/*/action.yml"];

const program = command(
  "workflows:check",
  "Checks what workflows and actions may and whose code they run. Rules: tools/lint/README.md.",
)
  .addHelpText("after", "\nExit codes: 0 all is well, 1 problems, 2 wrong usage")
  .action(() => {
    const files = globSync(FILES, { cwd: repository }).sort();
    const problems = files.flatMap((file) =>
      checkWorkflow(readFileSync(join(repository, file), "utf8")).map(
        ({ line, message }) => `${file}:${line} ${message}`,
      ),
    );
    for (const problem of problems) console.log(problem);
    if (problems.length > 0) process.exitCode = 1;
    else console.log(`✓ ${files.length} workflows and actions keep the rules`);
  });

await run(program);
