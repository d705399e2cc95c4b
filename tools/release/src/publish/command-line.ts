import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkHashes } from "./hashes.ts";
import { PublishError } from "./publish-error.ts";
import { readTarballs, type Tarball } from "./tarball.ts";

/** What a command of a release says of a mistake, and how it ends. */
const EXIT = { failed: 1, usage: 2 } as const;

/** The options of a command, as `parseArgs` takes them, beside `--hashes` and `--help`. */
export type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

/**
 * Runs a command over a packed release, FOLDER, once every file of it is what the list in
 * `--hashes FILE` says; `required` names its options that have no default. Mistakes are one message
 * on stderr; it sets the exit code of the process.
 */
export async function runRelease(
  usage: string,
  options: Options,
  required: readonly string[],
  work: (tarballs: Tarball[], values: Readonly<Record<string, unknown>>) => Promise<void> | void,
): Promise<void> {
  try {
    const { values, positionals } = parse(options);
    if (values["help"]) return console.log(usage);
    const [folder, ...more] = positionals;
    const missing = ["hashes", ...required].find((name) => values[name] === undefined);
    if (folder === undefined || more.length > 0) return fail(usage, EXIT.usage);
    if (missing !== undefined) return fail(`--${missing} is missing\n${usage}`, EXIT.usage);
    checkHashes(folder, readFileSync(String(values["hashes"]), "utf8"));
    await work(readTarballs(folder), values);
  } catch (error) {
    if (error instanceof PublishError) return fail(error.message, EXIT.failed);
    if (!isMistake(error)) throw error;
    fail(error.message, EXIT.usage);
  }
}

function parse(options: Options): {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
} {
  return parseArgs({
    allowPositionals: true,
    options: { ...options, hashes: { type: "string" }, help: { type: "boolean" } },
  });
}

/** An option that is not known, or a file or folder that is not there. */
function isMistake(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return "syscall" in error || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
}

function fail(message: string, exitCode: number): void {
  console.error(`error: ${message}`);
  process.exitCode = exitCode;
}
