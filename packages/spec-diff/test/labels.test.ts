import { describe, expect, test } from "vitest";
import { allLabelled, callbackPairs, compare } from "./support/labels.ts";

describe.each(Object.entries({ ...allLabelled(), callbacks: callbackPairs() }))("%s", (_, rows) => {
  test.each(rows)("$name is $bump", ({ base, revision, bump, changes, says }) => {
    const diff = compare(base, revision);
    expect(diff, JSON.stringify(diff.changes, undefined, 1)).toMatchObject({ bump });
    expect(diff.changes.filter(({ pointer }) => pointer === "")).toEqual([]);
    if (says) expect(diff.changes.map(({ message }) => message)).toEqual(says);
    if (changes) expect(diff.changes.map(({ id }) => id)).toEqual(changes);
  });
});
