import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";

const HEAD = "| Parameter | Type | Required | Description |\n|---|---|---|---|\n";
const SENT = "| shop | string | Y | Number of the shop |\n";
const GIVEN = "| payId | string | Y | Number of the payment |\n";

test.each([
  ["sent first", `| **Request** | | | |\n${SENT}| **Response** | | | |\n${GIVEN}`],
  [
    "given first",
    `| **Response parameters** | | | |\n${GIVEN}| **Request parameters** | | | |\n${SENT}`,
  ],
])("a table that holds request and answer: %s", (_name, rows) => {
  const read = facts(extract(`# Pay\n\n\`POST /v1/pay\`\n\n${HEAD}${rows}`));
  expect(read).toEqual(["POST /v1/pay request shop: string", "POST /v1/pay 200 payId: string"]);
});
