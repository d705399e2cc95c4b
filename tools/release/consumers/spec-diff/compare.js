// The command and its functions, as npm installs them.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diffDocuments, loadDocument, RULES, SpecError } from "@org/spec-diff";

function run(name, args, cwd) {
  const bin = join(import.meta.dirname, "node_modules/.bin", name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const WANTED = ["operation-deprecated", "property-removed", "type-changed"];

const text = run("spec-diff", ["old.yaml", "new.yaml", "--fail-on", "major"]);
assert.match(text.stdout, /`Wallet\.note` is gone/);
assert.deepEqual([text.status, text.stderr], [1, ""]);

const json = run("spec-diff", ["old.yaml", "new.yaml", "--json"]);
const ids = JSON.parse(json.stdout).changes.map(({ id }) => id);
assert.deepEqual([json.status, ids.sort()], [0, WANTED]);

const wrong = run("spec-diff", ["old.yaml", "none.yaml"]);
assert.deepEqual([wrong.status, wrong.stdout], [2, ""]);
assert.match(wrong.stderr, /^error: none\.yaml: no such file/);

const { bump, changes } = diffDocuments(loadDocument("old.yaml"), loadDocument("new.yaml"));
assert.equal(bump, "major");
for (const { id } of changes) assert.ok(RULES[id]?.reason, id);
assert.throws(() => loadDocument("package.json"), SpecError);

const folder = mkdtempSync(join(tmpdir(), "spec-diff-"));

function git(...args) {
  const author = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  execFileSync("git", [...author, ...args], { cwd: folder });
}

// What the GitHub Action runs: documents of a repository, against a commit.
try {
  git("init", "--quiet", "--initial-branch=main");
  cpSync("old.yaml", join(folder, "api.yaml"));
  git("add", ".");
  git("commit", "--quiet", "--message=base");
  cpSync("new.yaml", join(folder, "api.yaml"));
  const report = run("spec-diff-report", ["--base", "main", "--", "api.yaml"], folder);
  assert.match(report.stdout, /^### api\.yaml$/m);
  assert.match(report.stdout, /`Wallet\.note` is gone/);
  assert.deepEqual([report.status, report.stderr], [0, ""]);
} finally {
  rmSync(folder, { recursive: true });
}
