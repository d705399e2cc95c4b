// The first code of every README, with what its line of installation names and nothing else: pnpm and
// Yarn with Plug'n'Play let a package import no other than those that it depends on. Both install what
// this project's lock file names: the versions, and with pnpm the hashes too.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { promisify } from "node:util";

const run = promisify(execFile);
const names = readdirSync("node_modules/@org");
// The collector has no balances of its own: its README is followed by tests of its own.
const libraries = names.filter((name) => !["cli", "collector"].includes(name));
const providers = await Promise.all(
  libraries
    .filter((name) => name !== "core")
    .map(async (name) => (await import(`@org/${name}`)).provider),
);
const base = process.env.PROVIDERS_URL;
const env = { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` };
// The command is told of the local server; the code of a README is redirected to it.
const servers = {};
const commandSettings = { FINIX_BALANCE_ID: "BA1" };
for (const { name, credentials, servers: own, variables } of providers) {
  for (const { url } of own) servers[url] = `${base}/${name}`;
  for (const credential of credentials) env[credential.env] = "any";
  commandSettings[variables.baseUrl] = `${base}/${name}`;
}
env.SERVERS = JSON.stringify(servers);
// The packages of others, from the lock file.
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const locked = Object.entries(packages)
  .filter(([path]) => /^node_modules\/(?!@org\/)[^/]+(\/[^/]+)?$/.test(path))
  .map(([path, { version, integrity }]) => [
    path.slice("node_modules/".length),
    version,
    integrity,
  ]);
const versions = Object.fromEntries(locked.map(([name, version]) => [name, version]));
const known = new Set(locked.flatMap(([name, version, hash]) => [`${name}@${version}`, hash]));

/** Where the workspace of a package manager is: not below this folder, whose packages it would find. */
function folderOf(manager) {
  return `../readmes-${manager}`;
}

/** A workspace for a package manager, with a project for each README. */
function workspace(manager, settings) {
  const root = folderOf(manager);
  mkdirSync(root);
  writeFileSync(`${root}/.npmrc`, `registry=${others}\n@org:registry=${scoped}\n`);
  for (const [file, text] of Object.entries(settings)) writeFileSync(`${root}/${file}`, text);
  const workspaces = names.map((name) => `projects/${name}`);
  writeManifest(root, { workspaces, resolutions: versions });
  writeManifest(`${root}/projects/cli`, { name: "cli", dependencies: { "@org/cli": "latest" } });
  for (const name of libraries) {
    const folder = `${root}/projects/${name}`;
    const readme = readFileSync(`node_modules/@org/${name}/README.md`, "utf8");
    const installed = /^npm install (.*)$/m.exec(readme)[1].split(" ");
    const [, first] = /^```ts\n(.*?)^```$/ms.exec(readme);
    const dependencies = Object.fromEntries(installed.map((dependency) => [dependency, "latest"]));
    writeManifest(folder, { name, type: "module", dependencies });
    writeFileSync(`${folder}/first.js`, stripTypeScriptTypes(first));
    cpSync("redirect.js", `${folder}/redirect.js`);
  }
}

function writeManifest(folder, manifest) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true, ...manifest }));
}

/** Resolves, holds that against the lock file, installs it, and runs the first code of each README. */
async function tryManager(manager, { resolve, lock, found, install, runner, command }) {
  const root = folderOf(manager);
  await run(manager, resolve, { cwd: root, env });
  const resolved = [...readFileSync(`${root}/${lock}`, "utf8").matchAll(found)];
  const foreign = resolved.filter(([, name]) => !name.startsWith("@org/"));
  assert(foreign.length > 5, `${manager}'s lock file is not understood`);
  for (const [, name, what] of foreign) {
    const isKnown = known.has(what) || known.has(`${name}@${what}`);
    assert(isKnown, `${manager} would install ${name} ${what}, which is not locked`);
  }
  await run(manager, install, { cwd: root, env });
  const amounts = await Promise.all(
    libraries.map(async (name) => {
      const cwd = `${root}/projects/${name}`;
      const args = [...runner.slice(1), "--import", "./redirect.js", "first.js"];
      const { stdout } = await run(runner[0], args, { cwd, env });
      assert.match(stdout, /\d [A-Za-z]{3,4}$/m, `${manager}, ${name}: ${stdout}`);
      return stdout.trim().split("\n").length;
    }),
  );
  const json = await run(manager, [...command, "balances", "--json", "--provider", "finix"], {
    cwd: `${root}/projects/cli`,
    env: { ...env, ...commandSettings },
  });
  assert.equal(JSON.parse(json.stdout).entries.length, 3);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  console.log(`${manager}: ${libraries.length} READMEs print ${sum} balances; the command runs`);
}

const scoped = /^@org:registry=(.*)$/m.exec(readFileSync(".npmrc", "utf8"))[1];
const others = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
workspace("pnpm", {
  "pnpm-workspace.yaml": `packages: [projects/*]
storeDir: .store
cacheDir: .cache
minimumReleaseAge: 0
overrides: ${JSON.stringify(versions)}
`,
});
workspace("yarn", {
  "yarn.lock": "",
  ".yarnrc.yml": `nodeLinker: pnp
pnpFallbackMode: none
enableGlobalCache: false
enableMirror: false
enableScripts: false
globalFolder: .yarn-global
enableImmutableInstalls: false
enableTelemetry: false
npmPreapprovedPackages: ["@org/*"]
npmRegistryServer: "${others}"
npmScopes: { org: { npmRegistryServer: "${scoped}" } }
unsafeHttpWhitelist: ["127.0.0.1"]
`,
});
await tryManager("pnpm", {
  resolve: ["install", "--lockfile-only"],
  lock: "pnpm-lock.yaml",
  found: /^ {2}'?(\S+)@[^@\s]+:\n {4}resolution: \{integrity: ([^,}\s]+)/gm,
  install: ["install", "--frozen-lockfile", "--ignore-scripts"],
  runner: ["node"],
  command: ["exec"],
});
await tryManager("yarn", {
  resolve: ["install", "--mode=update-lockfile"],
  lock: "yarn.lock",
  found: /^ {2}resolution: "(\S+)@npm:(\S+?)"$/gm,
  install: ["install", "--immutable"],
  runner: ["yarn", "node"],
  command: [],
});
