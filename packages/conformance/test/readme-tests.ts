/** The tests that READMEs show, run as they stand there, with packages from their sources. */
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import * as vitest from "vitest";

const PACKAGES = join(import.meta.dirname, "../..");

/** What the entries of a provider's package are made of. */
const ENTRIES: Readonly<Record<string, string>> = {
  "": "src/index.ts",
  "/testing": "src/generated/testing.ts",
  "/msw": "src/generated/msw.ts",
};

/** The code of each test in the part "Testing" of a README. */
export function testsIn(readme: string): string[] {
  const [, part = ""] = readFileSync(readme, "utf8").split("\n## Testing\n");
  const [section = ""] = part.split("\n## ");
  return [...section.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);
}

/**
 * Runs the one test of a piece of code.
 *
 * @throws {unknown} when the test does, or the code has no test: what it throws.
 */
export async function runTest(code: string, provider: string): Promise<void> {
  const tests: (() => Promise<void>)[] = [];
  const names = new Map<string, unknown>();
  for (const [, several, one = "", from = ""] of code.matchAll(
    /^import (?:\{(.*?)\}|(\w+)) from "(.*)";$/gm,
  )) {
    const module: Record<string, unknown> = await moduleOf(from, provider);
    for (const name of several?.split(",") ?? []) names.set(name.trim(), module[name.trim()]);
    if (one !== "") names.set(one, module["default"]);
  }
  names.set("test", (_title: string, run: () => Promise<void>) => tests.push(run));
  const body = stripTypeScriptTypes(code.replace(/^import .*$/gm, ""));
  new Function(...names.keys(), body)(...names.values());
  vitest.expect(tests).toHaveLength(1);
  await tests[0]?.();
}

function moduleOf(from: string, provider: string): Promise<Record<string, unknown>> {
  const entry = from.startsWith(`@org/${provider}`) ? from.slice(`@org/${provider}`.length) : null;
  if (entry !== null) return import(join(PACKAGES, provider, ENTRIES[entry] ?? entry));
  if (from === "vitest") return Promise.resolve({ ...vitest });
  return import(from);
}
