import { expect, test } from "vitest";
import { run, SECRET, startMocks, startServer } from "./run.ts";

const BODY = JSON.stringify({
  total: 1,
  _embedded: { errors: [{ logref: "req\u001b[31m1", message: "no", code: "NOT_FOUND" }] },
});

test("tells of each attempt on standard error, with the id of the request", async () => {
  await using server = await startServer([404, {}, BODY]);
  const { out, err } = await run(["--verbose", "--json"], server.env);
  expect(JSON.parse(out).failures).toHaveLength(1);
  const said = err.replaceAll(/\s+/g, " ");
  expect(said).toMatch(
    /finix\.getBalance: attempt 1, GET http:\/\/127\.0\.0\.1:\d+\/balances\/\w+: 404 in \d+ ms, request id req\\u001b\[31m1 /,
  );
  for (const line of err.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("tells why it waits before it asks again", async () => {
  await using server = await startServer([503, { "retry-after": "0" }, "{}"]);
  const { err } = await run(["--verbose"], server.env);
  const said = err.replaceAll(/\s+/g, " ");
  expect(said).toMatch(/attempt 1 ended with 503, the next one is in \d+ ms/);
  expect(said).toMatch(/attempt 3, GET /);
});

test("says nothing of that without the flag, and shows no secret with it", async () => {
  await using mocks = await startMocks({ finix: { status: 401 }, muda: {}, adyen: {} });
  expect((await run([], mocks.env)).err).not.toContain("attempt");
  const { out, err } = await run(["--verbose"], mocks.env);
  expect(err).toContain("attempt 1");
  for (const secret of [SECRET, btoa(`${SECRET}:${SECRET}`)]) {
    expect(out + err).not.toContain(secret);
  }
});
