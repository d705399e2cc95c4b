import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkProvenance, loadProvenance } from "../src/provenance.ts";
import { replaced, temporarySpec } from "./temporary-spec.ts";

test("a valid provenance passes and can be read", () => {
  using temporary = temporarySpec();
  expect(checkProvenance(temporary.spec)).toEqual([]);
  expect(loadProvenance(temporary.spec).page.date).toBe("2026-11-20");
});

test("a missing provenance is caught", () => {
  using temporary = temporarySpec({ provenance: () => null });
  expect(checkProvenance(temporary.spec)).toMatchObject([{ line: 1, rule: "provenance" }]);
});

test.each([
  ["an unknown origin", "origin: authored", "origin: guessed", 1, "must be one of authored"],
  ["a hash of another length", "aaaa", "aa", 7, "must match pattern"],
  ["an impossible date", "2026-11-20", "2026-13-20", 6, 'must match format "date"'],
  ["an unknown member", "  title: Balance", "  titel: Balance", 2, "required property 'title'"],
  ["a note without a reason", "    why: The page names none.\n", "", 9, "property 'why'"],
  ["a pointer to nothing", "- /servers/0", "- /servers/7", 10, "the spec has no /servers/7"],
  ["no pointer", "- /servers/0", "- servers", 10, 'must match format "json-pointer"'],
  ["an unexplained absence", "https://docs.acme.test/balance", "null", 4, "urlAssumption"],
  ["no overlay", "origin: authored", "origin: extracted", 1, "needs an overlay.yaml"],
  ["repairs of what was written by hand", "repairs: []", "repairs: [{}]", 15, "must NOT have"],
])("%s is caught", (_, from, to, line, message) => {
  using temporary = temporarySpec({ provenance: (text) => replaced(text, from, to) });
  const problems = checkProvenance(temporary.spec);
  expect(problems).toMatchObject([{ line, rule: "provenance" }]);
  expect(problems[0]?.message).toContain(message);
});

test.each(["assumptions", "discrepancies", "repairs"])("pointers of %s lead somewhere", (list) => {
  const note = `
  - pointers: [/info/nothing]
    what: A.
    why: B.
    source: ours
`;
  using temporary = temporarySpec({
    provenance: (text) => {
      const [before = "", after = ""] = text.split(/^assumptions:[\s\S]*(?=^discrepancies)/m);
      const lists = `${before}assumptions: []\n${after}`.replace("authored", "extracted");
      return replaced(lists, `${list}: []\n`, `${list}:${note}`);
    },
  });
  writeFileSync(join(temporary.folder, "acme/overlay.yaml"), "");
  expect(checkProvenance(temporary.spec)).toMatchObject([
    { pointer: `/${list}/0/pointers/0`, message: "the spec has no /info/nothing." },
  ]);
});
