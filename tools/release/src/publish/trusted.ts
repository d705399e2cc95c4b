import { execFileSync } from "node:child_process";
import { PublishError } from "./publish-error.ts";

/** The first npm that publishes without a token: docs.npmjs.com/trusted-publishers. */
const OLDEST_NPM = [11, 5, 1];

/**
 * Checks that this is a job that can publish by trusted publishing, and by nothing else.
 *
 * @throws {PublishError} when it can't: with what is missing.
 */
export function checkTrusted(env: NodeJS.ProcessEnv): void {
  if (!env["ACTIONS_ID_TOKEN_REQUEST_URL"]) {
    throw new PublishError("trusted publishing needs a job with `id-token: write`");
  }
  const token = ["NODE_AUTH_TOKEN", "NPM_TOKEN"].find((name) => env[name]);
  if (token) throw new PublishError(`trusted publishing needs no token: take ${token} away`);
  const version = execFileSync("npm", ["--version"], { encoding: "utf8", env }).trim();
  if (isOlder(version.split(".").map(Number))) {
    throw new PublishError(
      `trusted publishing needs npm ${OLDEST_NPM.join(".")}; this is ${version}`,
    );
  }
}

function isOlder(version: readonly number[]): boolean {
  const index = OLDEST_NPM.findIndex((part, place) => part !== version[place]);
  return index >= 0 && (version[index] ?? 0) < (OLDEST_NPM[index] ?? 0);
}
