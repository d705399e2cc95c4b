import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import schema from "../spec-diff.schema.json" with { type: "json" };
import { parseSpec } from "../src/load.ts";
import { compareAs, type Judgement, type Outcome } from "../src/outcome.ts";
import { POLICY } from "../src/policy.ts";
import { FORMATS, type Format, printerOf } from "../src/print/formats.ts";
import { AcceptedChanges } from "../src/settings/accepted.ts";
import { BASE, overlay } from "./support/base.ts";
import { allLabelled } from "./support/labels.ts";

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const isJson = ajv.compile(schema);

const PLAIN: Judgement = { bumps: new Map(), accepted: new AcceptedChanges([], "2026-11-26") };
const PAIR = { name: "a pair", base: "old/api.yaml", revision: "main:new/api.yaml" };
const HOSTILE = `x<y>&"q": 100%,\u0007 *bold* | @team\u2028\uD800`;
/** What a terminal obeys, or a parser refuses; but for the line break. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/u;
const EDIT = {
  paths: {
    "/things": {
      post: { parameters: [{ name: HOSTILE, in: "query", schema: { type: "string" } }] },
    },
  },
  components: { schemas: { Thing: { properties: { note: null, more: { type: "string" } } } } },
};

function compared(base: unknown, revision: unknown, judgement = PLAIN): Outcome {
  return compareAs(
    PAIR,
    judgement,
    parseSpec(stringify(base), PAIR.base),
    parseSpec(stringify(revision), PAIR.revision),
  );
}

function print(
  format: Format,
  outcomes: readonly Outcome[],
  isList = false,
  limit?: "minor",
): string {
  const printer = printerOf(format, { isList, limit });
  const parts = outcomes.map((outcome) => printer.add(outcome));
  return [...parts, printer.end?.()].filter((part) => part !== undefined).join("\n");
}

const OUTCOME = compared(BASE, overlay(BASE, EDIT));
const FAILED: Outcome = {
  pair: PAIR,
  error: `main:new/api.yaml:3:1: is not valid YAML: ${HOSTILE}`,
};

/** One in so many labelled pairs: comparing all of them takes long. */
const EACH = 6;

describe("JSON", () => {
  test("has the published form, whatever the changes are", () => {
    const rows = Object.values(allLabelled())
      .flat()
      .filter((_, index) => index % EACH === 0);
    const seen = new Set<string>();
    for (const { name, base, revision } of rows) {
      const outcome = compareAs(
        PAIR,
        PLAIN,
        parseSpec(JSON.stringify(base), "base"),
        parseSpec(JSON.stringify(revision), "revision"),
      );
      // Each kind of change once: places are read from the text.
      if (!outcome.diff.changes.some(({ id }) => !seen.has(id))) continue;
      for (const { id } of outcome.diff.changes) seen.add(id);
      expect(
        isJson(JSON.parse(print("json", [outcome]))),
        `${name}: ${ajv.errorsText(isJson.errors)}`,
      ).toBe(true);
    }
    expect(seen.size).toBeGreaterThan(30);
  });

  test("of a list is a line for each pair, one that failed too", () => {
    const lines = print("json", [OUTCOME, FAILED], true).split("\n");
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(isJson(JSON.parse(line)), ajv.errorsText(isJson.errors)).toBe(true);
      expect(JSON.parse(line)).toMatchObject(PAIR);
    }
    expect(JSON.parse(lines[1] ?? "")).toHaveProperty("error");
  });

  test("the schema refuses what is not the form", () => {
    const value = JSON.parse(print("json", [OUTCOME]));
    for (const [key, wrong] of [
      ["fingerprint", "12"],
      ["base", {}],
      ["direction", "up"],
      ["id", "A b"],
    ] as const) {
      expect(isJson({ ...value, changes: [{ ...value.changes[0], [key]: wrong }] }), key).toBe(
        false,
      );
    }
    expect(isJson({ bump: "major" })).toBe(false);
  });
});

describe("GitHub annotations", () => {
  test("stand at the line of the revision's file, and words of strangers end none", () => {
    const lines = print("github", [OUTCOME]).split("\n");
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(error|notice) file=new\/api\.yaml,line=\d+,col=\d+,title=\w+%3A [a-z-]+::[^\p{Cc}]+$/u,
      );
    }
    expect(lines.find((line) => line.includes("parameter-added"))).toContain(
      'x<y>&"q": 100%25,\\x07 *bold*',
    );
  });

  test("what is gone is told at the closest line around it", () => {
    const line = print("github", [OUTCOME])
      .split("\n")
      .find((one) => one.includes("property-removed"));
    const text = stringify(overlay(BASE, EDIT)).split("\n");
    const at = Number(/line=(\d+)/.exec(line ?? "")?.[1]);
    expect(text[at - 1]?.trim()).toBe("properties:");
  });

  test("a pair that failed is an error", () => {
    expect(print("github", [FAILED], true)).toMatch(
      /^::error title=spec-diff::main:new\/api\.yaml:3:1: is not valid YAML/,
    );
  });
});

