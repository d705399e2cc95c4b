import type { ClientOptions } from "@org/core";
import type { Flags } from "./flags.ts";
import { reportCalls } from "./verbose.ts";

/** What the flags say to the clients of all connections. */
export function clientSettingsOf({ timeout, verbose }: Flags): ClientOptions {
  return {
    ...(timeout === undefined ? {} : { timeoutMs: Math.max(1, timeout * 1000) }),
    ...(verbose ? reportCalls(process.stderr) : {}),
  };
}
