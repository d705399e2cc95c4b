import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { diffDocuments } from "../src/diff.ts";
import { parseSpec } from "../src/load.ts";
import { AcceptedChanges, readAccepted } from "../src/settings/accepted.ts";
import { applySettings } from "../src/settings/apply.ts";
import { readConfig } from "../src/settings/config.ts";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { runIn } from "./support/run.ts";

let repository: Repository;
const TODAY = new Date("2026-11-26T12:00:00Z");

/** Gone for callers of both directions, a new word in an answer, and another summary. */
const REVISION = overlay(BASE, {
  paths: { "/things/{id}": { get: { summary: "One thing." } } },
  components: { schemas: { Thing: { properties: { note: null, more: { type: "string" } } } } },
});

beforeAll(() => {
  repository = createRepository();
  repository.write("old.yaml", stringify(BASE));
  repository.write("new.yaml", stringify(REVISION));
});
afterAll(() => repository.remove());

function diff() {
  return diffDocuments(
    parseSpec(stringify(BASE), "old.yaml"),
    parseSpec(stringify(REVISION), "new.yaml"),
  );
}

function pathOf(name: string, text: string): string {
  repository.write(name, text);
  return `${repository.root}/${name}`;
}

const NONE = new AcceptedChanges([], "2026-11-26");

