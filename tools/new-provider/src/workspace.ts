import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ProgramError, runProgram } from "@org/command";
import { NewProviderError } from "./error.ts";

/** Changes to a checkout that are all undone where one of them fails. */
export class Workspace {
  readonly root: string;
  readonly #created: string[] = [];
  readonly #kept = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
  }

  /** Writes a new file; nothing that exists is written over. */
  async create(file: string, text: string): Promise<void> {
    const full = path.join(this.root, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, text, { flag: "wx" });
  }

  /**
   * Names a file or folder that did not exist before: it goes when everything is undone.
   *
   * @throws {NewProviderError} when it exists.
   */
  willCreate(target: string): void {
    const full = path.join(this.root, target);
    if (existsSync(full)) throw new NewProviderError(`${target} exists`);
    this.#created.push(full);
  }

  /** Changes a file, or lets a program change it: it is put back when everything is undone. */
  async change(file: string, how?: (text: string) => string): Promise<void> {
    const full = path.join(this.root, file);
    const text = await readFile(full, "utf8");
    this.#kept.set(full, text);
    if (how) await writeFile(full, how(text));
  }

  /**
   * Runs a program, of which only the exit code counts.
   *
   * @throws {NewProviderError} when it fails: with the end of its output, for the person.
   */
  async run(step: string, program: string, args: readonly string[]): Promise<void> {
    const bin = path.join(this.root, "node_modules", ".bin");
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}` };
    try {
      await runProgram(program, args, { cwd: this.root, env });
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      throw new NewProviderError(`${step} failed:\n${error.message}`);
    }
  }

  /** Removes what was created, and puts back what was changed. */
  async undo(): Promise<void> {
    for (const target of this.#created) await rm(target, { recursive: true, force: true });
    for (const [file, text] of this.#kept) await writeFile(file, text);
  }
}
