import { specFile } from "@org/openapi";
import { listCases, loadSpec } from "@org/specs";
import { PROVIDER_NAMES } from "../suite/names.ts";

/** By provider and name of the example: the good answers of every balance operation. */
export type Fixtures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The good answers of every balance operation, as its spec has them. */
export function loadFixtures(): Fixtures {
  return Object.fromEntries(PROVIDER_NAMES.map((name) => [name, examplesOf(name)]));
}

function examplesOf(provider: string): Record<string, unknown> {
  const cases = listCases(loadSpec(specFile(provider)));
  return Object.fromEntries(
    cases
      .filter(({ operationId, status }) => operationId !== "createToken" && status === "200")
      .map(({ example, value }) => [example ?? "", value]),
  );
}
