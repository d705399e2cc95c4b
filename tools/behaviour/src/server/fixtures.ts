import { listCases, loadSpec, specsFolder } from "@org/specs";
import { PROVIDER_NAMES } from "../suite/names.ts";
import type { World } from "./server.ts";

/** The good answers of every balance operation, as its spec has them. */
export function loadFixtures(): World["fixtures"] {
  return Object.fromEntries(PROVIDER_NAMES.map((name) => [name, examplesOf(name)]));
}

function examplesOf(provider: string): Record<string, unknown> {
  const cases = listCases(loadSpec(`${specsFolder}/${provider}/openapi.yaml`));
  return Object.fromEntries(
    cases
      .filter(({ operationId, status }) => operationId !== "createToken" && status === "200")
      .map(({ example, value }) => [example ?? "", value]),
  );
}
