import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { providers } from "../src/providers.ts";

const demo = join(import.meta.dirname, "../../../packages/mock/src/demo.ts");

async function runDemo(args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(process.execPath, [demo, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code, out, err };
}

test("shows the balances of every provider", async () => {
  const { code, out, err } = await runDemo();
  const shown = new Set(out.match(/^[a-z][\w-]*/gm));
  expect([...shown]).toEqual(providers.map(({ provider }) => provider.name));
  for (const amount of ["295.990 KWD", "-0.62 USD", "4705 JPY", "650.0000000 cUGX"]) {
    expect(out).toContain(amount);
  }
  expect(code).toBe(0);
  // One quiet line before it, and after it what to try next.
  const [first = "", ...rest] = err.trimEnd().split("\n");
  expect(first).toBe(`balances, asked of mocks of ${providers.length} providers on 127.0.0.1:`);
  expect(rest.join("\n")).toMatch(/^\nNext: npm run demo -- --sum /);
});

test("asks no real account, and passes arguments and the exit code on", async () => {
  const env = { ...process.env, FINIX_ENVIRONMENT: "moon" };
  expect(await runDemo(["--provider", "finix", "--currency", "usd"], env)).toMatchObject({
    code: 0,
  });
  const { out } = await runDemo(["--provider", "finix", "--environment", "production"]);
  expect(out).toContain("1000.00 USD");
  expect(await runDemo(["--nope"])).toMatchObject({ code: 2, out: "" });
  const check = await runDemo(["check"]);
  expect(check.out.match(/^✓/gm)).toHaveLength(providers.length);
});
