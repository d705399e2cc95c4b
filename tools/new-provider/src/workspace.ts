import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ProgramError, runProgram } from "@org/command";
import { isObject } from "@org/openapi";
import { NewProviderError } from "./error.ts";

/** What was changed, by whom: enough to take all of it back. */
interface Journal {
  readonly pid: number;
  readonly created: string[];
  /** The texts of changed files as they were, by path. */
  readonly kept: Record<string, string>;
}

/**
 * Changes to a checkout that are all undone where one of them fails, where the signal says so, where
 * the process ends before they are {@link done}, and, when that was too sudden for anything, as the
 * next run begins.
 */
export class Workspace {
  readonly root: string;
  readonly #signal: AbortSignal;
  readonly #journal: Journal = { pid: process.pid, created: [], kept: {} };
  readonly #undo = (): void => undo(this.root, this.#journal);

  constructor(root: string, signal: AbortSignal) {
    this.root = root;
    this.#signal = signal;
    this.#write();
    process.on("exit", this.#undo);
  }

  /** Writes a file; one that exists is put back when everything is undone. */
  async write(file: string, text: string): Promise<void> {
    this.#signal.throwIfAborted();
    const full = path.join(this.root, file);
    if (existsSync(full)) return this.change(file, () => text);
    if (!this.#isNew(full)) this.#willCreate(full);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, text, { flag: "wx" });
  }

  /** Writes a file where there is none: one that exists is a person's by now. */
  async writeOnce(file: string, text: string): Promise<void> {
    if (!this.has(file)) await this.write(file, text);
  }

  /** Removes a file, where there is one. */
  async remove(file: string): Promise<void> {
    if (!this.has(file)) return;
    await this.change(file);
    rmSync(path.join(this.root, file));
  }

  has(file: string): boolean {
    return existsSync(path.join(this.root, file));
  }

  /**
   * Names a file or folder that did not exist before: it goes when everything is undone.
   *
   * @throws {NewProviderError} when it exists.
   */
  willCreate(target: string): void {
    const full = path.join(this.root, target);
    if (existsSync(full)) throw new NewProviderError(`${target} exists`);
    this.#willCreate(full);
  }

  #willCreate(full: string): void {
    this.#journal.created.push(full);
    this.#write();
  }

  #isNew(full: string): boolean {
    return this.#journal.created.some((one) => full === one || full.startsWith(one + path.sep));
  }

  /** Changes a file, or lets a program change it: it is put back when everything is undone. */
  async change(file: string, how?: (text: string) => string): Promise<void> {
    this.#signal.throwIfAborted();
    const full = path.join(this.root, file);
    const text = await readFile(full, "utf8");
    if (!this.#isNew(full)) this.#journal.kept[full] ??= text;
    this.#write();
    if (how) await writeFile(full, how(text));
  }

  /**
   * Runs a program, of which only the exit code counts. It ends with all that it started where the
   * signal says so.
   *
   * @throws {NewProviderError} when it fails: with the end of its output, for the person.
   */
  async run(step: string, program: string, args: readonly string[]): Promise<void> {
    const bin = path.join(this.root, "node_modules", ".bin");
    // Its output goes into a file of findings: without colors.
    const env = {
      ...process.env,
      NO_COLOR: "1",
      FORCE_COLOR: "0",
      PATH: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}`,
    };
    try {
      await runProgram(program, args, { cwd: this.root, env, signal: this.#signal });
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      throw new NewProviderError(`${step} failed:\n${error.message}`);
    }
  }

  /** Removes what was created, and puts back what was changed. */
  undo(): void {
    this.#undo();
    process.off("exit", this.#undo);
  }

  /** All of it stays. */
  done(): void {
    this.#signal.throwIfAborted();
    process.off("exit", this.#undo);
    rmSync(journalOf(this.root), { force: true });
  }

  #write(): void {
    const file = journalOf(this.root);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(this.#journal));
  }
}

/** No part of the repository, and there as long as something may have to be undone. */
function journalOf(root: string): string {
  return path.join(root, "node_modules/.cache/new-provider.json");
}

function undo(root: string, { created, kept }: Journal): void {
  for (const target of created) rmSync(target, { recursive: true, force: true, maxRetries: 3 });
  for (const [file, text] of Object.entries(kept)) writeFileSync(file, text);
  rmSync(journalOf(root), { force: true });
}

/**
 * Undoes what a run left that ended without a chance to.
 *
 * @throws {NewProviderError} when it has not ended.
 */
export function undoCutOff(root: string): void {
  const file = journalOf(root);
  if (!existsSync(file)) return;
  const journal: unknown = parsed(readFileSync(file, "utf8"));
  // The first thing that a run does: cut off there, it has changed nothing.
  if (!isJournal(journal)) return;
  if (isRunning(journal.pid)) {
    throw new NewProviderError(`another provider is being made, by process ${journal.pid}`);
  }
  undo(root, journal);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  return isObject(value) && Array.isArray(value["created"]) && isObject(value["kept"]);
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
