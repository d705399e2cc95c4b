import { join } from "node:path";
import { expect, test } from "vitest";
import { MockError, startMock } from "../src/index.ts";

const bank = join(import.meta.dirname, "specs/bank.yaml");
const authorized = { Authorization: "Bearer any" };

async function getAccount(url: string, headers: Record<string, string> = authorized) {
  const response = await fetch(`${url}/accounts/a1`, { headers });
  return { status: response.status, body: await response.json() };
}

function prefer(value: string) {
  return { ...authorized, Prefer: value };
}

test("answers with the first example of the lowest 2xx", async () => {
  await using mock = await startMock(bank);
  expect(await getAccount(mock.url)).toEqual({
    status: 200,
    body: { id: "a1", amount: 1250, currency: "USD" },
  });
});

test("wants credentials whatever the request prefers", async () => {
  await using mock = await startMock(bank);
  expect(await getAccount(mock.url, {})).toEqual({ status: 401, body: { message: "Refused." } });
  expect((await getAccount(mock.url, { Prefer: "code=200" })).status).toBe(401);
});

test("lets a request choose status and example", async () => {
  await using mock = await startMock(bank);
  expect(await getAccount(mock.url, prefer("code=404, example=gone"))).toEqual({
    status: 404,
    body: { message: "Gone." },
  });
  expect((await getAccount(mock.url, prefer("example=negative"))).body).toMatchObject({
    amount: -62,
  });
});

test("answers with the example that the options name", async () => {
  await using mock = await startMock(bank, { examples: { getAccount: "negative" } });
  expect((await getAccount(mock.url)).body).toMatchObject({ amount: -62 });
  expect((await getAccount(mock.url, prefer("example=typical"))).body).toMatchObject({
    amount: 1250,
  });
});

test("answers with the status that the options name, unless the request prefers another", async () => {
  await using mock = await startMock(bank, { status: 404 });
  expect((await getAccount(mock.url)).status).toBe(404);
  expect((await getAccount(mock.url, prefer("code=200"))).status).toBe(200);
});

test("names what there is where an option names what there is not", async () => {
  await expect(startMock(bank, { examples: { getAccount: "nope" } })).rejects.toThrow(
    'getAccount has no example "nope" of a 2xx response. It has: typical, negative.',
  );
  await expect(startMock(bank, { examples: { nope: "typical" } })).rejects.toThrow(
    'no operation "nope". There are: getAccount.',
  );
  await expect(startMock(bank, { status: 418 })).rejects.toThrow(
    "getAccount has no status 418. It has: 200, 401, 404.",
  );
  await expect(startMock("nope")).rejects.toThrow(/no spec "nope".*Providers: .*finix/);
});

test("describes its operations", async () => {
  await using mock = await startMock(bank);
  expect(mock.operations).toEqual([
    {
      id: "getAccount",
      method: "GET",
      path: "/accounts/{id}",
      answers: [
        { status: "200", examples: ["typical", "negative"] },
        { status: "401", examples: ["refused", "gone"] },
        { status: "404", examples: ["refused", "gone"] },
      ],
    },
  ]);
});

test("takes a document and leaves it as it is", async () => {
  const ok = {
    description: "Fine.",
    content: { "application/json": { examples: { fine: { $ref: "#/components/examples/Fine" } } } },
  };
  const document = {
    openapi: "3.0.3",
    info: { title: "Small", version: "1" },
    paths: { "/ok": { get: { responses: { "200": ok } } } },
    components: { examples: { Fine: { value: { ok: true } } } },
  };
  const before = structuredClone(document);
  await using mock = await startMock(document);
  const response = await fetch(`${mock.url}/ok`);
  expect(await response.json()).toEqual({ ok: true });
  expect(document).toEqual(before);
});

test("checks requests, and knows a status that `default` stands for", async () => {
  const view = { name: "view", in: "query", required: true, schema: { type: "string" } };
  const responses = { "200": { description: "Fine." }, default: { description: "Not." } };
  await using mock = await startMock(
    {
      openapi: "3.1.0",
      info: { title: "Small", version: "1" },
      paths: { "/ok": { get: { parameters: [view], responses } } },
    },
    { status: 503 },
  );
  expect((await fetch(`${mock.url}/ok?view=all`)).status).toBe(503);
  expect((await fetch(`${mock.url}/ok`)).status).not.toBe(503);
});

test("a document that can't be read is a MockError", async () => {
  const responses = { "200": { $ref: "#/components/responses/Missing" } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Broken", version: "1" },
    paths: { "/ok": { get: { responses } } },
  };
  await expect(startMock(document)).rejects.toThrow(MockError);
});

test("refuses a document without operations", async () => {
  const document = { openapi: "3.1.0", info: { title: "None", version: "1" }, paths: {} };
  await expect(startMock(document)).rejects.toThrow("nothing to mock");
});

test("says that a port is taken, and frees its own", async () => {
  const first = await startMock(bank);
  const port = Number(new URL(first.url).port);
  await expect(startMock(bank, { port })).rejects.toThrow(`port ${port} is taken.`);
  await first.close();
  await expect(getAccount(first.url)).rejects.toThrow();
});

test("logs the request and the status, no header and no body", async () => {
  const lines: string[] = [];
  await using mock = await startMock(bank, { log: (line) => lines.push(line) });
  await getAccount(mock.url, { Authorization: "Bearer s3cret", Prefer: "code=404" });
  expect(lines).toEqual(["GET /accounts/a1", '  Responding with "404"']);
});

test("logs what is wrong with a request", async () => {
  const lines: string[] = [];
  await using mock = await startMock(bank, { log: (line) => lines.push(line) });
  await getAccount(mock.url, {});
  expect(lines).toContain("  Invalid security scheme used");
});
