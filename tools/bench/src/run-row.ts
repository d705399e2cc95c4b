import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPeers } from "./peers.ts";
import type { RowName } from "./rows/names.ts";
import type { Row } from "./rows/row.ts";
import type { Table } from "./table.ts";

/** What the process of a row says. */
export type Message =
  | { readonly progress: string }
  | { readonly tables: readonly Table[] }
  | { readonly error: string };

const PROCESS = fileURLToPath(new URL("rows/process.ts", import.meta.url));

/**
 * Collections between batches, so that none pays for another's garbage; and compiled code is kept,
 * which V8 drops when a function saw a few collections without a call.
 */
const NODE_FLAGS = ["--expose-gc", "--no-flush-bytecode"];

const MINUTES = 10;

export interface RowOptions {
  readonly quick: boolean;
  /** Hears what is being measured. */
  progress(what: string): void;
}

/**
 * Measures a row in a process of its own, so that no row inherits the heap and the compiled code of
 * another. Installs the peers that it needs before.
 *
 * @throws {Error} when it could not be measured: it says why.
 */
export async function runRow(
  name: RowName,
  { quick, progress }: RowOptions,
): Promise<readonly Table[]> {
  const { row }: { row: Row } = await import(`./rows/${name}.ts`);
  for (const group of row.peers) {
    progress(`installing ${group}`);
    await installPeers(group);
  }
  const child = fork(PROCESS, [name, ...(quick ? ["--quick"] : [])], {
    execArgv: NODE_FLAGS,
    timeout: (row.minutes ?? MINUTES) * 60_000,
  });
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`${name}: ${reason}`));
    child.on("message", (message: Message) => {
      if ("progress" in message) progress(message.progress);
      else if ("tables" in message) resolve(message.tables);
      else fail(message.error);
    });
    child.on("error", (error) => fail(error.message));
    child.on("exit", (code, signal) => fail(`its process ended (${signal ?? code})`));
  });
}
