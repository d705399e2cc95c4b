import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Answers } from "./server-process.ts";

const PROCESS = fileURLToPath(new URL("server-process.ts", import.meta.url));

/** A server on 127.0.0.1, in a process of its own. */
export interface BenchServer {
  readonly baseUrl: string;
  close(): void;
}

/** Starts a server that gives each path prefix its answer, on a free port, with keep-alive. */
export async function startServer(answers: Answers): Promise<BenchServer> {
  const child = fork(PROCESS, { serialization: "advanced" });
  child.send(answers);
  const [port] = await once(child, "message");
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () => void child.kill(),
  };
}
