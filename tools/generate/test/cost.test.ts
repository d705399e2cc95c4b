/** Hundreds of operations cost in proportion. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../src/index.ts";
import { synthetic } from "./synthetic.ts";
import { codeFolder, scratch, typeErrors } from "./workshop.ts";

/**
 * Generates a document of that size; gives its folder and the processor time it took: what else the
 * machine does is no cost of ours.
 */
async function timed(operations: number): Promise<{ folder: string; time: number }> {
  const spec = join(scratch(), "openapi.json");
  writeFileSync(spec, JSON.stringify(synthetic(operations)));
  const folder = codeFolder();
  const before = process.cpuUsage();
  await generate([{ spec, folder, kind: "standalone" }]);
  const { user, system } = process.cpuUsage(before);
  return { folder, time: user + system };
}

test("400 operations type-check", async () => {
  const { folder } = await timed(400);
  expect(typeErrors(["operations.ts", "schemas.ts"].map((name) => join(folder, name)))).toEqual([]);
});

test("eight times the operations cost at most twelve times the time", async () => {
  await timed(100);
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const small = await timed(100);
    const large = await timed(800);
    rounds.push(large.time / small.time);
  }
  // The best of three: one may have collected the garbage of another.
  expect(Math.min(...rounds)).toBeLessThan(12);
});
