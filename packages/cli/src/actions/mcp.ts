import { COMMAND_NAMES } from "../commands.ts";
import { exitCodes } from "../exit-codes.ts";
import { explainField } from "../mcp/explain-field.ts";
import { getBalances } from "../mcp/get-balances.ts";
import { listConnections } from "../mcp/list-connections.ts";
import { createServer } from "../mcp/server.ts";
import type { CommandLine } from "../options.ts";
import { providers } from "../providers.ts";
import type { Target } from "../target.ts";
import { chooseTargets } from "../targets.ts";
import { UsageError } from "../usage-error.ts";

/** Serves balances to an assistant, until its side of standard input ends. */
export async function mcp(line: CommandLine): Promise<number> {
  const choose = (): Target[] => chooseTargets(line, { providers, commands: COMMAND_NAMES });
  // Whoever starts it is told at once what is wrong; later the file is read for each question anew.
  choose();
  const { sdk, serveStdio } = await loadSdk();
  const { timeout } = line.flags;
  const timeoutMs = timeout === undefined ? undefined : Math.max(1, timeout * 1000);
  const tools = [listConnections(choose), getBalances(choose, timeoutMs), explainField(providers)];
  const handle = serveStdio(() => createServer(sdk, tools));
  await untilEnd();
  await handle.close();
  // An assistant that only signals leaves it open, and the process with it.
  process.stdin.destroy();
  return exitCodes.complete;
}

/** The SDK is 16 MB with what it depends on: who never serves an assistant need not have it. */
async function loadSdk() {
  try {
    const sdk = await import("@modelcontextprotocol/server");
    const { serveStdio } = await import("@modelcontextprotocol/server/stdio");
    return { sdk, serveStdio };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(
      "balances mcp needs a package that is not installed: npm install @modelcontextprotocol/server, or npx -y -p @org/cli -p @modelcontextprotocol/server balances mcp",
    );
  }
}

async function untilEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdin.once("close", resolve);
    process.stdin.once("end", resolve);
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
