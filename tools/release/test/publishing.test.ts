import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { assertLocal, publishingEnvironment } from "../src/rehearsal/publishing.ts";
import { repository } from "../src/workspace.ts";
import { temporaryFolder } from "./temporary.ts";

const local = { url: "http://127.0.0.1:4873/", token: "local-token" };
const sample = { name: "@org/sample", version: "1.0.0" };

function environment(): NodeJS.ProcessEnv {
  return publishingEnvironment(local, temporaryFolder(), repository);
}

test("nothing of this machine that opens a registry comes along", () => {
  for (const name of ["NPM_TOKEN", "NODE_AUTH_TOKEN", "npm_config_registry", "GITHUB_TOKEN"]) {
    vi.stubEnv(name, "of-this-machine");
  }
  onTestFinished(() => void vi.unstubAllEnvs());
  const env = environment();
  expect(Object.values(env)).not.toContain("of-this-machine");
  expect(env["HOME"]).not.toBe(process.env["HOME"]);
  expect(readFileSync(join(String(env["HOME"]), ".npmrc"), "utf8")).toBe(
    [
      "registry=http://127.0.0.1:4873/",
      "@org:registry=http://127.0.0.1:4873/",
      "//127.0.0.1:4873/:_authToken=local-token",
      "",
    ].join("\n"),
  );
});

test("the local registry is accepted", async () => {
  const cwd = temporaryFolder({ "packages/sample/package.json": sample });
  await expect(assertLocal({ cwd, env: environment() })).resolves.toBeUndefined();
});

test("a setting that names another registry is refused", async () => {
  const cwd = temporaryFolder({ "packages/sample/package.json": sample });
  const env = { ...environment(), npm_config_registry: "https://registry.example/" };
  await expect(assertLocal({ cwd, env })).rejects.toThrow(
    "nothing was published: npm's setting registry is https://registry.example/",
  );
});

test("another registry for the scope is refused", async () => {
  const cwd = temporaryFolder({
    "packages/sample/package.json": sample,
    ".npmrc": "@org:registry=https://registry.example/\n",
  });
  await expect(assertLocal({ cwd, env: environment() })).rejects.toThrow(
    "nothing was published: npm's setting @org:registry is https://registry.example/",
  );
});

test("a package that names its own registry is refused", async () => {
  const publishConfig = { registry: "https://registry.example/" };
  const cwd = temporaryFolder({ "packages/sample/package.json": { ...sample, publishConfig } });
  await expect(assertLocal({ cwd, env: environment() })).rejects.toThrow(
    "publishConfig.registry of packages/sample is https://registry.example/",
  );
});
