import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const OPERATION = "= Pit\n:host: https://pit.test\n\n== Make\n\n`POST {host}/jars`\n";
const SHOWN = '.Response (HTTP 201)\n[source,json]\n----\n{ "id": 7 }\n----\n';

test("tables of AsciiDoc are tables, whatever lines their rows have", () => {
  const table = `.Request fields
[cols="2,1,1,4",options="header"]
|===
|Field |Type |M/O |Remarks

|lid |AN..32 |M |Its colour
|\`+size+\`
|string
|O
|How large it is,
in millimetres
|===
`;
  const found = statements(`${OPERATION}\n${table}\n${SHOWN}`);
  expect(found).toEqual([
    "POST /jars request lid: string, required",
    "POST /jars request size: string",
    "POST /jars 201",
    "POST /jars 201 id: integer",
  ]);
});

test("a first line with an empty one below it is the header", () => {
  const table = "|===\n|Path|Type|Description\n\n|`+lid+`\n|`+String+`\n|Its colour.\n\n|===\n";
  expect(statements(`${OPERATION}\n=== Request fields\n\n${table}\n${SHOWN}`)).toContain(
    "POST /jars request lid: string",
  );
});

test("terms and lists of AsciiDoc are lists", () => {
  const list = "[horizontal]\nlid:: mandatory, its colour\nsize:: optional, how large it is\n";
  const page = `= Pit\n\n== Find\n\n\`GET /jars\`\n\n=== Query parameters\n\n${list}\n${SHOWN}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "GET /jars query lid: string, required",
      "GET /jars query size: string",
    ]),
  );
});

test("a page of Markdown with such bars in code stays what it is", () => {
  const page =
    "# Pit\n\n## POST /jars\n\n### Body\n\n| Field | Type |\n|---|---|\n| lid | string |\n\nterm:: no term\n";
  expect(statements(page)).toContain("POST /jars request lid: string");
});
