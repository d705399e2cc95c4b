import { join } from "node:path";
import { type ProgramOptions, runProgram } from "@org/command";
import { toolEnvironment } from "../environment.ts";
import { repository } from "../workspace.ts";

/** A copy of what is committed, to release from. */
export interface Copy {
  readonly folder: string;
  /** The commit, abbreviated. */
  readonly commit: string;
  /** How many files of the checkout differ from the commit, and so stay out. */
  readonly uncommitted: number;
}

/** Clones the repository into `folder` and installs its dependencies there. */
export async function copyRepository(folder: string, signal: AbortSignal): Promise<Copy> {
  const here: ProgramOptions = { cwd: repository, signal };
  const commit = await runProgram("git", ["rev-parse", "--short", "HEAD"], here);
  const status = await runProgram("git", ["status", "--porcelain"], here);
  const target = join(folder, "checkout");
  await runProgram("git", ["clone", "--quiet", "--shared", "--no-tags", repository, target], here);
  const there: ProgramOptions = { cwd: target, env: toolEnvironment(), signal };
  await runProgram("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], there);
  // Without a remote nothing can be pushed either.
  await runProgram("git", ["remote", "remove", "origin"], there);
  return {
    folder: target,
    commit: commit.trim(),
    uncommitted: status.split("\n").filter(Boolean).length,
  };
}