describe("bumps by settings", () => {
  test.each([
    ["property-removed: minor", "minor"],
    ["property-removed: { request: minor }", "major"],
    ["property-removed: { request: minor, response: patch }", "minor"],
    ["property-removed: { request: minor, response: none }", "minor"],
    ["documentation-changed: major", "major"],
    ["property-removed: none\n  property-added: none\n  documentation-changed: none", "none"],
    ["property-removed: none\n  property-added: none", "patch"],
  ])("%s", (bumps, bump) => {
    const { bumps: set } = readConfig(pathOf("config.yaml", `bumps:\n  ${bumps}\n`));
    const judged = applySettings(diff(), set, NONE);
    expect(judged.diff).toMatchObject({ bump, api: bump });
    expect(judged.diff.changes).toHaveLength(3);
    expect(judged.diff.changes[0]).toMatchObject({ bump });
  });

  test("an empty file sets nothing", () => {
    expect(readConfig(pathOf("config.yaml", "# nothing yet\n"))).toEqual({ bumps: new Map() });
  });

  test.each([
    [
      "bumps:\n  propertyremoved: minor\n",
      "config.yaml:2:3: there is no kind of change `propertyremoved`: did you mean `property-removed`",
    ],
    ["bumps:\n  enum: minor\n", "did you mean `enum-"],
    ["bumps:\n  zzzzzzzzzzzzzzzzzzzzz: minor\n", "the README lists them all"],
    [
      "bumps:\n  property-removed: huge\n",
      "config.yaml:2:3: /bumps/property-removed must be one of major, minor, patch, none.",
    ],
    [
      "bumps:\n  property-removed: { sent: major }\n",
      "config.yaml:2:3: /bumps/property-removed must not have `sent`.",
    ],
    ["fail-on: none\n", "config.yaml:1:1: /fail-on must be one of major, minor, patch."],
    ["failon: major\n", "config.yaml:1:1: it must not have `failon`."],
    ["- a\n", "config.yaml:1:1: it must be object."],
    ["bumps: {\n", "config.yaml:2:1: is not valid YAML"],
  ])("%j exits 2 with the place", (text, message) => {
    repository.write("config.yaml", text);
    const { status, stderr, stdout } = runIn(repository.root, [
      "old.yaml",
      "new.yaml",
      "--config",
      "config.yaml",
    ]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at \S+ \(/m);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

describe("accepted changes", () => {
  const [gone] = diff().changes;
  const byPrint = (until: string) =>
    `- { fingerprint: ${gone?.fingerprint}, reason: nobody read it, until: ${until} }\n`;

  test.each([
    ["by its fingerprint", byPrint("2026-11-26")],
    [
      "by id, operation and pointer",
      `- id: ${gone?.id}\n  operation: ${gone?.operation}\n  pointer: ${gone?.pointer}\n  reason: so\n  until: 2030-01-01\n`,
    ],
  ])("one that is named %s needs no bump", (_, text) => {
    const list = readAccepted(pathOf("accepted.yaml", text), TODAY);
    const judged = applySettings(diff(), new Map(), list);
    expect(judged.diff).toMatchObject({ bump: "minor" });
    expect(judged.diff.notes).toBeUndefined();
    expect(judged.accepted).toMatchObject([{ change: { id: "property-removed" } }]);
    expect(list.unmet()).toEqual([]);
  });

  test("one whose last day is past counts again, and that is said", () => {
    const list = readAccepted(pathOf("accepted.yaml", byPrint("2026-11-25")), TODAY);
    const judged = applySettings(diff(), new Map(), list);
    expect(judged.diff.bump).toBe("major");
    expect(judged.diff.notes).toEqual([
      expect.stringMatching(
        /accepted\.yaml:1:3: accepted until 2026-11-25, which is past: it counts again\.$/,
      ),
    ]);
    expect(judged.accepted).toEqual([]);
  });

  test("an entry that no change meets is told", () => {
    const text = `${byPrint("2030-01-01")}- { fingerprint: f000000000000000, reason: old, until: 2030-01-01 }\n`;
    const list = readAccepted(pathOf("accepted.yaml", text), TODAY);
    applySettings(diff(), new Map(), list);
    expect(list.unmet()).toEqual([
      expect.stringMatching(/accepted\.yaml:2:3: there is no such change/),
    ]);
  });

  test.each([
    [
      "no reason",
      "- { fingerprint: f000000000000000, until: 2030-01-01 }",
      "must have required property 'reason'",
    ],
    [
      "an empty reason",
      "- { fingerprint: f000000000000000, reason: ' ', until: 2030-01-01 }",
      "/0/reason must match pattern",
    ],
    [
      "no last day",
      "- { fingerprint: f000000000000000, reason: so }",
      "must have required property 'until'",
    ],
    [
      "a day that is none",
      "- { fingerprint: f000000000000000, reason: so, until: 2026-02-30 }",
      '/0/until must match format "date"',
    ],
    [
      "a fingerprint that is none",
      "- { fingerprint: 12, reason: so, until: 2030-01-01 }",
      "/0/fingerprint must be string",
    ],
    [
      "nothing that it means",
      "- { reason: so, until: 2030-01-01 }",
      "must have required property 'id'",
    ],
    [
      "half of what it means",
      "- { id: property-removed, reason: so, until: 2030-01-01 }",
      "must have required property 'operation'",
    ],
    [
      "an unknown kind",
      "- { id: property-remved, operation: a, pointer: b, reason: so, until: 2030-01-01 }",
      "did you mean `property-removed`",
    ],
    [
      "a word that is not known",
      "- { fingerprint: f000000000000000, reason: so, until: 2030-01-01, by: me }",
      "/0 must not have `by`",
    ],
    ["no list", "reason: so", "it must be array"],
  ])("a list with %s exits 2 with the place", (_, text, message) => {
    repository.write("accepted.yaml", text);
    const { status, stderr } = runIn(repository.root, [
      "old.yaml",
      "new.yaml",
      "--ignore",
      "accepted.yaml",
    ]);
    expect(stderr).toMatch(/accepted\.yaml:\d+:\d+: /);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

test("spec-diff.yaml in the working folder sets the limit, the bumps and the list; options come first", () => {
  const [gone] = diff().changes;
  repository.write(
    "ci/accepted.yaml",
    `- { fingerprint: ${gone?.fingerprint}, reason: so, until: 2999-01-01 }\n`,
  );
  repository.write(
    "ci/spec-diff.yaml",
    "fail-on: minor\nignore: accepted.yaml\nbumps: { property-added: patch }\n",
  );
  repository.write("ci/strict.yaml", "fail-on: patch\n");
  const run = (...args: readonly string[]) =>
    runIn(`${repository.root}/ci`, ["../old.yaml", "../new.yaml", ...args]);
  expect(run()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("version bump: patch\n\n1 change accepted."),
  });
  expect(run("--fail-on", "patch").status).toBe(1);
  expect(run("--config", "strict.yaml")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("bump: major"),
  });
  expect(run("--config", "nowhere.yaml")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("nowhere.yaml: can't be read"),
  });
});
