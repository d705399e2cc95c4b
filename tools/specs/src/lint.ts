import { execFile } from "node:child_process";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "./problem.ts";
import type { Spec } from "./spec.ts";

const root = resolve(import.meta.dirname, "../../..");
const redocly = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));

/** What we use of the linter's JSON report. */
interface Report {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly {
      readonly pointer?: string;
      readonly start?: { readonly line: number };
    }[];
  }[];
}

/**
 * Lints a spec by the rules of `redocly.yaml`. Warnings count as errors do.
 *
 * @throws Error where the linter does not run.
 */
export async function lint(spec: Spec): Promise<Problem[]> {
  const { problems } = await run(relative(root, spec.file));
  return problems.map(({ ruleId, message, location: [place] }) => ({
    file: spec.file,
    line: place?.start?.line ?? 1,
    pointer: place?.pointer?.replace(/^#\/?$|^#/, "") ?? "",
    rule: ruleId,
    message: message.replaceAll(/\s*\n\s*-?\s*/g, " "),
  }));
}

function run(file: string): Promise<Report> {
  const args = [redocly, "lint", file, "--format", "json", "--max-problems", "1000"];
  const options = [...args, "--config", "redocly.yaml", "--lint-config", "error"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((done, fail) => {
    // It exits with 1 where there are problems, so whether it worked shows in its report.
    execFile(process.execPath, options, { cwd: root, env }, (_, stdout, stderr) => {
      try {
        done(JSON.parse(stdout) as Report);
      } catch {
        fail(new Error(`The linter did not run on ${file}:\n${stderr || stdout}`));
      }
    });
  });
}
