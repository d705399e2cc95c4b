import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceList } from "../src/synthetic/bodies.ts";
import { random } from "../src/synthetic/random.ts";
import { syntheticSpec } from "../src/synthetic/spec.ts";

/** Every `$ref` below a value. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "$ref" ? [String(member)] : references(member),
  );
}

/** The names of the schemas of a document, each with those that it refers to. */
function graph(document: unknown): Map<string, string[]> {
  const { components } = document as { components: { schemas: Record<string, unknown> } };
  const prefix = "#/components/schemas/".length;
  return new Map(
    Object.entries(components.schemas).map(([name, schema]) => [
      name,
      references(schema).map((pointer) => pointer.slice(prefix)),
    ]),
  );
}

function operations(document: unknown): number {
  const { paths } = document as { paths: Record<string, object> };
  return Object.values(paths).reduce((sum, item) => sum + Object.keys(item).length, 0);
}

test("the same seed gives the same document, another another", () => {
  const one = JSON.stringify(syntheticSpec({ operations: 20, seed: 3 }));
  expect(JSON.stringify(syntheticSpec({ operations: 20, seed: 3 }))).toBe(one);
  expect(JSON.stringify(syntheticSpec({ operations: 20, seed: 4 }))).not.toBe(one);
});

test("it has as many operations as asked for, and nothing dangles", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (count, seed) => {
      const document = syntheticSpec({ operations: count, seed });
      expect(operations(document)).toBe(count);
      const schemas = graph(document);
      for (const pointer of references(document)) {
        expect(schemas.has(pointer.replace("#/components/schemas/", ""))).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});

test("its schemas point at each other in cycles", () => {
  const schemas = graph(syntheticSpec({ operations: 40 }));
  const reached = new Set<string>();
  const walk = (name: string): void => {
    for (const next of schemas.get(name) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      walk(next);
    }
  };
  walk("Resource0");
  expect(reached).toContain("Resource0");
});

test("it nests objects deep", () => {
  const depth = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 0;
    const below = Object.entries(value).map(
      ([key, member]) => depth(member) + (key === "inner" ? 1 : 0),
    );
    return Math.max(0, ...below);
  };
  expect(depth(syntheticSpec({ operations: 2 }))).toBe(5);
});

test("a body has the size that was asked for, and numbers that JavaScript holds or does not", () => {
  const numbers = (text: string): string[] => text.match(/(?<=_amount":)[\d.]+/g) ?? [];
  for (const bytes of [1000, 100_000]) {
    const common = balanceList(bytes, "common");
    expect(common.length).toBeGreaterThanOrEqual(bytes);
    expect(common.length).toBeLessThan(bytes + 1000);
    for (const number of numbers(common)) expect(String(Number(number))).toBe(number);
    const worst = balanceList(bytes, "worst");
    expect(() => JSON.parse(worst)).not.toThrow();
    expect(numbers(worst).length).toBeGreaterThan(0);
    for (const number of numbers(worst)) expect(String(Number(number))).not.toBe(number);
  }
});

test("random numbers stay below their limit and repeat with their seed", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 1e9 }), (seed, below) => {
      const [one, other] = [random(seed), random(seed)];
      for (let index = 0; index < 20; index += 1) {
        const value = one(below);
        expect(value).toBeLessThan(below);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(other(below)).toBe(value);
      }
    }),
  );
});
