import { fromMinorUnits } from "@org/core";
import { readModel } from "@org/generate";
import { documentOf, parseSource } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { countSpec, showCount } from "../src/count.ts";
import { showReport } from "../src/index.ts";
import { placesOf } from "../src/places.ts";

const document = documentOf(
  parseSource(
    "spec.yaml",
    `openapi: 3.1.0
info: { title: Notes, version: "1" }
paths:
  /notes/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    post:
      operationId: addNote
      parameters:
        - { name: id, in: query, schema: { type: string } }
        - { name: page, in: query, schema: { type: integer } }
        - { name: X-Trace, in: header, schema: { type: string } }
      requestBody:
        content: { application/json: { schema: { type: object } } }
      responses:
        "200":
          description: Done.
          content:
            application/json:
              schema: { type: object }
              examples: { one: { value: {} }, two: { $ref: "#/components/examples/two" } }
        "204": { description: Nothing. }
        default: { $ref: "#/components/responses/Odd" }
    get:
      operationId: getNote
      responses: { "204": { description: Nothing. } }
components:
  examples: { two: { value: {} } }
  responses:
    Odd:
      description: Odd.
      content: { application/json: { examples: { odd: { value: {} } } } }
`,
  ),
);

test("counts operations, statuses and examples through references", () => {
  const count = countSpec(document);
  expect(count).toEqual({ operations: 2, statuses: 4, examples: 5 });
  expect(showCount(count)).toBe("2 operations, 4 statuses, 5 examples");
});

describe("placesOf", () => {
  const { operations } = readModel(document);
  const [add, get] = ["addNote", "getNote"].map((id) => operations.find((one) => one.id === id));
  if (add === undefined || get === undefined) throw new Error("operations");

  test("puts arguments where the generated code sends them, also of one name", () => {
    expect(
      placesOf(add, { id: "n1", query_id: "q", page: 2, "X-Trace": "t", body: { a: 1 } }),
    ).toEqual({
      params: { path: { id: "n1" }, query: { id: "q", page: 2 }, header: { "X-Trace": "t" } },
      body: { a: 1 },
    });
  });

  test("leaves out what is not given, and a body that there is not", () => {
    expect(placesOf(get, { id: "n1", body: 1 })).toEqual({ params: { path: { id: "n1" } } });
  });
});

test("a report is shown line by line", () => {
  const entry = {
    account: "a1",
    type: "booked",
    pool: "main",
    money: fromMinorUnits(1250, "USD"),
    creditLine: null,
    asOf: new Date("2026-11-20T08:00:00Z"),
    asOfDate: null,
    freshAt: null,
    source: { pointer: "/amount", term: "amount" },
  };
  const token = {
    ...entry,
    account: null,
    money: { ...entry.money, asset: { kind: "token", code: "cUGX" } },
    asOf: null,
  };
  const stated = {
    ...token,
    creditLine: "included",
    asOfDate: "2026-11-20",
    freshAt: new Date("2026-11-20T08:00:00Z"),
    source: { pointer: "/amount", term: "closing_available" },
  };
  const problems = [{ code: "unknown_currency", pointer: "/other" }];
  expect(showReport({ entries: [entry, token, stated], problems } as never)).toEqual([
    "a1 booked main 12.50 USD /amount 2026-11-20T08:00:00.000Z",
    "- booked main 12.50 cUGX:no issuer /amount",
    "- booked main 12.50 cUGX:no issuer /amount closing_available credit included 2026-11-20 fresh 2026-11-20T08:00:00.000Z",
    "problem unknown_currency /other",
  ]);
});
