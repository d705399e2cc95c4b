import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("the lists of API Blueprint are the parts of an operation", () => {
  const page = `# Jars

### Fill a jar [POST /jars/{id}/fills]

+ Parameters
    + id (string, required) - the jar

+ Request (application/json)
    + Headers

            Authorization: Bearer <TOKEN>

    + Attributes
        + grams (number, required) - how much

    + Body

            { "grams": 40 }

+ Response 201 (application/json)
    + Headers

            Calls-Left: 3

    + Body

            { "full": false }

+ Response 409
`;
  expect(statements(page)).toEqual([
    "POST /jars/{id}/fills: bearer",
    "POST /jars/{id}/fills path id: string, required",
    "POST /jars/{id}/fills request grams: number, required",
    "POST /jars/{id}/fills 201",
    "POST /jars/{id}/fills 201 full: boolean",
    "POST /jars/{id}/fills 409",
  ]);
});
