import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "../../src");

test("a mock has at hand all that a client loads later", () => {
  const later = globSync("**/*.ts", { cwd: SOURCES }).flatMap((file) => {
    const text = readFileSync(join(SOURCES, file), "utf8");
    return [...text.matchAll(/import\("[./]*?([\w-]+\.ts)"\)/g)].map(([, name]) => name);
  });
  expect(later.length).toBeGreaterThan(10);
  const kit = globSync("testing/*.ts", { cwd: SOURCES });
  const atHand = kit.map((file) => readFileSync(join(SOURCES, file), "utf8")).join("\n");
  expect([...new Set(later)].filter((name) => !atHand.includes(`/${name}";`))).toEqual([
    // With `caller.ts` and `oauth-token-calls.ts`, which import it.
    "token-calls.ts",
  ]);
});
