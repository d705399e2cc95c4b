/** What the command lines here share. */
import { run, UsageError } from "@org/command";
import { describeSpecError, SpecError } from "@org/openapi";
import { type Bump, compareBumps } from "./change.ts";
import { messageOf } from "./git.ts";
import { shownPath } from "./load.ts";

type Program = Parameters<typeof run>[0];

/** A bump that can be too much. */
export type Limit = Exclude<Bump, "none">;

const LIMITS: readonly Limit[] = ["major", "minor", "patch"];

/** The exit code that says no: a limit was reached, or a changeset is missing. */
export const REFUSED = 1;

/** The exit code of what can't be done. */
export const FAILED = 2;

/** `--base`: what a branch is compared with. */
export const BASE_OPTION = [
  "--base <ref>",
  "the branch or commit to compare with (default: what GitHub merged a pull request with, else origin/main or main)",
] as const;

/** `--fail-on`, which {@link refuseFrom} acts on. */
export function failOnOption(program: Program): ReturnType<Program["createOption"]> {
  return program
    .createOption("--fail-on <bump>", "exit 1 when this bump or a larger one is needed")
    .choices(LIMITS);
}

/** Says no with the exit code where a bump is the limit or beyond it. */
export function refuseFrom(limit: Limit | undefined, bump: Bump): void {
  if (limit !== undefined && compareBumps(bump, limit) >= 0) process.exitCode = REFUSED;
}

/** Runs a command line. Whatever goes wrong exits with 2: 1 is an answer, never an accident. */
export async function runProgram(program: Program): Promise<void> {
  const explain = (error: unknown) => explainError(error, program.name());
  await run(program, { explain, outputExitCode: FAILED });
}

/** Any error in a sentence: of documents and settings with the place, of the command's own without a stack. */
export function explainError(error: unknown, name: string): string {
  if (error instanceof SpecError) return describeSpecError(error, shownPath);
  const isForUser = error instanceof UsageError || (error instanceof Error && "syscall" in error);
  if (isForUser) return messageOf(error);
  return `${name} failed, through no fault of yours: ${messageOf(error)}`;
}
