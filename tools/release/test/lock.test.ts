import { expect, test } from "vitest";
import { ownDependencies, withOwn, withoutOwn } from "../src/rehearsal/lock.ts";

const other = { version: "1.0.0", integrity: "sha512-other" };
const lock = {
  lockfileVersion: 3,
  packages: {
    "": { dependencies: { "@org/core": "latest", other: "1.0.0" } },
    "node_modules/@org/core": { version: "1.0.0", integrity: "sha512-old" },
    "node_modules/@org/core/node_modules/other": { ...other, version: "0.9.0" },
    "node_modules/other": { ...other, resolved: "https://registry.example/other.tgz" },
    "node_modules/here": { resolved: "packages/here", link: true },
  },
};
const core = {
  name: "@org/core",
  version: "1.0.1",
  private: false,
  dependencies: { other: "1.0.0" },
  dist: { tarball: "http://127.0.0.1:4873/core.tgz", integrity: "sha512-new" },
};

test("what is committed has no package of ours and no address of a registry", () => {
  expect(withoutOwn(lock)).toEqual({
    lockfileVersion: 3,
    packages: {
      "": lock.packages[""],
      // What one of ours has to itself is others', and npm asks for it.
      "node_modules/@org/core/node_modules/other": { ...other, version: "0.9.0" },
      "node_modules/other": other,
      "node_modules/here": lock.packages["node_modules/here"],
    },
  });
});

test("our packages come in as they were published", () => {
  expect(withOwn(lock, [core]).packages).toEqual({
    ...withoutOwn(lock).packages,
    "node_modules/@org/core": {
      version: "1.0.1",
      dependencies: { other: "1.0.0" },
      resolved: "http://127.0.0.1:4873/core.tgz",
      integrity: "sha512-new",
    },
  });
});

test("ours are told by their scope", () => {
  expect(ownDependencies({ "@org/core": "1", "@organic/core": "1", core: "1" })).toEqual([
    "@org/core",
  ]);
  expect(ownDependencies(undefined)).toEqual([]);
});
