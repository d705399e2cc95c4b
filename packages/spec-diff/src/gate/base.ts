/** The commit that a branch is compared with. */
import { UsageError } from "@org/command";
import { git, revision } from "../git.ts";

/** The part of the environment that says what GitHub checked out. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The commit to compare with: where HEAD left `ref`. Without one, it is what GitHub merged a pull request
 * with, where that is checked out; else where HEAD left the branch that the pull request goes to,
 * `origin/main`, `main` or the default branch of `origin`, of these the first that exists.
 *
 * An event's `base.sha` is none of these: it stays at the commit that the pull request was opened or last
 * pushed on, so what others merged since would count as this branch's.
 *
 * @throws {UsageError} when there is no such commit.
 */
export function findBase(
  root: string,
  ref: string | undefined,
  environment: Environment = process.env,
): string {
  if (ref === undefined || ref === "") {
    const merged = mergedWith(root, environment);
    if (merged !== undefined) return merged;
  }
  const candidates = ref ? [revision(ref)] : usualBases(environment);
  for (const candidate of candidates) {
    try {
      return git(["merge-base", "--end-of-options", candidate, "HEAD"], root).trim();
    } catch {
      // The next one may exist.
    }
  }
  throw new UsageError(
    isShallow(root)
      ? "this clone is shallow: it has no commit that HEAD and its base share. In GitHub Actions give actions/checkout `fetch-depth: 0`, elsewhere run `git fetch --unshallow`"
      : `no commit to compare with: ${candidates.join(" and ")} share none with HEAD; give --base REF`,
  );
}

function usualBases({ GITHUB_BASE_REF: target }: Environment): string[] {
  const usual = ["origin/main", "main", "origin/HEAD"];
  return target ? [revision(`origin/${target}`), ...usual] : usual;
}

/** The first parent of the merge commit that GitHub made of a pull request, where HEAD is that commit. */
function mergedWith(root: string, { GITHUB_REF, GITHUB_SHA }: Environment): string | undefined {
  if (!/^refs\/pull\/\d+\/merge$/.test(GITHUB_REF ?? "")) return undefined;
  const commits = git(["rev-list", "--parents", "--max-count=1", "HEAD"], root).trim().split(" ");
  const [head, base, branch] = commits;
  return head === GITHUB_SHA && branch !== undefined ? base : undefined;
}

function isShallow(root: string): boolean {
  try {
    return git(["rev-parse", "--is-shallow-repository"], root).trim() === "true";
  } catch {
    return false;
  }
}
