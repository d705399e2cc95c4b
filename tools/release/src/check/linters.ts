import { readFileSync } from "node:fs";
import { ProgramError, runProgram } from "@org/command";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { toolEnvironment } from "../environment.ts";
import type { Manifest } from "../workspace.ts";
import { isText } from "./manifest.ts";

/** What publint says about a tarball, in strict mode: its suggestions count too. */
export async function runPublint(tarball: string, manifest: Manifest): Promise<string[]> {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
  return messages.map(
    (message) => `publint: ${formatMessage(message, manifest, { color: false })}`,
  );
}

/** What attw says about how TypeScript resolves a tarball, as `import` and as `require` of ESM. */
export async function runAttw(tarball: string, { exports, types }: Manifest): Promise<string[]> {
  // A command has nothing to import.
  if (types === undefined && exports?.["."] === undefined) return [];
  // It would look for types of every entry.
  const texts = Object.keys(exports ?? {}).filter(isText);
  const flags = ["--profile", "esm-only", "--format", "table-flipped", "--no-color", "--no-emoji"];
  if (texts.length > 0) flags.push("--exclude-entrypoints", ...texts);
  try {
    await runProgram("attw", [tarball, ...flags], {
      cwd: import.meta.dirname,
      env: toolEnvironment(),
    });
    return [];
  } catch (error) {
    if (error instanceof ProgramError) return [`attw: ${error.message}`];
    throw error;
  }
}
