/** What each command does: line → exit code. Each is loaded when it is called. */
import type { CommandName } from "../command-parts.ts";
import type { CommandLine } from "../options.ts";

/** @throws {UsageError} when the command is used in a way that can't work. */
export type Action = (line: CommandLine) => Promise<number>;

/** The action of a command. */
export async function actionOf(name: CommandName): Promise<Action> {
  switch (name) {
    case "collect":
      return (await import("./collect.ts")).collect;
    case "worker":
      return (await import("./worker.ts")).worker;
    case "runs":
      return (await import("./runs.ts")).runs;
    case "history":
      return (await import("./history.ts")).history;
    case "export":
      return (await import("./export.ts")).exportBalances;
    case "check":
      return (await import("./check.ts")).check;
    case "init":
      return (await import("./init.ts")).init;
    case "completion":
      return (await import("./completion.ts")).completion;
    case "mcp":
      return (await import("./mcp.ts")).mcp;
    default:
      return (await import("./balances.ts")).balances;
  }
}
