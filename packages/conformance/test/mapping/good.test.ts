import { describe, expect, test } from "vitest";
import { holdAgainstSpec, mappingOf } from "../../src/conformance.ts";
import { checkMapping, showFailure } from "../../src/mapping/check-mapping.ts";
import { givenByProviders } from "./providers.ts";

const providers = await givenByProviders();

describe.each([...providers])("%s", (_name, given) => {
  test("passes", async () => {
    const found = await checkMapping(mappingOf(given, holdAgainstSpec(given)));
    expect(found.map((one) => `${one.check.title}: ${showFailure(one)}`)).toEqual([]);
  });
});
