import { expect, test } from "vitest";
import { commentRemarks } from "../src/evidence/samples/comment-remarks.ts";
import { sampleComments } from "../src/evidence/samples/sample-comments.ts";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";

const SAMPLE = `{
  // above
  "sum": 10, // required, integer
  payer: { // required
    'phone': "+1 // no",   # optional
    "tags": [ "a", { "x": 1 } ] /* optional */
  },
  "state": "NEW", // NEW, DONE or FAILED
  "note": null // string; null when there is none
}`;

test("comments belong to the member on their line", () => {
  expect(sampleComments(SAMPLE)).toEqual(
    [
      { path: ["sum"], text: "required, integer", value: "10" },
      { path: ["payer"], text: "required", value: undefined },
      { path: ["payer", "phone"], text: "optional", value: "+1 // no" },
      { path: ["payer", "tags"], text: "optional", value: undefined },
      { path: ["state"], text: "NEW, DONE or FAILED", value: "NEW" },
      { path: ["note"], text: "string; null when there is none", value: undefined },
    ].map((one) => (one.path[0] === "note" ? { ...one, value: "null" } : one)),
  );
});

test("marks, types and values of comments", () => {
  expect(commentRemarks(SAMPLE)).toEqual({
    remarks: [
      { names: ["sum"], type: { type: "integer" }, isRequired: true },
      { names: ["payer"], isRequired: true },
      { names: ["note"], type: { type: ["string", "null"] } },
    ],
    values: [{ name: "state", values: ["NEW", "DONE", "FAILED"] }],
  });
  expect(commentRemarks('{ "a": "x" // yes, no\n}').values).toEqual([]);
});

test("a body has what its comments say", () => {
  const page = `# Jars\n\n\`POST /jars\`\n\n## Request body\n\n\`\`\`json\n${SAMPLE}\n\`\`\`\n`;
  const extraction = extract(page);
  expect(facts(extraction)).toContain("POST /jars request note: null or string");
  expect(JSON.stringify(extraction.document)).toContain('"required":["sum","payer"]');
  expect(JSON.stringify(extraction.document)).toContain('"enum":["NEW","DONE","FAILED"]');
});

test("half a sample of comments is read in no time", () => {
  const half = `{ "a": ${"/* // # <- ".repeat(8_000)}`;
  expect(sampleComments(half).length).toBeLessThan(3);
});
