import { once } from "node:events";
import { expect, test } from "vitest";
import { run, SECRET, settings, start, startMocks, startServer } from "./run.ts";

test("shows what came although a provider failed, and exits 1", async () => {
  await using good = await startMocks({ glomo: {} });
  await using bad = await startMocks({ finix: { status: 401 } });
  const { code, out, err } = await run([], { ...good.env, ...bad.env });
  expect(out).toContain("glomo");
  expect(err).toMatch(/^✖ finix\.getBalance: 401 /);
  expect(err.replaceAll(/\s+/g, " ")).toContain(
    `(asked for ${settings["finix"]?.["FINIX_BALANCE_ID"]}) [UnauthorizedError]`,
  );
  for (const line of err.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  expect(code).toBe(1);
});

test("warns of an entry that can't be read, and exits 1: something is missing", async () => {
  await using mocks = await startMocks({
    glomo: { examples: { getBalances: "unknown_currency" } },
  });
  const { code, out, err } = await run([], mocks.env);
  expect(out).toContain("299.00 USD");
  expect(err).toMatch(/^⚠ glomo \/available\/1\/amount: /);
  expect(code).toBe(1);
});

test("asks for each account of a list, and tells which one failed", async () => {
  await using mocks = await startMocks({ marqeta: { status: 404 } });
  const { code, out, err } = await run(["--marqeta-token", "user_2, user_10,"], mocks.env);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.match(/asked for \w+/g)).toEqual(["asked for user_2", "asked for user_10"]);
  expect(err).toContain("No balance came.");
});

test("gives up after --timeout", async () => {
  await using silence = await startServer();
  const { code, err } = await run(["--timeout", "0.2"], silence.env);
  expect(err).toContain("TimeoutError");
  expect(code).toBe(1);
});

test("ends with 130 when it is interrupted", async () => {
  await using silence = await startServer();
  const child = start([], silence.env);
  await silence.asked;
  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  expect(code).toBe(130);
});

test("never prints a secret", async () => {
  await using mocks = await startMocks({ finix: { status: 401 }, muda: { status: 401 } });
  for (const args of [[], ["--json"], ["--help"]]) {
    const { out, err } = await run(args, mocks.env);
    expect(out + err).not.toContain(SECRET);
    expect(out + err).not.toContain(btoa(`${SECRET}:${SECRET}`));
  }
});
