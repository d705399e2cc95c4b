/** The real providers, as their own tests hand them to the kit. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { Conformance } from "../../src/index.ts";

const PACKAGES = join(import.meta.dirname, "../../../../packages");

/** By name, what the test of each provider gives to `testConformance`. */
export async function givenByProviders(): Promise<ReadonlyMap<string, Conformance>> {
  const given: Conformance[] = [];
  vi.doMock("../../src/index.ts", () => ({
    testConformance: (one: Conformance) => given.push(one),
  }));
  const names = readdirSync(PACKAGES);
  for (const name of names) {
    const file = join(PACKAGES, name, "test/conformance.test.ts");
    if (name === "conformance") continue;
    await import(file).catch((error: unknown) => {
      if (!String(error).includes(file)) throw error;
    });
  }
  vi.doUnmock("../../src/index.ts");
  return new Map(given.map((one) => [one.definition.provider.name, one]));
}
