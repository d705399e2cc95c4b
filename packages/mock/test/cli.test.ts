import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";

const cli = join(import.meta.dirname, "../src/cli.ts");
const bank = join(import.meta.dirname, "specs/bank.yaml");

function start(...args: string[]) {
  return spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

async function ended(child: ChildProcess): Promise<number> {
  const [code] = await once(child, "exit");
  return code;
}

async function run(...args: string[]) {
  const child = start(...args);
  const [code, out, err] = await Promise.all([
    ended(child),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}

test("serves until it is interrupted, and exits 0", async () => {
  const child = start(bank, "--port", "0", "--json", "--example", "getAccount=negative");
  const [line] = await once(child.stdout, "data");
  const { url, operations } = JSON.parse(String(line));
  expect(operations).toHaveLength(1);

  const response = await fetch(`${url}/accounts/a1`, { headers: { Authorization: "Bearer any" } });
  expect(await response.json()).toMatchObject({ amount: -62 });

  child.kill("SIGINT");
  expect(await ended(child)).toBe(0);
});

test("prints the URL, the operations and how to choose an example", async () => {
  const child = start(bank, "--port", "0");
  const [screen] = await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
  expect(String(screen).replaceAll(/127\.0\.0\.1:\d+/g, "HOST")).toContain(
    [
      "getAccount  GET http://HOST/accounts/{id}",
      "  200  typical, negative",
      "  401  refused, gone",
      "  404  refused, gone",
      "",
      "Choose an answer by a header:  Prefer: code=200, example=NAME",
    ].join("\n"),
  );
});

// Finix has a list, whose pages another server plays: neither may keep the command from its end.
test.each([bank, "finix"])("says that the port is taken, and ends: %s", async (spec) => {
  await using other = await startMock(bank);
  const { port } = new URL(other.url);
  const { code, out, err } = await run(spec, "--port", port);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toBe(
    `error: port ${port} is taken. Choose another one, or 0 for any that is free.\n`,
  );
});

test("lists the providers where one is unknown", async () => {
  const { code, err } = await run("paypall");
  expect(code).toBe(1);
  expect(err).toMatch(/^error: no spec "paypall".*Providers: .*finix.*\n$/);
});

test.each([
  [[]],
  [["bank.yaml", "--port", "x"]],
  [["bank.yaml", "--port", "65536"]],
  [["bank.yaml", "--example", "x"]],
  [["--nope"]],
])("exits 2 on wrong usage: %j", async (args) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^error: /);
});

test("helps", async () => {
  const { code, out } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("Prefer: code=401");
});
