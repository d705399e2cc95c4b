import { expect, test } from "vitest";
import { listedNames } from "../src/evidence/fields/listed-names.ts";
import { statements } from "./statements.ts";

test.each([
  ["balance, fee", ["balance", "fee"]],
  ["`jarId`, `state`=open", ["jarId", "state"]],
  ["{ id, label and goal }", []],
  ["{ id, label, and goal }", ["id", "label", "goal"]],
  ["created, no body", []],
  ["done", []],
  ["ok, created", []],
])("%s", (text, names) => {
  expect(listedNames(text, 1).map(({ name }) => name)).toEqual(names);
});

test("a list of statuses may have the names of an answer's fields", () => {
  const page =
    "# Jars\n\n## GET /jars/top\n\n**Response:**\n\n- 200: goal, saved\n\n- 404: none, yet\n";
  expect(statements(page)).toEqual([
    "GET /jars/top 200",
    "GET /jars/top 200 goal",
    "GET /jars/top 200 saved",
    "GET /jars/top 404",
  ]);
});
