import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listCases } from "../src/cases.ts";
import { check } from "../src/check.ts";
import { loadSpecs } from "../src/spec.ts";

test.each(loadSpecs().map((spec) => [spec.provider, spec] as const))(
  "%s has nothing wrong",
  async (_, spec) => {
    // What a new provider is drafted with, for a person to write.
    expect(readFileSync(spec.file, "utf8")).not.toContain("Draft:");
    const { problems, operations, statuses, examples } = await check(spec);
    expect(problems).toEqual([]);
    expect(operations).toBeGreaterThan(0);
    expect(statuses).toBeGreaterThan(operations);
    const withBody = listCases(spec).filter(({ example }) => example !== null);
    expect(examples).toBe(withBody.length);
  },
);
