import { describe, expect, test } from "vitest";
import type { AttemptResult, ClientOptions } from "../src/index.ts";
import { createExample } from "./provider.ts";

const HEADERS = {
  "content-type": "application/json",
  "x-request-id": "req-1",
  "x-echo": "key a-secret-key",
};

/** A client whose first answer is to be retried. */
function clientOf(options: ClientOptions) {
  let requests = 0;
  return createExample({
    fetch: async () => {
      requests += 1;
      const status = requests === 1 ? 503 : 200;
      const headers = { ...HEADERS, "retry-after": "0" };
      return new Response('{"id":"1","tags":[]}', { status, headers });
    },
    ...options,
  });
}

function fail(): never {
  throw new Error("a hook failed");
}

async function reject(): Promise<never> {
  throw new Error("a hook failed");
}

describe("what watches the calls can't fail them", () => {
  const hooks = ["onRequest", "onResponse", "onRetry", "onWait", "onDrift"] as const;

  test.each(
    hooks.flatMap(
      (name) =>
        [
          [name, "throws", fail],
          [name, "rejects", reject],
        ] as const,
    ),
  )("%s that %s", async (name, _, hook) => {
    const lines: string[] = [];
    const logger = { debug: (_fields: object, line: string) => lines.push(line) };
    const rateLimiter = {
      acquire: (_signal: AbortSignal, onWait?: (ms: number) => void) => {
        onWait?.(0);
        return Promise.resolve();
      },
    };
    const client = clientOf({ [name]: hook, logger, rateLimiter, validation: "report" });
    await expect(client.getThing({ id: "1" })).resolves.toEqual({ id: "1", tags: [] });
    await new Promise((resolve) => setImmediate(resolve));
    if (name !== "onDrift") expect(lines).toContain("what watches the calls has failed");
  });

  test.each([
    ["a logger", { logger: { debug: fail } }],
    ["a logger that rejects", { logger: { debug: reject } }],
    ["tracing", { tracing: { startAttempt: fail } }],
    ["the end of a span", { tracing: { startAttempt: () => ({ end: fail }) } }],
    ["a span of nothing", { tracing: { startAttempt: () => undefined as never } }],
  ])("%s", async (_, options) => {
    await expect(clientOf(options).getThing({ id: "1" })).resolves.toBeDefined();
    await new Promise((resolve) => setImmediate(resolve));
  });
});

test("onResponse sees status, headers without secrets, and whose call it was", async () => {
  const results: AttemptResult[] = [];
  const client = clientOf({ label: "tenant-a", onResponse: (result) => results.push(result) });
  await client.getThing({ id: "1" });
  expect(results.map(({ label, status, headers }) => [label, status, headers["x-echo"]])).toEqual([
    ["tenant-a", 503, "key [redacted]"],
    ["tenant-a", 200, "key [redacted]"],
  ]);
});

test("the label of a call stands in place of the client's", async () => {
  const labels: (string | null)[] = [];
  const note = ({ label }: { label: string | null }) => labels.push(label);
  const fields: object[] = [];
  const client = clientOf({
    label: "house",
    onRequest: note,
    onResponse: note,
    onRetry: note,
    logger: { debug: (line) => fields.push(line) },
  });
  const report = await client.fetchBalances({ id: "1" }, { label: "tenant-b" });
  expect(report.label).toBe("tenant-b");
  expect(new Set(labels)).toEqual(new Set(["tenant-b"]));
  expect(fields).toEqual([
    expect.objectContaining({ label: "tenant-b" }),
    expect.objectContaining({ label: "tenant-b" }),
  ]);
});
