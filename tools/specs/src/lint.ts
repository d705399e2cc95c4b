import { relative, resolve } from "node:path";
import { redocly } from "@org/openapi";
import type { Problem } from "./problem.ts";
import type { Spec } from "./spec.ts";

const root = resolve(import.meta.dirname, "../../..");

const FLAGS = ["--format", "json", "--max-problems", "1000"];

/** The rules: a mistake in them is one too. */
const RULES = ["--config", "redocly.yaml", "--lint-config", "error"];

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

/** The linter did not run: the message holds what it said instead of a report. */
export class LinterError extends Error {
  override readonly name = "LinterError";
}

/**
 * Lints a spec by the rules of `redocly.yaml`. Warnings count as errors do.
 *
 * @throws {LinterError} when the linter gives no report.
 */
export async function lint(spec: Spec): Promise<Problem[]> {
  const { problems } = await runLinter(relative(root, spec.file));
  return problems.map(({ ruleId, message, location: [place] }) => ({
    file: spec.file,
    line: place?.start?.line ?? 1,
    pointer: place?.pointer?.replace(/^#\/?$|^#/, "") ?? "",
    rule: ruleId,
    message: message.replaceAll(/\s*\n\s*-?\s*/g, " "),
  }));
}

async function runLinter(file: string): Promise<Report> {
  // It fails where there are problems too, so whether it ran shows in its report.
  const { stdout, stderr } = await redocly(["lint", file, ...FLAGS, ...RULES], root);
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new LinterError(`the linter did not run on ${file}:\n${stderr || stdout}`);
  }
}
