import { expect, test } from "vitest";
import { statements } from "./statements.ts";

function made(lines: readonly string[]): string[] {
  const page = `# Jars\n\n## Make\n\n\`POST /jars\`\n\n${lines.join("\n\n")}\n`;
  return statements(page).filter((one) => one.includes(" request "));
}

test("names with their types on lines of their own, and words below them, are fields", () => {
  const lines = [
    "label string required",
    "What is written on it.",
    "grams int32",
    "How much is in it.",
  ];
  expect(made(lines)).toEqual([
    "POST /jars request label: string, required",
    "POST /jars request grams: integer",
  ]);
});

test("set off, one is a field alone, and the example below it no other field", () => {
  expect(made(["### Body", "**`label`** string", "Example: `plum`"])).toEqual([
    "POST /jars request label: string",
  ]);
});

test("two words of which one may be a type are no field alone", () => {
  expect(made(["jar list", "What is on the shelf."])).toEqual([]);
});
