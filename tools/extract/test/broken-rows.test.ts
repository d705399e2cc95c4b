import { expect, test } from "vitest";
import { readPage } from "../src/page/read-page.ts";

/** The rows of the first table of a page. */
function rowsOf(page: string): (readonly string[])[] {
  const table = readPage(page).blocks.find((block) => block.kind === "table");
  return table?.kind === "table" ? table.rows.map(({ cells }) => cells) : [];
}

const HEAD = "| Name | Type | Words | Required |\n| --- | --- | --- | --- |\n";

test.each([
  ["a line end after the words", "| lid | string | Red.\n | Yes |\n", "Red."],
  ["a line end within the words", "| lid | string | Red\nand round. | Yes |\n", "Red and round."],
])("a row with %s is one", (_name, row, words) => {
  const rows = rowsOf(`${HEAD}${row}| rim | string | Round. | No |\n`);
  expect(rows).toEqual([
    ["lid", "string", words, "Yes"],
    ["rim", "string", "Round.", "No"],
  ]);
});

test("a row with fewer cells than the header is whole", () => {
  expect(rowsOf(`${HEAD}| lid | string |\n| rim | string |\n`).map(([name]) => name)).toEqual([
    "lid",
    "rim",
  ]);
});
