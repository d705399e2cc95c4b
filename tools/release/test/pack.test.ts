import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { closeServer, listenLocally } from "../src/rehearsal/local-server.ts";
import { publishedPackages, repository } from "../src/workspace.ts";
import { temporaryFolder } from "./temporary.ts";

const cli = join(import.meta.dirname, "../src/pack-cli.ts");

/** Runs release:pack beside a registry that answers like this. */
async function pack(out: string, answer: RequestListener) {
  const server = createServer(answer);
  const registry = await listenLocally(server);
  const child = spawn(process.execPath, [cli, "--out", out, "--registry", registry]);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  await closeServer(server);
  return { stdout, stderr: stderr.replace(registry, "REGISTRY"), status };
}

test("where the registry has every version, there is nothing to publish", async () => {
  const versions = Object.fromEntries(
    publishedPackages(repository).map(({ manifest }) => [manifest.version, {}]),
  );
  const found = await pack(temporaryFolder(), (_, response) =>
    response.end(JSON.stringify({ versions })),
  );
  expect(found).toEqual({
    stdout: "",
    stderr: "The registry has every version: there is nothing to publish.\n",
    status: 0,
  });
});

test("a registry that has no answer ends it", async () => {
  const broken = await pack(temporaryFolder(), (_, response) => response.writeHead(503).end());
  expect(broken).toMatchObject({ stdout: "", status: 1 });
  expect(broken.stderr).toMatch(/^error: REGISTRY answers 503 for @org\/[\w-]+\n$/);
  const page = await pack(temporaryFolder(), (_, response) => response.end("<html>"));
  expect(page.stderr).toMatch(/^error: REGISTRY answers for @org\/[\w-]+ with what is no JSON\n$/);
});

test("a folder that holds something is not packed into", async () => {
  const folder = temporaryFolder({ "org-core-1.0.0.tgz": "from before" });
  const { stderr, status } = await pack(folder, (_, response) => response.end("{}"));
  expect(stderr).toContain("is not empty: name a new folder");
  expect(status).toBe(2);
});
