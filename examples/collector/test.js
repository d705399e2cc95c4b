// With a configuration and nothing else installed: a first snapshot is kept in a folder, and can be asked for.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

// A provider with two accounts, of amounts past what a double can hold.
function balance(id, amount) {
  return `{ "id": "${id}", "currency": "USD", "available_amount": ${amount} }`;
}

const provider = createServer((_, response) => {
  const accounts = `${balance("BA1", "9007199254740993")}, ${balance("BA2", "-5")}`;
  response.writeHead(200, { "content-type": "application/json" });
  response.end(`{ "_embedded": { "balances": [${accounts}] }, "page": { "next_cursor": null } }`);
}).listen(0, "127.0.0.1");
await once(provider, "listening");

const folder = await mkdtemp(join(tmpdir(), "collector-example-"));
const config = join(folder, "balances.config.yaml");
const example = await readFile("balances.config.yaml", "utf8");
const { port } = provider.address();
// The same connection, to the provider above.
await writeFile(
  config,
  example.replace("label: shop", `label: shop\n    baseUrl: http://127.0.0.1:${port}`),
);

const { DATABASE_URL: _, ...environment } = process.env;
const env = { ...environment, FINIX_USERNAME: "u", FINIX_PASSWORD: "p" };
async function balances(...args) {
  const { stdout } = await run("npx", ["balances", ...args, "--config", config], { env });
  return stdout;
}

try {
  await balances("collect", "--run", "night");
  const { entries } = JSON.parse(await balances("history", "--json"));
  const kept = entries.map(({ account, money }) => `${account} ${money.value} ${money.asset.code}`);
  assert.deepEqual(kept.sort(), ["BA1 90071992547409.93 USD", "BA2 -0.05 USD"]);
  const { runs } = JSON.parse(await balances("runs", "--json"));
  assert.deepEqual(
    runs.map(({ name, state }) => [name, state]),
    [["night", "ended"]],
  );
} finally {
  provider.closeAllConnections();
  provider.close();
  await rm(folder, { recursive: true, force: true });
}
