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

test("rows of html2text keep the signs of their depth, and go on below", () => {
  const table =
    "Name| Type| Words  \n---|---|---  \njars| array| Object  \n> lid| string| Its colour:  \n`red`: warm  \n`blue`: cold  \n>> rim| string| Its edge  \nend| string| Whole  \n";
  expect(rowsOf(table)).toEqual([
    ["jars", "array", "Object"],
    ["> lid", "string", "Its colour: `red`: warm `blue`: cold"],
    [">> rim", "string", "Its edge"],
    ["end", "string", "Whole"],
  ]);
});

test("a quotation below a table with bars at its ends is one", () => {
  const page = "| Name | Type |\n| --- | --- |\n| lid | string |\n\n> All | of it.\n";
  expect(rowsOf(page)).toEqual([["lid", "string"]]);
});
