import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectServer, type Scenario, type ServerHandle } from "@org/conformance/behaviour";
import {
  type Answer,
  type BehaviourServer,
  fault,
  json,
  startServer,
  text,
} from "@org/conformance/behaviour/server";
import { type CallOptions, ServerError } from "@org/core";
import { type AnyDefinition, type ClientBase, createClient } from "@org/core/provider";
import { generate } from "@org/generate";
import { afterAll, beforeAll, expect, test } from "vitest";

interface Payouts extends ClientBase<object> {
  createPayout(args: object, options?: CallOptions): Promise<unknown>;
  createRefund(args?: object, options?: CallOptions): Promise<unknown>;
  createNote(args?: object, options?: CallOptions): Promise<unknown>;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const NOW = { "retry-after": "0" };
const made = json({ id: "payout_1" });
const args = { body: { amount: 100 } };

let running: BehaviourServer;
let server: ServerHandle;
let folder: string;
let connect: (scenario: Scenario) => Payouts;

beforeAll(async () => {
  running = await startServer([]);
  server = await connectServer(running.origin);
  folder = mkdtempSync(join(tmpdir(), "idempotency-"));
  const spec = fileURLToPath(new URL("idempotency/openapi.yaml", import.meta.url));
  await generate([{ kind: "standalone", spec, folder, name: undefined }]);
  const { provider, ...operations } = await import(
    /* @vite-ignore */ join(folder, "operations.ts")
  );
  const definition: AnyDefinition = {
    provider,
    userAgent: "@org/payouts/1.0.0",
    operations: Object.values(operations),
    balances: operations.createPayout,
    normalize: { unit: "minor", amounts: {} },
  };
  connect = ({ baseUrl }) =>
    createClient<Payouts>(definition, { baseUrl, ...{ token: "a-token" } });
});

afterAll(async () => {
  await running[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

function start(...answers: Answer[]): Promise<Scenario> {
  return server.start({ answers });
}

async function sent(scenario: Scenario, header: string): Promise<(string | undefined)[]> {
  return (await scenario.seen()).requests.map(({ headers }) => headers[header]);
}

test("a POST with a key is retried, with the same key each time", async () => {
  const scenario = await start(json({}, 503, NOW), fault("reset"), made);
  await expect(connect(scenario).createPayout(args)).resolves.toEqual({ id: "payout_1" });
  const keys = await sent(scenario, "idempotency-key");
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(UUID);
});

test("api sends one too", async () => {
  const scenario = await start(json({}, 503, NOW), made);
  const api = connect(scenario).api as unknown as {
    POST(path: string, init: object): Promise<{ data?: unknown }>;
  };
  const { data } = await api.POST("/payouts", args);
  expect(data).toEqual({ id: "payout_1" });
  const keys = await sent(scenario, "idempotency-key");
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(UUID);
});

test("each call has a key of its own", async () => {
  const scenario = await start(made);
  const client = connect(scenario);
  for (let calls = 0; calls < 3; calls += 1) await client.createPayout(args);
  expect(new Set(await sent(scenario, "idempotency-key")).size).toBe(3);
});

test.each([
  ["as an argument", { ...args, "Idempotency-Key": "my-key" }, {}],
  ["as a header", args, { headers: { "Idempotency-Key": "my-key" } }],
])("a caller's own key wins: %s", async (_, given, options) => {
  const scenario = await start(json({}, 503, NOW), made);
  await connect(scenario).createPayout(given, options);
  expect(await sent(scenario, "idempotency-key")).toEqual(["my-key", "my-key"]);
});

test("a header of another name counts where the spec says so", async () => {
  const scenario = await start(json({}, 503, NOW), text(204, "", ""));
  await expect(connect(scenario).createRefund()).resolves.toBeUndefined();
  const keys = await sent(scenario, "x-request-key");
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(UUID);
});

test("a POST without a key is sent once", async () => {
  const scenario = await start(json({}, 503, NOW), text(204, "", ""));
  await expect(connect(scenario).createNote()).rejects.toThrow(ServerError);
  expect((await scenario.seen()).requests).toHaveLength(1);
});
