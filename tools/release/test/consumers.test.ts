import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  type ConsumerSettings,
  consumerFolders,
  consumerNames,
  tryConsumer,
  tryProject,
} from "../src/rehearsal/consumers.ts";
import type { Lock, LockedPackage } from "../src/rehearsal/lock.ts";
import { temporaryFolder } from "./temporary.ts";

interface ConsumerManifest extends LockedPackage {
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
}

test("examples are consumers too", () => {
  expect(consumerNames).toEqual(expect.arrayContaining(["next", "typescript", "upgrade"]));
});

describe.each([...consumerFolders])("%s", (_, folder) => {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const manifest: ConsumerManifest = read("package.json");

  test("can be tried, and is never published", () => {
    expect(manifest.scripts?.["test"]).toBeDefined();
    expect(manifest.private).toBe(true);
  });

  test("takes our newest packages, and of all others one version", () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    for (const [name, range] of all) {
      expect(`${name} ${range}`).toMatch(
        /^@org\/[\w-]+ latest$|^(?!@org\/)\S+ (npm:\S+@)?\d+\.\d+\.\d+$/,
      );
    }
  });

  test("has a lock file of all others, by their hashes, from whatever registry", () => {
    // Where it is missing: pnpm release:rehearse --consumer <name> --update-locks
    const { packages }: Lock = read("package-lock.json");
    const { "": root, ...others } = packages;
    expect(root).toMatchObject(
      Object.fromEntries(
        (["dependencies", "devDependencies", "optionalDependencies"] as const)
          .filter((key) => manifest[key] !== undefined)
          .map((key) => [key, manifest[key]]),
      ),
    );
    for (const [path, { integrity, resolved, link, inBundle }] of Object.entries(others)) {
      expect(path).not.toMatch(/node_modules\/@org\/[^/]+$/);
      if (link || inBundle || !path.includes("node_modules/")) continue;
      expect(`${path} ${integrity}`).toMatch(/ sha512-/);
      expect(`${path} ${resolved}`).toBe(`${path} undefined`);
    }
  });
});

const { signal } = new AbortController();

function settings(): ConsumerSettings {
  const registry = {
    url: "http://127.0.0.1:1/",
    latest: async () => new Map<string, string>(),
    manifest: () => Promise.reject(new Error("nothing is published")),
  };
  const others = { registry: "http://127.0.0.1:1/", certificates: undefined };
  return { folder: temporaryFolder(), registry, others, providers: "http://127.0.0.1:2", signal };
}

test("a consumer that is not there is named", async () => {
  await expect(tryConsumer("none", settings())).rejects.toThrow("there is no consumer none");
});

test("a consumer without a lock file is told how to get one", async () => {
  const project = temporaryFolder({ "package.json": {} });
  await expect(tryProject(project, settings())).rejects.toThrow(
    "has no package-lock.json: `pnpm release:rehearse --update-locks` writes it",
  );
});

/** A project with one dependency, a tarball that has an install script. */
function projectOf(test: string): string {
  const evil = { name: "evil", version: "1.0.0", scripts: { postinstall: "touch was-run" } };
  const source = temporaryFolder({ "package/package.json": evil });
  const dependencies = { evil: "file:evil.tgz" };
  const project = temporaryFolder({
    "package.json": { private: true, dependencies, scripts: { test } },
    "package-lock.json": {
      lockfileVersion: 3,
      packages: {
        "": { dependencies },
        "node_modules/evil": { version: "1.0.0", resolved: "file:evil.tgz" },
      },
    },
  });
  execFileSync("tar", ["-czf", join(project, "evil.tgz"), "-C", source, "package"]);
  return project;
}

test("no secret of this machine reaches a consumer", async () => {
  const SECRETS = [
    "NPM_TOKEN",
    "NODE_AUTH_TOKEN",
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
  ];
  for (const name of [...SECRETS, "ANY_OTHER"]) vi.stubEnv(name, "of-this-machine");
  vi.stubEnv("ACTIONS_ID_TOKEN_REQUEST_URL", "https://of-this-machine.example");
  vi.stubEnv("HTTPS_PROXY", "http://me:of-this-machine@127.0.0.1:1");
  vi.stubEnv("NO_PROXY", "named.example");
  const home = temporaryFolder({ ".npmrc": "//127.0.0.1/:_authToken=of-this-machine\n" });
  vi.stubEnv("HOME", home);
  onTestFinished(() => void vi.unstubAllEnvs());

  const said = await tryProject(projectOf("node -p 'JSON.stringify(process.env)'"), settings());
  const seen: Record<string, string> = JSON.parse(said);
  expect(Object.values(seen).filter((value) => value.includes("of-this-machine"))).toEqual([]);
  expect(seen).toMatchObject({ NO_PROXY: "named.example", PROVIDERS_URL: "http://127.0.0.1:2" });
  expect(seen["HOME"]).not.toBe(home);
  expect(existsSync(join(String(seen["HOME"]), ".npmrc"))).toBe(false);
});

test("no package runs a script when it is installed", async () => {
  const said = await tryProject(projectOf("ls node_modules/evil"), settings());
  expect(said).toBe("package.json");
});
