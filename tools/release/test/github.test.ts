import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type PackedSample, packSamples } from "./tarballs.ts";
import { temporaryFolder } from "./temporary.ts";

const cli = join(import.meta.dirname, "../src/publish/github-cli.ts");

/** Runs the step with a gh that knows the releases `there`, and gives what it was asked. */
function step({ folder, hashes }: PackedSample, there = "", fails = "") {
  const tools = temporaryFolder();
  const log = join(tools, "log");
  writeFileSync(log, "");
  const gh = `#!/bin/sh
case "$2" in
  view) [ "$3" = "${there}" ] ;;
  create) { echo "$@"; cat; } >> "${log}"; [ -z "${fails}" ] || { echo "${fails}" >&2; exit 1; } ;;
esac
`;
  writeFileSync(join(tools, "gh"), gh, { mode: 0o755 });
  const args = [cli, folder, "--hashes", hashes, "--commit", "c0ffee"];
  const env = { PATH: `${tools}:${process.env["PATH"]}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  return { status, stdout, stderr, asked: readFileSync(log, "utf8") };
}

test("each tarball gets a tag at the commit, its entry of the changelog and its SBOM", () => {
  const packed = packSamples({ name: "@org/core", text: "A correction." });
  expect(step(packed)).toEqual({
    status: 0,
    stdout: "released @org/core@1.0.0\n",
    stderr: "",
    asked:
      "release create @org/core@1.0.0 --target c0ffee --title @org/core@1.0.0 --notes-file - " +
      `${packed.folder}/org-core-1.0.0.cdx.json\n### Patch Changes\n\n- A correction.`,
  });
});

test("a release that is there is left alone", () => {
  const packed = packSamples({ name: "@org/core" }, { name: "@org/finix", version: "2.0.0" });
  const { status, stdout } = step(packed, "@org/core@1.0.0");
  expect(stdout).toBe("already there: @org/core@1.0.0\nreleased @org/finix@2.0.0\n");
  expect(status).toBe(0);
});

test("what gh says of a failure is told", () => {
  const { status, stderr } = step(packSamples({ name: "@org/core" }), "", "no rights");
  expect(status).toBe(1);
  expect(stderr).toBe("error: gh did not create the release @org/core@1.0.0: no rights\n");
});

test("without its SBOM there is no release", () => {
  const packed = packSamples({ name: "@org/core" });
  rmSync(join(packed.folder, "org-core-1.0.0.cdx.json"));
  const list = readFileSync(packed.hashes, "utf8").split("\n");
  writeFileSync(packed.hashes, list.filter((line) => line.endsWith(".tgz")).join("\n"));
  const { status, stderr } = step(packed);
  expect(status).toBe(1);
  expect(stderr).toContain("org-core-1.0.0.cdx.json is missing: each release has its SBOM");
});
