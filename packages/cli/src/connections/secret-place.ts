import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Where a secret is: an environment variable, or a file. */
export interface SecretPlace {
  readonly kind: "env" | "file";
  /** The name of the variable, or the path as it is written. */
  readonly name: string;
  /** The line that says so. */
  readonly line: number;
}

/** A secret that is not where it should be. The message never holds what is there instead. */
export class SecretError extends Error {
  override readonly name = "SecretError";
}

const PLACE = /^(?:env:(?<env>[A-Za-z_]\w*)|file:(?<file>.*\S))$/;

/** What names of variables look like; another may be the secret itself, written in the wrong place. */
const PLAIN_VARIABLE = /^[A-Z_][A-Z\d_]*$/;

/** The place that a text such as `env:NAME` or `file:PATH` names; undefined: it names none. */
export function placeOfSecret(text: string): Omit<SecretPlace, "line"> | undefined {
  const { env, file } = PLACE.exec(text)?.groups ?? {};
  if (env !== undefined) return { kind: "env", name: env };
  return file === undefined ? undefined : { kind: "file", name: file };
}

/**
 * Looks up a secret; paths are relative to `file`, which names the place.
 *
 * @throws {SecretError} when there is none.
 */
export function lookUpSecret({ kind, name }: SecretPlace, file: string): string {
  if (kind === "file") return readSecretFile(name, file);
  const value = process.env[name];
  if (value) return value;
  const variable = PLAIN_VARIABLE.test(name) ? `the variable ${name}` : "the variable named there";
  throw new SecretError(`${variable} is ${value === "" ? "empty" : "not set"}`);
}

function readSecretFile(path: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(resolve(dirname(file), path), "utf8");
  } catch (error) {
    const { code = "it can't be read" } = error as NodeJS.ErrnoException;
    throw new SecretError(`the file ${path} can't be read: ${REASONS.get(code) ?? code}`);
  }
  const secret = text.replace(/\r?\n$/, "");
  if (secret === "") throw new SecretError(`the file ${path} is empty`);
  return secret;
}

/** What the system's codes mean. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is none"],
  ["EACCES", "permission denied"],
  ["EISDIR", "it is a folder"],
]);
