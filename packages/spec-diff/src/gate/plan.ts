/** What changesets itself makes of the changesets of a branch. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withWorkingTree } from "./tree.ts";

/** A release that the changesets of a branch lead to, that of a dependent among them. */
export interface Release {
  readonly name: string;
  readonly type: string;
  readonly oldVersion: string;
  readonly newVersion: string;
}

/** Releases, or the words of `changeset status` where it makes no plan. */
export type Plan = { readonly releases: readonly Release[] } | { readonly refusal: string };

/** From the root of the workspace: its package exports no path to it. */
const COMMAND = "node_modules/@changesets/cli/bin.js";

/**
 * The releases of a branch: `changeset status --since BASE`, with what is not committed yet. It asks for one
 * changeset, whatever changed, so it is asked where there is one: the rest of the gate knows which are missing.
 */
export function releasePlan(root: string, base: string): Plan {
  const folder = mkdtempSync(join(tmpdir(), "spec-diff-plan-"));
  const output = join(folder, "plan.json");
  try {
    const { status, stdout, stderr } = withWorkingTree(root, (environment) =>
      spawnSync(
        process.execPath,
        [join(root, COMMAND), "status", `--since=${base}`, `--output=${output}`],
        { cwd: root, encoding: "utf8", env: { ...process.env, ...environment, NO_COLOR: "1" } },
      ),
    );
    if (status !== 0 || !existsSync(output)) return { refusal: wordsOf(`${stdout}\n${stderr}`) };
    const { releases }: { releases: Release[] } = JSON.parse(readFileSync(output, "utf8"));
    return { releases: releases.filter(({ type }) => type !== "none") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without its banner, the lines of its frame and the stack of an error. */
function wordsOf(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^[^\p{L}\p{N}@"`.]+/u, "").trim())
    .filter((line) => line !== "" && !/^changeset v\d|^at /.test(line));
  return lines.join(" ") || "it failed without a word";
}
