import { afterEach, describe, expect, test, vi } from "vitest";
import { command, run, UsageError } from "../src/index.ts";

const argv = process.argv;

/** Runs a command whose action throws, and gives its exit code and what it said. */
async function outcome(
  action: () => void,
  { args = [], ...options }: Parameters<typeof run>[1] & { args?: string[] } = {},
) {
  const lines: string[] = [];
  vi.spyOn(console, "error").mockImplementation((line) => void lines.push(line));
  vi.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  process.argv = ["node", "tool", ...args];
  process.exitCode = undefined;
  await run(command("tool", "Does it.").option("--fast", "at once").action(action), options);
  return { code: process.exitCode, said: lines.join("\n") };
}

describe("run", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.argv = argv;
    process.exitCode = undefined;
  });

  test.each([
    ["done", () => {}, {}, undefined, ""],
    ["help", () => {}, { args: ["--help"] }, 0, "Usage: tool"],
    ["an unknown option", () => {}, { args: ["--fats"] }, 2, "Did you mean --fast?"],
    [
      "wrong usage",
      fail(new UsageError("Name a file.")),
      { exitCode: 1 },
      2,
      "error: Name a file.",
    ],
    ["what is explained", fail(new Error("odd")), { explain: message }, 2, "error: odd"],
    ["with another code", fail(new Error("odd")), { explain: message, exitCode: 1 }, 1, "odd"],
    ["a missing file", fail(systemError()), { exitCode: 1 }, 1, "error: no such file"],
  ] as const)("%s", async (_name, action, options, code, said) => {
    const end = await outcome(action, options as Parameters<typeof outcome>[1]);
    expect(end.code).toBe(code);
    expect(end.said).toContain(said);
  });

  test("a defect keeps its stack", async () => {
    const defect = new TypeError("a defect");
    await expect(outcome(fail(defect))).rejects.toBe(defect);
  });
});

function fail(error: Error): () => never {
  return () => {
    throw error;
  };
}

function message(error: unknown): string {
  return (error as Error).message;
}

function systemError(): Error {
  return Object.assign(new Error("no such file"), { syscall: "open" });
}
