/** A reader of a page: from top to bottom, files are written and commands are run, in a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Block } from "../src/code/blocks.ts";
import { WORKSPACE } from "../src/places.ts";

const SHELLS = new Set(["sh", "bash"]);
const OUTPUTS = new Set(["text"]);

/** The commands that stand for `npm` and `npx`. */
const BIN = join(import.meta.dirname, "bin");

/** What a command said, and how it ended. */
interface Ran {
  readonly output: string;
  readonly code: number;
}

/** A reader who follows a page in `folder`. */
export class Reader implements AsyncDisposable {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #servers: ChildProcess[] = [];
  #last: Ran = { output: "", code: 0 };

  constructor(folder: string, env: Readonly<Record<string, string>>) {
    this.#folder = folder;
    const path = [BIN, join(WORKSPACE, "node_modules/.bin"), process.env["PATH"]].join(":");
    this.#env = { ...process.env, ...env, PATH: path, NO_COLOR: "1", SCARF_ANALYTICS: "false" };
    delete this.#env["NODE_OPTIONS"];
    delete this.#env["VITEST"];
  }

  /**
   * Does what a block says.
   *
   * @throws {Error} when a command ends otherwise than the page says, or prints something else.
   */
  async follow(block: Block): Promise<void> {
    if (block.mark?.kind === "not run") return;
    if (block.file !== undefined) this.#write(block.file, block.text);
    else if (SHELLS.has(block.language)) await this.#run(block);
    else if (OUTPUTS.has(block.language)) requireOutput(this.#last.output, block);
    else {
      throw new Error(`line ${block.line}: nobody runs this: it is neither a file nor a command`);
    }
  }

  #write(file: string, text: string): void {
    const path = join(this.#place(), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Where the reader's terminal is by now. */
  #place(): string {
    const file = join(this.#folder, ".place");
    return existsSync(file) ? readFileSync(file, "utf8").trim() : this.#folder;
  }

  async #run({ text, line, mark }: Block): Promise<void> {
    // One terminal: what a command exports, and where it goes, holds for those after it.
    const state = join(this.#folder, ".state");
    const script = `if [ -f ${state} ]; then . ${state}; fi
cd ${this.#place()}
set -eu
${text}
set +eu
declare -px > ${state}
pwd > ${join(this.#folder, ".place")}
`;
    const child = spawn("bash", ["-c", script], {
      cwd: this.#folder,
      env: this.#env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    if (mark?.kind === "stays on") {
      this.#servers.push(child);
      // It says something when it is ready, or ends.
      await Promise.race([once(child.stdout, "data"), once(child, "close")]);
      if (child.exitCode !== null) throw new Error(`line ${line}: ended at once\n${errors}`);
      return;
    }
    const [code] = await once(child, "close");
    this.#last = { output: output + (mark?.kind === "fails" ? errors : ""), code };
    if ((code === 0) === (mark?.kind === "fails")) {
      throw new Error(`line ${line}: ended with ${code}\n${output}${errors}`);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#servers) {
      if (child.exitCode !== null || child.pid === undefined) continue;
      const closed = once(child, "close");
      process.kill(-child.pid, "SIGTERM");
      await closed;
    }
  }
}

/** `…` on the page stands for anything, and on a line of its own for any lines. */
function requireOutput(output: string, { text, line }: Block): void {
  const pattern = text
    .trimEnd()
    .split("\n")
    .map((wanted) =>
      wanted.trim() === "…"
        ? "(?:.*\n)*"
        : `${wanted.trimEnd().split("…").map(escapeAll).join(".*")} *\n`,
    )
    .join("");
  if (!new RegExp(`^${pattern}$`).test(`${output.trimEnd()}\n`)) {
    throw new Error(`line ${line}: the page says\n${text}\nand the command printed\n${output}`);
  }
}

function escapeAll(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
