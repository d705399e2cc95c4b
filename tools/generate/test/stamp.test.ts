/** Fingerprints and stamps. */
import { expect, test } from "vitest";
import { fingerprint, readStamp, stamped } from "../src/output/stamp.ts";

test("a fingerprint knows where one text ends and the next begins", () => {
  expect(fingerprint(["ab", "c"])).not.toBe(fingerprint(["a", "bc"]));
  expect(fingerprint(["ab", "c"])).toBe(fingerprint(["ab", "c"]));
});

test("a stamp is read back, and is none where it is broken", () => {
  const file = stamped("text\n", { from: ["a.yaml"] });
  expect(file).toBe('// @generated {"from":["a.yaml"]}\ntext\n');
  expect(readStamp(file)).toEqual({ from: ["a.yaml"] });
  for (const other of [
    "text\n",
    "// @generated\ntext\n",
    "// @generated {\ntext\n",
    "// @generated {}",
  ]) {
    expect(readStamp(other)).toBeUndefined();
  }
});
