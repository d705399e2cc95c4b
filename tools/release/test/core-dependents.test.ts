import { readChangesets } from "@changesets/read";
import fc from "fast-check";
import { expect, test } from "vitest";
import { releaseCoreDependents } from "../src/core-dependents.ts";
import { temporaryFolder } from "./temporary.ts";

const dependents = ["@org/finix", "@org/glomo"];
const packages = {
  "packages/core/package.json": { name: "@org/core", version: "1.0.0" },
  "packages/finix/package.json": provider("@org/finix"),
  "packages/glomo/package.json": provider("@org/glomo"),
  "packages/other/package.json": { name: "@org/other", version: "1.0.0" },
  "packages/hidden/package.json": { ...provider("@org/hidden"), private: true },
};

function provider(name: string) {
  return { name, version: "1.0.0", dependencies: { "@org/core": "workspace:^" } };
}

async function releasedWith(releases: Readonly<Record<string, string>>): Promise<string[]> {
  const lines = Object.entries(releases).map(([name, type]) => `"${name}": ${type}`);
  const changeset = ["---", ...lines, "---", "", "A change.", ""].join("\n");
  const root = temporaryFolder({ ...packages, ".changeset/change.md": changeset });
  const added = await releaseCoreDependents(root);
  const all = (await readChangesets(root)).flatMap((item) => item.releases);
  // A changeset has a random name, so nothing says which of two is read first.
  const others = all.map(({ name }) => name).filter((name) => !(name in releases));
  expect(added.sort()).toEqual(others.sort());
  return all.filter(({ type }) => type !== "none").map(({ name }) => name);
}

test("a release of core is one of every dependent, whatever else is released", async () => {
  const bump = fc.constantFrom("patch", "minor", "major");
  const others = fc.dictionary(fc.constantFrom(...dependents, "@org/other"), bump);
  await fc.assert(
    fc.asyncProperty(others, bump, async (releases, core) => {
      const released = await releasedWith({ ...releases, "@org/core": core });
      const expected = new Set([...Object.keys(releases), "@org/core", ...dependents]);
      expect(released.sort()).toEqual([...expected].sort());
    }),
    { numRuns: 15, seed: 20_261_120 },
  );
});

test.each(["@org/finix", "@org/other"])("a release of %s stays alone", async (name) => {
  expect(await releasedWith({ [name]: "minor" })).toEqual([name]);
});

test("a change of core that releases nothing adds nothing", async () => {
  expect(await releasedWith({ "@org/core": "none" })).toEqual([]);
});
