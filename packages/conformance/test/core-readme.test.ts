import { join } from "node:path";
import { expect, test } from "vitest";
import { runTest, testsIn } from "./readme-tests.ts";

const blocks = testsIn(join(import.meta.dirname, "../../core/README.md"));

test.each(blocks)("a test that core's README shows passes: %#", async (code) => {
  await runTest(code, "finix");
});

test("there is one of the kit itself, and of each library that it names", () => {
  expect(blocks).toHaveLength(4);
});