describe("JUnit XML", () => {
  test("has a case for each change, and fails those of the limit", () => {
    const xml = print("junit", [OUTCOME]);
    expect(xml).toContain(
      '<testsuite name="a pair" tests="3" failures="1" errors="0" skipped="0">',
    );
    expect(print("junit", [OUTCOME], false, "minor")).toContain('failures="3"');
    expect(print("junit", [compared(BASE, BASE)])).toContain(
      '<testcase name="no change that code could notice" classname="a pair"/>',
    );
    expect(print("junit", [FAILED])).toContain('errors="1"');
  });

  test("is well-formed whatever a document says", () => {
    for (const xml of [print("junit", [OUTCOME]), print("junit", [FAILED])]) {
      expect(xml.isWellFormed()).toBe(true);
      expect(xml).not.toMatch(UNSEEN);
      // Tags, attributes in double quotes, the five entities: nothing else.
      const rest = xml
        .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "")
        .replaceAll(/<\/?[a-z]+( [a-z]+="([^<>&"]|&(amp|lt|gt|quot);)*")*\/?>/g, "")
        .trim();
      expect(rest).toBe("");
      expect(xml.match(/<testcase[^>]*[^/]>/g)?.length ?? 0).toBe(
        xml.match(/<\/testcase>/g)?.length ?? 0,
      );
    }
  });
});

describe("SARIF", () => {
  const log: Log = JSON.parse(print("sarif", [OUTCOME, FAILED], true));
  const [run] = log.runs;

  test("has a rule for each row of the policy, and results that name theirs", () => {
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(POLICY));
    expect(run?.results).toHaveLength(3);
    for (const { ruleId, ruleIndex = -1, message, level } of run?.results ?? []) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe("");
      expect(["none", "note", "warning", "error"]).toContain(level);
    }
  });

  test("has what 2.1.0 asks for: relative URIs, lines from one, fingerprints of text", () => {
    expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
    for (const { locations = [], relatedLocations = [], partialFingerprints } of run?.results ??
      []) {
      expect(locations).toHaveLength(1);
      for (const { physicalLocation: at } of [...locations, ...relatedLocations]) {
        const { uri = "" } = at?.artifactLocation ?? {};
        expect(uri).toMatch(/^([A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-F]{2}|\/)+$/);
        expect(at?.region?.startLine).toBeGreaterThan(0);
        expect(at?.region?.startColumn).toBeGreaterThan(0);
      }
      expect(partialFingerprints).toEqual({
        "specDiff/v1": expect.stringMatching(/^f[0-9a-f]{15}$/),
      });
    }
  });

  test("tells of a pair that failed, and that the run did not do all", () => {
    expect(run?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: "error", message: { text: expect.any(String) } }],
      },
    ]);
  });
});

describe("an accepted change", () => {
  const { fingerprint } =
    "error" in OUTCOME ? { fingerprint: "" } : (OUTCOME.diff.changes[0] ?? { fingerprint: "" });
  const source = {
    path: "accepted.yaml",
    text: "",
    value: null,
    positionOf: () => ({ line: 1, column: 1 }),
  };
  const entry = {
    node: { source, pointer: "/0", value: { fingerprint } },
    reason: "Nobody <reads> it",
    until: "2026-12-31",
  };
  const outcome = compared(BASE, overlay(BASE, EDIT), {
    ...PLAIN,
    accepted: new AcceptedChanges([entry], "2026-11-26"),
  });

  test.each([
    ["text", "1 change accepted."],
    ["json", '"reason": "Nobody <reads> it"'],
    ["markdown", "**Accepted**"],
    ["junit", '<skipped message="Nobody &lt;reads&gt; it (until 2026-12-31)"/>'],
    ["sarif", '"justification": "Nobody <reads> it (until 2026-12-31)"'],
  ] as const)("needs no bump, and %s tells of it", (format, text) => {
    expect("diff" in outcome && outcome.diff.bump).toBe("minor");
    const printed = print(format, [outcome]);
    expect(printed).toContain(text);
  });

  test("is in the JSON as its schema says", () => {
    const value = JSON.parse(print("json", [outcome]));
    expect(isJson(value), ajv.errorsText(isJson.errors)).toBe(true);
    expect(value.accepted).toHaveLength(1);
  });

  test("is no annotation", () => {
    expect(print("github", [outcome])).not.toContain("property-removed");
  });
});

test.each(FORMATS)("%s shows no character that a terminal obeys", (format) => {
  const printed = print(format, [OUTCOME, FAILED], true);
  expect(printed).not.toMatch(UNSEEN);
});
