import { describe, expect, test } from "vitest";
import {
  compare,
  equivalentSchemas,
  type Labelled,
  labelled,
  labelledSchemas,
} from "./support/labels.ts";

const TABLES: Readonly<Record<string, readonly Labelled[]>> = {
  types: labelledSchemas("schemas-types"),
  members: labelledSchemas("schemas-members"),
  values: labelledSchemas("schemas-values"),
  unions: labelledSchemas("schemas-unions"),
  "schemas written otherwise": equivalentSchemas("equivalent-schemas"),
  operations: labelled("operations", (patch) => patch),
  parameters: labelled("parameters", (parameters) => ({
    paths: { "/things": { post: { parameters } } },
  })),
  "bodies and answers": labelled("messages", (post) => ({ paths: { "/things": { post } } })),
  "security and servers": labelled("access", (patch) => patch),
};

describe.each(Object.entries(TABLES))("%s", (_, rows) => {
  test.each(rows)("$name is $bump", ({ base, revision, bump }) => {
    const diff = compare(base, revision);
    expect(diff, JSON.stringify(diff.changes, undefined, 1)).toMatchObject({ bump });
  });
});
