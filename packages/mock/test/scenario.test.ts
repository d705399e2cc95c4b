import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, readScenario, type Scenario, startMock } from "../src/index.ts";

const bank = join(import.meta.dirname, "specs/bank.yaml");

function ask(mock: Mock, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${mock.url}/accounts/a1`, { headers: { Authorization: "Bearer any", ...headers } });
}

async function bodies(scenario: Scenario, count: number): Promise<unknown[]> {
  await using mock = await startMock(bank, { scenario });
  const all: unknown[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await ask(mock);
    all.push(answer.ok ? await answer.json() : answer.status);
  }
  return all;
}

test("a sequence is played in turn, and its last answer stays", async () => {
  const getAccount = [503, { example: "negative" }, 401];
  const [first, second, ...rest] = await bodies({ answers: { getAccount } }, 4);
  expect(first).toBe(503);
  expect(second).toMatchObject({ amount: -62 });
  expect(rest).toEqual([401, 401]);
});

test("an answer leads to a state, which has answers of its own", async () => {
  const answers = { getAccount: { nextState: "closed" } };
  const states = { closed: { getAccount: [404, { nextState: "initial" }] } };
  const statuses = (await bodies({ answers, states }, 4)).map((body) =>
    typeof body === "number" ? body : 200,
  );
  expect(statuses).toEqual([200, 404, 200, 200]);
});

test("members of an example are replaced with every digit", async () => {
  const amount = 12345678901234567890123456n;
  const scenario = { answers: { getAccount: { with: { amount } } } };
  await using mock = await startMock(bank, { scenario });
  const answer = await ask(mock);
  expect(await answer.text()).toContain(`"amount":${amount}`);
});

test("a status that the spec lacks, a text and headers are answered as they are", async () => {
  const getAccount = [
    { status: 418, headers: { "x-pot": "yes" } },
    { status: 502, text: "<html>", headers: { "content-type": "text/html" } },
    { status: 502, body: "<html>", headers: { "Content-Type": "text/html" } },
    { body: { any: 1 } },
  ];
  await using mock = await startMock(bank, { scenario: { answers: { getAccount } } });
  const pot = await ask(mock);
  expect([pot.status, pot.headers.get("x-pot")]).toEqual([418, "yes"]);
  const proxy = await ask(mock);
  expect([proxy.status, proxy.headers.get("content-type")]).toEqual([502, "text/html"]);
  expect(await proxy.text()).toBe("<html>");
  const other = await ask(mock);
  expect([other.headers.get("content-type"), await other.text()]).toEqual(["text/html", "<html>"]);
  expect(await (await ask(mock)).json()).toEqual({ any: 1 });
});

test("a body breaks off, or stalls after its first half", async () => {
  const getAccount = [{ fault: "cut" }, { fault: "stall-body" }] as const;
  await using mock = await startMock(bank, { scenario: { answers: { getAccount } } });
  const cut = await ask(mock);
  expect(cut.status).toBe(200);
  await expect(cut.text()).rejects.toThrow("terminated");
  const stalled = await ask(mock);
  const reader = stalled.body?.getReader();
  const first = await reader?.read();
  expect(first?.value?.length).toBeGreaterThan(0);
  await reader?.cancel();
});

test("nothing comes, or the connection closes without an answer", async () => {
  const getAccount = [{ fault: "network" }, { fault: "stall" }] as const;
  await using mock = await startMock(bank, { scenario: { answers: { getAccount } } });
  await expect(ask(mock)).rejects.toThrow("fetch failed");
  const pending = fetch(`${mock.url}/accounts/a1`).catch((error: unknown) => error);
  // Whoever closes the mock ends what waits.
  setTimeout(() => void mock.close(), 50);
  expect(await pending).toBeInstanceOf(TypeError);
});

test("more requests than the limit get 429, with the time to wait", async () => {
  const scenario = { rateLimit: { requests: 2, seconds: 60 } };
  await using mock = await startMock(bank, { scenario });
  await ask(mock);
  await ask(mock);
  const refused = await ask(mock);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a request's own Prefer goes before the scenario", async () => {
  const scenario = { answers: { getAccount: { example: "negative" } } };
  await using mock = await startMock(bank, { scenario });
  const answer = await ask(mock, { prefer: "code=200, example=typical" });
  expect(await answer.json()).not.toMatchObject({ amount: -62 });
});

test("an answer waits, and every answer by the option of the mock", async () => {
  const scenario = { answers: { getAccount: [{ delayMs: 60 }, {}] } };
  await using mock = await startMock(bank, { scenario, delayMs: 60 });
  const elapsed = async (): Promise<number> => {
    const start = performance.now();
    await ask(mock);
    return performance.now() - start;
  };
  expect(await elapsed()).toBeGreaterThan(110);
  expect(await elapsed()).toBeGreaterThan(50);
});

describe("a file", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "scenario-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (text: string): Scenario => {
    const file = join(folder, "scenario.yaml");
    writeFileSync(file, text);
    return readScenario(file);
  };

  test("keeps every digit of a number, and aliases", () => {
    const { answers } = read(`answers:
  a: &late { delayMs: 5, with: { amount: 12345678901234567890.123456789, count: 7 } }
  b: *late`);
    const text = JSON.stringify(answers);
    expect(text).toContain('"amount":"12345678901234567890.123456789","count":7');
    expect(answers?.["b"]).toEqual(answers?.["a"]);
  });

  test("may be empty", () => expect(read("")).toEqual({}));

  test.each([
    ["answers: [", /scenario\.yaml:1:\d+: not valid YAML/],
    ["- 1", /:1:1: the whole must be object/],
    ["answers:\n  a: { exampel: x }", /:2:6: \/answers\/a must not have `exampel`/],
    ["answers:\n  a:\n    - 503\n    - 42", /:4:7: \/answers\/a\/1 must be >= 200/],
    ["answers:\n  a: { fault: slow }", /:2:15: \/answers\/a\/fault must be one of stall/],
    ["answers: &a\n  x: { with: { y: *a } }", /an alias repeats what it stands in/],
    ["rateLimit: { requests: 1 }", /:1:12: \/rateLimit must have required property 'seconds'/],
  ])("that says %j is refused by its line", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test("that is not there is refused", () => {
    expect(() => readScenario(join(folder, "none.yaml"))).toThrow("the scenario can't be read");
  });
});

test.each([
  [{ answers: { getAcount: 503 } }, 'answers "getAcount", and the spec has no such operation'],
  [{ answers: { getAccount: { example: "no" } } }, 'wants the example "no" of getAccount'],
  [{ states: { s: { x: 1 } } }, 'answers "x"'],
])("a scenario that names what the spec lacks is refused: %j", async (scenario, message) => {
  await expect(startMock(bank, { scenario: scenario as Scenario })).rejects.toThrow(message);
});
