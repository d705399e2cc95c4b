import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ProgramError, runProgram } from "@org/command";
import { NewProviderError } from "./error.ts";

/** Changes to a checkout that are all undone where one of them fails. */
export class Workspace {
  readonly root: string;
  readonly #created: string[] = [];
  #lockCopy: string | undefined;

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

  /** Keeps the lock file, which an installation changes. */
  async keepLockFile(): Promise<void> {
    const folder = await mkdtemp(path.join(tmpdir(), "new-provider-"));
    this.#lockCopy = path.join(folder, "pnpm-lock.yaml");
    await copyFile(path.join(this.root, "pnpm-lock.yaml"), this.#lockCopy);
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

  /** Removes what was created, and puts the lock file back. */
  async undo(): Promise<void> {
    for (const target of this.#created) await rm(target, { recursive: true, force: true });
    if (this.#lockCopy) await copyFile(this.#lockCopy, path.join(this.root, "pnpm-lock.yaml"));
    await this.done();
  }

  /** Removes the copy of the lock file. */
  async done(): Promise<void> {
    if (this.#lockCopy) await rm(path.dirname(this.#lockCopy), { recursive: true, force: true });
    this.#lockCopy = undefined;
  }
}
