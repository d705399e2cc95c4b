import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { publishingEnvironment } from "../src/rehearsal/publishing.ts";
import { startRegistry } from "../src/rehearsal/registry.ts";
import { repository } from "../src/workspace.ts";
import { type PackedSample, packSamples } from "./tarballs.ts";
import { temporaryFolder } from "./temporary.ts";

const cli = join(import.meta.dirname, "../src/publish/cli.ts");
const core = { name: "@org/core", version: "1.2.0" };
const finix = { name: "@org/finix", dependencies: { "@org/core": "^1.2.0" } };
const cliPackage = { name: "@org/cli", dependencies: { "@org/finix": "^1.0.0" } };

/** Runs the publishing step; not in this thread, where the registry answers. */
async function step(env: NodeJS.ProcessEnv, { folder, hashes }: PackedSample, ...flags: string[]) {
  const args = [cli, folder, "--hashes", hashes, ...flags];
  const child = spawn(process.execPath, args, { env });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  const lines = stdout.split("\n").filter((line) => /^(published|already)/.test(line));
  return { status, lines, stderr };
}

async function local() {
  const registry = await startRegistry(temporaryFolder());
  const env = publishingEnvironment(registry, temporaryFolder(), repository);
  return { registry, env, flags: ["--registry", registry.url] };
}

test("publishes what the registry does not have, dependencies first, and nothing twice", async () => {
  const { registry, env, flags } = await local();
  await using _ = registry;
  const packed = packSamples(cliPackage, finix, core);
  expect(await step(env, packed, ...flags)).toMatchObject({
    status: 0,
    lines: ["published @org/core 1.2.0", "published @org/finix 1.0.0", "published @org/cli 1.0.0"],
  });
  expect(await registry.latest(["@org/core", "@org/cli"])).toEqual(
    new Map([
      ["@org/core", "1.2.0"],
      ["@org/cli", "1.0.0"],
    ]),
  );
  expect((await step(env, packed, ...flags)).lines).toEqual([
    "already there: @org/core 1.2.0",
    "already there: @org/finix 1.0.0",
    "already there: @org/cli 1.0.0",
  ]);
}, 60_000);

test("a version that is there with other content ends it before anything is published", async () => {
  const { registry, env, flags } = await local();
  await using _ = registry;
  await step(env, packSamples(finix), ...flags);
  const { status, stderr } = await step(
    env,
    packSamples(core, { ...finix, text: "other" }),
    ...flags,
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^error: the registry has @org\/finix 1\.0\.0 with other content: sha512-/,
  );
  expect(await registry.latest(["@org/core"])).toEqual(new Map());
}, 60_000);

test("without the registry's token npm's refusal ends it", async () => {
  const { registry, env, flags } = await local();
  await using _ = registry;
  const HOME = temporaryFolder();
  const stranger = { ...env, HOME, npm_config_userconfig: join(HOME, ".npmrc") };
  const { status, stderr } = await step(stranger, packSamples(core, finix), ...flags);
  expect(status).toBe(1);
  expect(stderr).toContain("error: npm did not publish @org/core 1.2.0: exit code 1");
  expect(await registry.latest(["@org/core", "@org/finix"])).toEqual(new Map());
}, 60_000);

test("a tarball that was exchanged on the way is not published", async () => {
  const { registry, env, flags } = await local();
  await using _ = registry;
  const packed = packSamples(core);
  const other = packSamples({ ...core, text: "stolen" });
  const { status, stderr } = await step(env, { ...other, hashes: packed.hashes }, ...flags);
  expect(status).toBe(1);
  expect(stderr).toContain("is not what was packed");
  expect(await registry.latest(["@org/core"])).toEqual(new Map());
}, 60_000);

test("nothing but packages of ours is published", async () => {
  const { registry, env, flags } = await local();
  await using _ = registry;
  const { status, stderr } = await step(env, packSamples({ name: "@other/core" }), ...flags);
  expect(status).toBe(1);
  expect(stderr).toContain("holds @other/core, no package of ours");
}, 60_000);

test("where a package goes, and whether it is proved, is not for it to say", async () => {
  const { registry, env, flags } = await local();
  await using _ = registry;
  const elsewhere = "http://127.0.0.1:1/";
  const publishConfig = { registry: elsewhere, "@org:registry": elsewhere, provenance: true };
  const { status, lines } = await step(env, packSamples({ ...core, publishConfig }), ...flags);
  expect({ status, lines }).toEqual({ status: 0, lines: ["published @org/core 1.2.0"] });
}, 60_000);

test("a registry that can't be asked is named", async () => {
  const env = { PATH: process.env["PATH"] };
  const nowhere = ["--registry", "http://127.0.0.1:1/"];
  const { status, stderr } = await step(env, packSamples(core), ...nowhere);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error: http:\/\/127\.0\.0\.1:1\/ can't be asked for @org\/core: .*\n$/);
});

/** A folder for the PATH whose npm says that it is this version. */
function npmOf(version: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "npm"), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
  return `${folder}:${process.env["PATH"]}`;
}

const job = { ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1:1/" };

test.each([
  [{}, "11.6.0", "trusted publishing needs a job with `id-token: write`"],
  [{ ...job, NPM_TOKEN: "x" }, "11.6.0", "trusted publishing needs no token: take NPM_TOKEN away"],
  [{ ...job, NODE_AUTH_TOKEN: "x" }, "11.6.0", "needs no token: take NODE_AUTH_TOKEN away"],
  [job, "11.5.0", "trusted publishing needs npm 11.5.1; this is 11.5.0"],
  [job, "10.9.4", "trusted publishing needs npm 11.5.1; this is 10.9.4"],
  [job, "11.5.1", "http://127.0.0.1:1/ can't be asked for @org/core"],
  [job, "12.0.0", "http://127.0.0.1:1/ can't be asked for @org/core"],
])("trusted in %j with npm %s: %s", async (env, npm, message) => {
  const flags = ["--trusted", "--registry", "http://127.0.0.1:1/"];
  const { status, stderr } = await step({ ...env, PATH: npmOf(npm) }, packSamples(core), ...flags);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});

test("a name that nobody claimed is no trusted publisher's", async () => {
  const { registry, env, flags } = await local();
  await using _ = registry;
  await step(env, packSamples({ name: "@org/core", version: "0.0.0" }), ...flags);
  const trusted = { ...env, ...job, PATH: npmOf("11.6.0") };
  const packed = packSamples(core, finix);
  const { status, stderr } = await step(trusted, packed, "--trusted", ...flags);
  expect(status).toBe(1);
  expect(stderr).toContain("error: @org/finix is not in the registry: claim its name first");
  expect(await registry.latest(["@org/core"])).toEqual(new Map([["@org/core", "0.0.0"]]));
}, 60_000);
