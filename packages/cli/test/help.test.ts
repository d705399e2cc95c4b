import { expect, test } from "vitest";
import {
  ABOUT,
  CHECK_NOTES,
  COLLECT_NOTES,
  COMMANDS,
  COMPLETION_NOTES,
  EXPORT_NOTES,
  HISTORY_NOTES,
  INIT_NOTES,
  MCP_NOTES,
  NOTES,
  RUNS_NOTES,
  renderHelp,
  WORKER_NOTES,
} from "../src/help.ts";
import { run } from "./run.ts";

const TEXTS = {
  ABOUT,
  NOTES,
  COLLECT_NOTES,
  WORKER_NOTES,
  RUNS_NOTES,
  HISTORY_NOTES,
  EXPORT_NOTES,
  CHECK_NOTES,
  INIT_NOTES,
  COMPLETION_NOTES,
  MCP_NOTES,
};

/** What is typed is one line, so that it can be copied. */
const TYPED = /^ {2}(balances|npx) /;

test.each([40, 60, 80, 100])("the words of help fit into %i columns", (width) => {
  for (const parts of Object.values(TEXTS)) {
    for (const line of renderHelp(parts, width).split("\n")) {
      if (!TYPED.test(line)) expect(line.length).toBeLessThanOrEqual(width);
    }
  }
});

test.each([60, 80])("the end of help reads well in %i columns", async (width) => {
  await expect(`${renderHelp([...ABOUT, ...NOTES], width)}\n`).toMatchFileSnapshot(
    `screens/help-${width}.txt`,
  );
});

test.each(Object.keys(COMMANDS))("%s has a help of its own", async (name) => {
  const { code, out, err } = await run([name, "--help"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(new RegExp(`^Usage: balances ${name} `));
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("every example is a command line that can be read", async () => {
  const examples = Object.values(TEXTS)
    .flat()
    .flatMap((part) => (typeof part === "string" ? [] : part[1]));
  const lines = examples.map(([term]) => term).filter((term) => term.startsWith("balances"));
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    const args = line
      .replace(/ [|>].*/, "")
      .split(" ")
      .slice(1);
    const { err } = await run([...args, "--help"]);
    expect({ line, err }).toEqual({ line, err: "" });
  }
});
