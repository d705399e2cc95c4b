import type { Case } from "@org/specs";
import { expect, test } from "vitest";
import { concreteCases } from "../src/concrete-status.ts";

const common = { provider: "acme", method: "GET", path: "/a", mediaType: null, example: null };

test.each<[documented: string[], codes: number[]]>([
  [
    ["200", "404"],
    [200, 404],
  ],
  [["default"], [500]],
  [
    ["500", "default"],
    [500, 501],
  ],
  [
    ["400", "4XX"],
    [400, 401],
  ],
  [
    ["5XX", "default"],
    [500, 400],
  ],
])("the responses %j are asked for as %j", (documented, codes) => {
  const cases = documented.map(
    (status): Case => ({ ...common, operationId: "a", status, value: null }),
  );
  const other: Case = { ...common, operationId: "b", status: "501", value: null };
  expect(concreteCases([...cases, other]).map(({ code }) => code)).toEqual([...codes, 501]);
});
