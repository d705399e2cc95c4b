import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Redis } from "ioredis";

/** A Redis server of a test's own. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string;
}

/** Where `redis-server` is; undefined: there is none. */
export function redisProgram(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin"];
  return folders
    .map((folder) => join(folder, "redis-server"))
    .find((program) => existsSync(program));
}

/** Whether tests with Redis run: without it they are skipped here, and fail in CI. */
export function hasRedis(): boolean {
  if (redisProgram() !== undefined) return true;
  const message = "Redis is missing: apt-get install redis-server.";
  if (process.env["CI"]) throw new Error(message);
  console.warn(`${message} Its tests are skipped.`);
  return false;
}

/** Starts a server in a temporary folder, on a free port of 127.0.0.1; it keeps nothing. */
export async function startRedis(): Promise<RedisServer> {
  const program = redisProgram();
  if (program === undefined) throw new Error("there is no Redis: apt-get install redis-server");
  const folder = mkdtempSync(join(tmpdir(), "collector-redis-"));
  const port = await freePort();
  const flags = ["--bind", "127.0.0.1", "--port", String(port), "--dir", folder];
  const child = spawn(program, [...flags, "--save", "", "--appendonly", "no"], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: null });
  // It is asked again until the server listens.
  client.on("error", () => {});
  await client.ping();
  await client.quit();
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === "object" && address !== null ? address.port : 0),
      );
    });
  });
}
