import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parsePairs } from "../src/pairs/list.ts";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { runIn } from "./support/run.ts";

describe("a list", () => {
  const pair = (base: string, revision: string, name = `${base} ${revision}`) => ({
    name,
    base,
    revision,
  });

  test.each([
    ["a.yaml b.yaml", [pair("a.yaml", "b.yaml")]],
    ["a.yaml\tb.yaml\r\n\n# none\n  c d # why\n", [pair("a.yaml", "b.yaml"), pair("c", "d")]],
    [`"a b.yaml" 'c "d".yaml'`, [pair("a b.yaml", 'c "d".yaml')]],
    [`"a \\"b\\" \\\\.yaml" c#d`, [pair('a "b" \\.yaml', "c#d")]],
    [
      '{"base": "a", "revision": "b", "name": "n"}\n{"base":"c","revision":"d"}',
      [pair("a", "b", "n"), pair("c", "d")],
    ],
    ['[{"base": "a",\n"revision": "b"}]', [pair("a", "b")]],
    [
      'HEAD~1:a.yaml a.yaml\n{"base":"c","revision":"d"}',
      [pair("HEAD~1:a.yaml", "a.yaml"), pair("c", "d")],
    ],
    ["", []],
    ["[]", []],
  ])("%j", (text, pairs) => {
    expect(parsePairs(text, "list")).toEqual(pairs);
  });

  test.each([
    ["a.yaml", "list:1: a pair is BASE REVISION"],
    ["a b\na b c", "list:2: a pair is BASE REVISION"],
    [`"a b`, "list:1: a pair is BASE REVISION"],
    [`a "b"c`, "list:1: a pair is BASE REVISION"],
    ["\n{", "list:2: is not JSON"],
    ['{"base": "a"}', 'list:1: a pair is { "base"'],
    ['{"base": "a", "revision": "b", "name": 1}', 'list:1: a pair is { "base"'],
    ['{"base": "a", "revision": "b", "to": "c"}', 'list:1: a pair has no "to"'],
    ['[{"base": "a", "revision": "b"}, 1]', "list: pair 2: a pair is"],
    ["[", "list: is not JSON"],
  ])("%j is none, and the message says where", (text, message) => {
    expect(() => parsePairs(text, "list")).toThrow(message);
  });
});

describe("--pairs", () => {
  let repository: Repository;
  beforeAll(() => {
    repository = createRepository();
    repository.write("old.yaml", stringify(BASE));
    const edit = { components: { schemas: { Thing: { properties: { note: null } } } } };
    repository.write("new.yaml", stringify(overlay(BASE, edit)));
    repository.write("broken.yaml", "openapi: 3.1.0\ninfo: {\n");
    repository.write("good.txt", "old.yaml new.yaml\nold.yaml old.yaml\n");
    repository.write(
      "mixed.txt",
      "old.yaml broken.yaml\nold.yaml gone.yaml\n- old.yaml\nold.yaml new.yaml\n",
    );
  });
  afterAll(() => repository.remove());
  const run = (args: readonly string[], input = "") => runIn(repository.root, args, input);

  test("tells each pair in a line", () => {
    expect(run(["--pairs", "good.txt"])).toEqual({
      status: 0,
      stdout: "major  old.yaml new.yaml: 1 change\nnone   old.yaml old.yaml: 0 changes\n",
      stderr: "",
    });
  });

  test("exits 1 where a limit is reached, 2 where a pair can't be read; the others are compared", () => {
    expect(run(["--pairs", "good.txt", "--fail-on", "major"]).status).toBe(1);
    const { status, stdout, stderr } = run(["--pairs", "mixed.txt", "--fail-on", "major"]);
    expect([status, stderr]).toEqual([2, ""]);
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(
        /^error {2}old\.yaml broken\.yaml: broken\.yaml:3:1: is not valid YAML/,
      ),
      expect.stringMatching(/^error {2}old\.yaml gone\.yaml: gone\.yaml: no such file/),
      expect.stringMatching(/^error {2}- old\.yaml: standard input is no document of a list/),
      "major  old.yaml new.yaml: 1 change",
      "",
    ]);
  });

  test("takes the list from standard input, and prints a line of JSON for each", () => {
    const { status, stdout } = run(
      ["--pairs", "-", "--json"],
      '[{"base":"old.yaml","revision":"new.yaml","name":"mine"},{"base":"old.yaml","revision":"broken.yaml"}]',
    );
    expect(status).toBe(2);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { name: "mine", base: "old.yaml", bump: "major", changes: [{ id: "property-removed" }] },
      { revision: "broken.yaml", error: expect.stringContaining("broken.yaml:3:1") },
    ]);
  });

  test("an accepted change that one pair has is not told to be missed by the others", () => {
    const found = JSON.parse(run(["old.yaml", "new.yaml", "--json"]).stdout).changes[0].fingerprint;
    const entry = (mark: string) => `- { fingerprint: ${mark}, reason: so, until: 2999-01-01 }\n`;
    repository.write("accepted.yaml", entry(found));
    expect(run(["--pairs", "good.txt", "--ignore", "accepted.yaml"])).toMatchObject({
      stdout:
        "none   old.yaml new.yaml: 0 changes, 1 accepted\nnone   old.yaml old.yaml: 0 changes\n",
      stderr: "",
    });
    repository.write("accepted.yaml", entry("f000000000000000"));
    expect(run(["--pairs", "good.txt", "--ignore", "accepted.yaml"]).stderr).toBe(
      "note: accepted.yaml:1:3: there is no such change; remove the entry.\n",
    );
  });

  test.each([
    [["--pairs", "good.txt", "old.yaml"], "give two documents, or --pairs; not both"],
    [["--pairs", "gone.txt"], "gone.txt: can't be read: no such file or directory"],
    [["--pairs", "."], ".: can't be read: illegal operation on a directory"],
    [["--pairs", "old.yaml"], "old.yaml:2: a pair is BASE REVISION"],
  ])("%j exits 2", (args, message) => {
    expect(run(args)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
  });
});
