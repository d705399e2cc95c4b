import { expect, test } from "vitest";
import { checkConformance } from "../src/check/conformance.ts";
import { files } from "./sample.ts";
import { temporaryFolder } from "./temporary.ts";

test("a package of no provider is none of its business", async () => {
  expect(await checkConformance(temporaryFolder(files))).toEqual([]);
});

test("what the kit finds in a provider's package is said, with its place", async () => {
  const folder = temporaryFolder({ ...files, "src/generated/client.ts": "export {};\n" });
  const problems = await checkConformance(folder);
  expect(problems).toContainEqual(
    expect.stringMatching(/^package\/exports: package\.json:\d+: "exports" has no "\.\/msw"$/),
  );
});
