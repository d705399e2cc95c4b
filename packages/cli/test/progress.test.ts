import { expect, test } from "vitest";
import { progressText } from "../src/progress.ts";

test.each([
  [0, 0, "Asking for balances"],
  [9, 0, "Asking for balances"],
  [10, 0, "Asking for balances: 10 answers"],
  [12_345, 2, "Asking for balances: 12,345 answers, 2 failed"],
])("%i answers and %i failures: %s", (came, failed, text) => {
  expect(progressText(came, failed)).toBe(text);
});
