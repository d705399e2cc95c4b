import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, test, vi } from "vitest";
import { watch } from "../src/watch.ts";
import { run, start, startMocks, startServer } from "./run.ts";

afterEach(() => vi.useRealTimers());

describe("again and again", () => {
  /** Runs work of so many milliseconds each time, and gives when each one began and ended. */
  async function timesOf(workMs: readonly number[], everyMs: number): Promise<string[]> {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
    const controller = new AbortController();
    const times: string[] = [];
    const rest = [...workMs];
    const begin = Date.now();
    const running = watch({ everyMs, signal: controller.signal }, async () => {
      const startedAt = Date.now();
      const ms = rest.shift() ?? 0;
      if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
      times.push(`${startedAt - begin}-${Date.now() - begin}`);
      if (rest.length === 0) controller.abort();
    });
    await vi.runAllTimersAsync();
    await running;
    return times;
  }

  test("begins every so often, counted from the beginning", async () => {
    expect(await timesOf([100, 200, 0, 10], 1000)).toEqual([
      "0-100",
      "1000-1200",
      "2000-2000",
      "3000-3010",
    ]);
  });

  test("never begins before the last one is over", async () => {
    expect(await timesOf([2500, 100, 1000, 10], 1000)).toEqual([
      "0-2500",
      "2500-2600",
      "3500-4500",
      "4500-4510",
    ]);
  });

  test("what fails ends it", async () => {
    const { signal } = new AbortController();
    const fail = async () => {
      throw new Error("no disk");
    };
    await expect(watch({ everyMs: 1000, signal }, fail)).rejects.toThrow("no disk");
  });
});

test("lines of JSON in a pipe, until it is interrupted", async () => {
  await using mocks = await startMocks({ glomo: {} });
  const child = start(["--watch", "1s"], mocks.env);
  const kinds: string[] = [];
  const isOver = once(child, "exit");
  for await (const line of createInterface(child.stdout)) {
    kinds.push(JSON.parse(line).kind);
    if (kinds.filter((kind) => kind === "end").length === 2) child.kill("SIGINT");
  }
  const [code, signal] = await isOver;
  expect({ code, signal }).toEqual({ code: 130, signal: null });
  const half = kinds.length / 2;
  expect(kinds.slice(0, half)).toEqual(kinds.slice(half));
  expect(kinds[half - 1]).toBe("end");
});

test("an interrupt while somebody is asked leaves no half of an answer", async () => {
  await using silence = await startServer();
  const child = start(["--watch", "1s"], silence.env);
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  await silence.asked;
  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  expect({ code, out }).toEqual({ code: 130, out: "" });
});

test("a reader who has had enough ends it", async () => {
  await using mocks = await startMocks({ glomo: {} });
  const child = start(["--watch", "1s"], mocks.env);
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
});

test("CSV has one head", async () => {
  await using mocks = await startMocks({ glomo: {} });
  const child = start(["--watch", "1s", "--output", "csv"], mocks.env);
  const lines: string[] = [];
  const isOver = once(child, "exit");
  const { out } = await run(["--output", "csv"], mocks.env);
  const rows = out.trimEnd().split("\r\n").length - 1;
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === 1 + 2 * rows) child.kill("SIGINT");
  }
  await isOver;
  expect(lines.filter((line) => line.startsWith("provider,"))).toHaveLength(1);
});

test("an interval below a second is refused", async () => {
  const { code, err } = await run(["--watch", "0.5s"]);
  expect(err.replaceAll(/\s+/g, " ")).toContain("It must be 1s or more.");
  expect(code).toBe(2);
});
