import { cpSync, existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runProgram } from "@org/command";

const root = path.join(import.meta.dirname, "../../..");

/** A copy of this checkout as it is now, with a history and an installation of its own. */
export interface Copy extends AsyncDisposable {
  readonly folder: string;
  /** For programs that run in it. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs a program in it and gives what that wrote to stdout. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  /** The paths that differ from what was copied, sorted, as `git status --porcelain` has them. */
  status(): Promise<string[]>;
}

/** Copies the checkout, without what is ignored, and installs its dependencies from pnpm's store. */
export async function copyCheckout(): Promise<Copy> {
  const folder = mkdtempSync(path.join(tmpdir(), "new-provider-test-"));
  const env = environment(folder);
  const run: Copy["run"] = (program, ...args) => runProgram(program, args, { cwd: folder, env });
  const remove = async (): Promise<void> => {
    forget(folder, (await run("pnpm", "store", "path")).trim());
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await fill(folder, run);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    folder,
    env,
    run,
    async status() {
      const lines = (await run("git", "status", "--porcelain")).split("\n");
      return lines.filter((line) => line !== "").sort();
    },
    [Symbol.asyncDispose]: remove,
  };
}

/** Vitest's own variables are not the copy's, and with git's of a hook its commands would write here. */
function environment(folder: string): NodeJS.ProcessEnv {
  const outer = Object.entries(process.env).filter(([name]) => !/^(GIT_|VITEST|NODE_)/.test(name));
  const bins = [folder, root].map((one) => path.join(one, "node_modules/.bin"));
  return {
    ...Object.fromEntries(outer),
    PATH: [...bins, process.env["PATH"] ?? ""].join(path.delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
  };
}

/** Copies the files of the checkout into a repository of its own, and installs. */
async function fill(folder: string, run: Copy["run"]): Promise<void> {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = (await runProgram("git", list, { cwd: root })).split("\0");
  for (const file of files.filter((name) => name && existsSync(path.join(root, name)))) {
    cpSync(path.join(root, file), path.join(folder, file));
  }
  await run("git", "init", "--quiet");
  await run("git", "add", "--all");
  const author = ["-c", "user.name=test", "-c", "user.email=test@test.invalid"];
  await run("git", ...author, "commit", "--quiet", "--no-verify", "--message", "Copy");
  await run("pnpm", "install", "--frozen-lockfile", "--prefer-offline");
}

/** pnpm's store links every project that is installed from it: that of a copy leads nowhere soon. */
function forget(folder: string, store: string): void {
  const projects = path.join(store, "projects");
  if (!existsSync(projects)) return;
  for (const name of readdirSync(projects)) {
    const link = path.join(projects, name);
    if (path.resolve(projects, readlinkSync(link)) === folder) rmSync(link);
  }
}
