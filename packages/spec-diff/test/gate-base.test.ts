/** The commit that a branch is compared with, in repositories as people and GitHub have them. */
import { UsageError } from "@org/command";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findBase } from "../src/gate/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";

const opened: Repository[] = [];

function open(...clone: readonly string[]): Repository {
  const repository = createRepository(...clone);
  opened.push(repository);
  return repository;
}

afterEach(() => {
  for (const repository of opened.splice(0)) repository.remove();
});

describe("a clone", () => {
  let repository: Repository;
  let start: string;

  beforeEach(() => {
    repository = open();
    start = repository.commit("Start");
  });

  test("of main alone is compared with itself", () => {
    expect(findBase(repository.root, undefined, {})).toBe(start);
    const clone = open(repository.root);
    expect(findBase(clone.root, undefined, {})).toBe(start);
  });

  test("is compared with where its branch left main, wherever main went", () => {
    repository.git("checkout", "--quiet", "-b", "branch");
    repository.commit("Change");
    repository.git("checkout", "--quiet", "main");
    repository.commit("Of others");
    repository.git("checkout", "--quiet", "branch");
    expect(findBase(repository.root, undefined, {})).toBe(start);
    expect(findBase(repository.root, "", {})).toBe(start);
    expect(findBase(repository.root, "main", {})).toBe(start);
  });

  test("whose default branch has another name is compared with that", () => {
    repository.git("branch", "--move", "trunk");
    const clone = open(repository.root);
    clone.git("checkout", "--quiet", "-b", "branch");
    clone.commit("Change");
    expect(findBase(clone.root, undefined, {})).toBe(start);
  });

  test("without such a commit is an error that says what to do", () => {
    for (const ref of ["nowhere", "--independent"]) {
      expect(() => findBase(repository.root, ref, {})).toThrow(UsageError);
    }
    expect(() => findBase(repository.root, "nowhere", {})).toThrow("--base REF");
  });
});

/** What GitHub has of a pull request after others merged: main went on, and the merge was made anew. */
function pullRequest() {
  const hub = open();
  const opening = hub.commit("Start");
  hub.git("checkout", "--quiet", "-b", "branch");
  hub.write("mine.txt", "mine\n");
  const branch = hub.commit("Mine");
  hub.git("checkout", "--quiet", "main");
  hub.write("theirs.txt", "theirs\n");
  const theirs = hub.commit("Of others");
  hub.git("checkout", "--quiet", "--detach", "main");
  hub.git("merge", "--quiet", "--no-ff", "branch", "--message", "Merge");
  const merge = hub.git("rev-parse", "HEAD");
  hub.git("update-ref", "refs/pull/7/merge", merge);
  hub.git("checkout", "--quiet", "main");
  const event = { GITHUB_REF: "refs/pull/7/merge", GITHUB_SHA: merge, GITHUB_BASE_REF: "main" };
  return { hub, opening, branch, theirs, merge, event };
}

/** As actions/checkout does it. */
function checkOut(hub: Repository, depth: number): Repository {
  const clone = open();
  clone.git("remote", "add", "origin", `file://${hub.root}`);
  const refs =
    depth === 0
      ? ["+refs/heads/*:refs/remotes/origin/*", "+refs/pull/7/merge:refs/remotes/pull/7/merge"]
      : [`--depth=${depth}`, "+refs/pull/7/merge:refs/remotes/pull/7/merge"];
  clone.git("fetch", "--quiet", "origin", ...refs);
  clone.git("checkout", "--quiet", "--detach", "refs/remotes/pull/7/merge");
  return clone;
}

describe("a pull request as GitHub checks it out", () => {
  test("is compared with what it was merged with, not with where it was opened", () => {
    const { hub, opening, theirs, event } = pullRequest();
    const clone = checkOut(hub, 0);
    expect(findBase(clone.root, undefined, event)).toBe(theirs);
    expect(findBase(clone.root, undefined, {})).toBe(theirs);
    expect(findBase(clone.root, opening, event)).toBe(opening);
  });

  test("is not compared with what was merged since", () => {
    const { hub, theirs, event } = pullRequest();
    hub.write("later.txt", "later\n");
    hub.commit("Later");
    expect(findBase(checkOut(hub, 0).root, undefined, event)).toBe(theirs);
  });

  test("needs its parents and no more", () => {
    const { hub, theirs, event } = pullRequest();
    expect(findBase(checkOut(hub, 2).root, undefined, event)).toBe(theirs);
  });

  test("whose clone is shallow is an error that names fetch-depth", () => {
    const { hub, event } = pullRequest();
    const { root } = checkOut(hub, 1);
    expect(() => findBase(root, undefined, event)).toThrow("`fetch-depth: 0`");
    expect(() => findBase(root, "origin/main", event)).toThrow("`fetch-depth: 0`");
  });

  test("whose own head is checked out is compared with where it left its target", () => {
    const { hub, opening, event } = pullRequest();
    const clone = open(hub.root);
    clone.git("checkout", "--quiet", "--detach", "origin/branch");
    expect(findBase(clone.root, undefined, event)).toBe(opening);
    // A branch that merged main: its first parent is its own.
    clone.git("merge", "--quiet", "--no-ff", "origin/main", "--message", "Main");
    expect(findBase(clone.root, undefined, event)).toBe(hub.git("rev-parse", "main"));
  });

  test("to another branch than main is compared with that", () => {
    const { hub } = pullRequest();
    hub.git("checkout", "--quiet", "-b", "v1");
    const fix = hub.commit("Fix of v1");
    hub.git("checkout", "--quiet", "-b", "more");
    hub.commit("More");
    const clone = open(hub.root, "--branch", "more");
    expect(findBase(clone.root, undefined, { GITHUB_BASE_REF: "v1" })).toBe(fix);
  });
});
