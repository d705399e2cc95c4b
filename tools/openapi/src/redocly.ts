import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const run = promisify(execFile);
const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/** No request leaves the machine: neither for usage data nor for a newer version. */
const QUIET = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** What a run of the Redocly command line gave. */
export interface RedoclyResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the Redocly command line in a folder; a failed run is a result, not an exception. */
export async function redocly(args: readonly string[], cwd: string): Promise<RedoclyResult> {
  const options = { cwd, env: { ...process.env, ...QUIET }, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await run(process.execPath, [cli, ...args], options);
    return { ok: true, stdout, stderr };
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return { ok: false, stdout, stderr: stderr || String(error) };
  }
}
