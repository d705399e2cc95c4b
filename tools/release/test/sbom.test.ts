import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSbom, writeSboms } from "../src/pack/sbom.ts";
import { readManifest, repository } from "../src/workspace.ts";
import { temporaryFolder } from "./temporary.ts";

const manifest = { name: "@org/sample", version: "1.2.3", dependencies: { "@org/core": "^1.0.0" } };
const sbom = {
  bomFormat: "CycloneDX",
  metadata: { component: { purl: "pkg:npm/%40org/sample@1.2.3" } },
  components: [{ purl: "pkg:npm/%40org/core@1.0.0" }],
};

function check(changes: object) {
  const folder = temporaryFolder({ "sbom.json": { ...sbom, ...changes } });
  return checkSbom(join(folder, "sbom.json"), manifest);
}

test("an SBOM of the package and its dependencies has no problem", () => {
  expect(check({})).toEqual([]);
});

test.each([
  [{ bomFormat: "SPDX" }, "the SBOM is SPDX, not CycloneDX"],
  [{ components: [] }, "the SBOM does not name @org/core"],
  [{ components: [{ purl: "pkg:npm/%40org/core-2@1.0.0" }] }, "the SBOM does not name @org/core"],
  [
    { metadata: { component: { purl: "pkg:npm/%40org/sample@1.2.2" } } },
    "the SBOM is of pkg:npm/%40org/sample@1.2.2, not of pkg:npm/%40org/sample@1.2.3",
  ],
])("%j is a problem", (changes, problem) => {
  expect(check(changes)).toEqual([problem]);
});

test("the SBOMs of our packages name what they depend on", async () => {
  const folder = temporaryFolder();
  const packages = ["core", "finix", "cli"].map((name) =>
    readManifest(join(repository, "packages", name)),
  );
  await writeSboms(
    repository,
    folder,
    packages.map(({ name }) => name),
  );
  for (const one of packages) {
    const file = `${one.name.slice(1).replace("/", "-")}-${one.version}.cdx.json`;
    expect(checkSbom(join(folder, file), one)).toEqual([]);
  }
});
