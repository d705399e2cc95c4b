/** Hundreds of operations cost in proportion. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate, outsideTarget } from "../src/index.ts";
import { synthetic } from "./synthetic.ts";
import { codeFolder, fixture, scratch, typeErrors } from "./workshop.ts";

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

test("a client of 2,000 operations type-checks: nothing compares each with each", async () => {
  const content = (index: number) => ({
    "application/json": {
      schema: {
        type: "object",
        required: [`member${index}`],
        properties: { [`member${index}`]: { type: "string" } },
      },
    },
  });
  const paths = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [
      `/things${index}`,
      {
        get: {
          operationId: `getThing${index}`,
          ...(index === 0 && { "x-balances": true }),
          responses: { 200: { description: "Done.", content: content(index) } },
        },
      },
    ]),
  );
  const folder = codeFolder();
  const spec = join(folder, "openapi.json");
  const document = {
    openapi: "3.1.0",
    info: { title: "Large", version: "1" },
    "x-provider": { name: "large", title: "Large" },
    servers: [{ url: "https://api.example.com", "x-environments": ["production"] }],
    paths,
  };
  writeFileSync(spec, JSON.stringify(document));
  writeFileSync(join(folder, "package.json"), '{"name":"large","version":"1","type":"module"}');
  mkdirSync(join(folder, "src"));
  writeFileSync(
    join(folder, "src/normalize.ts"),
    `export const normalize = { unit: "minor", currency: "", amounts: {} } as never;\n`,
  );
  await generate([outsideTarget(spec, folder, undefined)]);
  const errors = typeErrors([join(folder, "src/generated/client.ts")], {
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    paths: { "@org/core/*": [fixture("../../../packages/core/src/*.ts")] },
  });
  expect(errors).toEqual([]);
});
