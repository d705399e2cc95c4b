import { expect, test } from "vitest";
import { statements } from "./statements.ts";

function jar(legend: string, rows: string, after = ""): string {
  return `# Jars\n\n## Make\n\n\`POST /jars\`\n\n### Body\n\n${legend}\n\n| Field | Type |\n| --- | --- |\n${rows}\n${after}`;
}

const MARKED = ["POST /jars request label: string, required", "POST /jars request note: string"];

test.each([
  ["(Fields in **bold** are mandatory)", "| **`label`** | string |\n| `note` | string |", ""],
  ["Names in bold are required.", "| **label** | string |\n| note | string |", ""],
  ["", "| label:red_circle: | string |\n| note | string |", "\n:red_circle: *Required fields*\n"],
  ["", "| label:red_circle: | string |\n| note | string |\n:red_circle: *Required fields*", ""],
  ["🔸 mandatory", "| label 🔸 | string |\n| note | string |", ""],
])("what a page marks a name with is read: %j", (legend, rows, after) => {
  const said = statements(jar(legend, rows, after)).filter((one) => one.includes(" request "));
  expect(said).toEqual(MARKED);
});

test.each(["The label is printed in bold.", "Bold flavours are for grown-ups."])(
  "words that only speak of bold letters mark nothing: %j",
  (legend) => {
    const rows = "| **label** | string |\n| note | string |";
    expect(statements(jar(legend, rows)).join("\n")).not.toContain("required");
  },
);
