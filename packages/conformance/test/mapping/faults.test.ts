/** Whoever gets a normalizer wrong is told so: faults planted in the real ones, and what notices each. */
import type { AnyNormalizer } from "@org/core/provider";
import { expect, test } from "vitest";
import { holdAgainstSpec, mappingOf } from "../../src/conformance.ts";
import { checkMapping, MAPPING_CHECKS } from "../../src/mapping/check-mapping.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { faultyModule } from "./plant.ts";
import { givenByProviders } from "./providers.ts";

const providers = await givenByProviders();

/** The titles of the checks that notice a fault. */
async function caughtBy(fault: Fault): Promise<string[]> {
  const given = providers.get(fault.provider);
  if (given === undefined) throw new Error(`no provider ${fault.provider}`);
  const { normalize }: { normalize: AnyNormalizer } = await import(faultyModule(fault));
  const definition = { ...given.definition, normalize };
  const mapping = mappingOf({ ...given, definition }, holdAgainstSpec(given));
  const found = await checkMapping(mapping);
  return [...new Set(found.map(({ check }) => check.title))];
}

const caught = new Map<Fault, string[]>();
for (const fault of FAULTS) caught.set(fault, await caughtBy(fault));

function nameOf({ kind, provider, wrong }: Fault): string {
  return `${kind} ${provider}: ${wrong}`;
}

const [STATED] = MAPPING_CHECKS.map(({ title }) => title);

test("there are 50 faults, of every kind and in most providers, tables and functions", () => {
  expect(new Set(FAULTS.map(nameOf)).size).toBe(50);
  expect(new Set(FAULTS.map(({ kind }) => kind)).size).toBe(8);
  expect(new Set(FAULTS.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(12);
});

test("all are caught, and what is not is named here", () => {
  const missed = FAULTS.filter((fault) => caught.get(fault)?.length === 0).map(nameOf);
  console.log(`${FAULTS.length - missed.length} of ${FAULTS.length} faults are caught`);
  expect(missed).toEqual([]);
});

test("what follows from spec and table alone catches what a function gets wrong", () => {
  const alone = FAULTS.filter((fault) => caught.get(fault)?.some((title) => title !== STATED));
  console.log(`${alone.length} of them without the reports that a person stated`);
  expect(alone.length).toBeGreaterThanOrEqual(20);
});

test("each check is what catches something", () => {
  const used = new Set([...caught.values()].flat());
  expect(MAPPING_CHECKS.map(({ title }) => title).filter((title) => !used.has(title))).toEqual([]);
});
