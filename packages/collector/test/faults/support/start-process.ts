import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Orders, Progress } from "./orders.ts";

/** How a process ended: its exit code, or the signal that ended it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of a test. */
export interface TestProcess extends AsyncDisposable {
  /** What it has written on standard error. */
  readonly errors: string;
  readonly exit: Promise<Exit>;
  /** Undefined: it runs. */
  readonly exited: Exit | undefined;
  /** Waits until it is so far. */
  reached(progress: Progress): Promise<void>;
  /** Sends a signal. */
  send(signal: NodeJS.Signals): void;
  /** Ends it at once. */
  kill(): Promise<Exit>;
  /** Asks it to close what it has open, and to end. */
  close(): Promise<Exit>;
}

/** Starts a process; `preload` is a module that it loads before all others. */
export function startProcess(orders: Orders, preload?: URL, env = {}): TestProcess {
  const child = fork(fileURLToPath(new URL("process.ts", import.meta.url)), {
    execArgv: preload === undefined ? [] : ["--import", preload.href],
    env: { ...process.env, ...env, ORDERS: JSON.stringify(orders) },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const progress = new Set<unknown>();
  child.on("message", (message) => progress.add(message));
  // A process that is gone can be told nothing.
  child.on("error", () => {});
  let exited: Exit | undefined;
  const exit = once(child, "exit").then(([code, signal]): Exit => {
    exited = { code, signal };
    return exited;
  });
  return {
    get errors() {
      return errors;
    },
    get exited() {
      return exited;
    },
    exit,
    async reached(awaited) {
      while (!progress.has(awaited)) {
        if (exited !== undefined) {
          throw new Error(`it ended with ${JSON.stringify(exited)} before ${awaited}: ${errors}`);
        }
        await Promise.race([once(child, "message"), exit]);
      }
    },
    send: (signal) => void child.kill(signal),
    async kill() {
      child.kill("SIGKILL");
      return await exit;
    },
    async close() {
      if (exited === undefined) child.send("close");
      return await exit;
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await exit;
    },
  };
}
