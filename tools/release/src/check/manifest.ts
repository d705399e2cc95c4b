import { valueAt } from "@org/openapi";
import type { Manifest } from "../workspace.ts";

/** What every package.json says alike, by JSON pointer. */
const REQUIRED: Readonly<Record<string, unknown>> = {
  "/license": "MIT",
  "/type": "module",
  "/sideEffects": false,
  "/engines/node": ">=20.19",
  "/publishConfig/access": "public",
  "/publishConfig/provenance": true,
  "/exports/.~1package.json": "./package.json",
};

/** Scripts that package managers run on the machine of whoever installs the package. */
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall", "prepare"];

/** Protocols that mean something in this workspace only. */
const WORKSPACE_ONLY = /^(workspace|catalog|link|file):/;

/** What is wrong with the package.json of a packed package, one sentence each. */
export function checkManifest(manifest: Manifest, directory: string): string[] {
  const problems = Object.entries(REQUIRED).flatMap(([pointer, expected]) => {
    const found = valueAt(manifest, pointer);
    return found === expected ? [] : [`${pointer} is ${show(found)}, not ${show(expected)}`];
  });
  return [
    ...problems,
    ...checkLinks(manifest, directory),
    ...checkEntry(manifest),
    ...checkRanges(manifest),
    ...INSTALL_SCRIPTS.filter((script) => manifest.scripts?.[script] !== undefined).map(
      (script) => `/scripts/${script} would run on the machines of users: remove it`,
    ),
  ];
}

function checkLinks({ repository, homepage, bugs }: Manifest, directory: string): string[] {
  const problems: string[] = [];
  if (!repository?.url?.startsWith("git+https://")) {
    problems.push(
      "/repository/url is missing or not git+https://: npm's provenance check needs it",
    );
  }
  if (repository?.directory !== directory) {
    problems.push(`/repository/directory is ${show(repository?.directory)}, not "${directory}"`);
  }
  if (!homepage?.includes(directory)) {
    problems.push(`/homepage does not lead to ${directory}`);
  }
  if (!bugs) problems.push("/bugs is missing: where to report one");
  return problems;
}

function checkEntry({ bin, exports, types }: Manifest): string[] {
  if (bin !== undefined) return [];
  const entries = Object.entries(exports ?? {}).filter(([path]) => !isText(path));
  if (!entries.some(([path]) => path === ".")) {
    return ['/exports has no ".", and there is no bin: nothing can be imported or run'];
  }
  const problems = entries
    .filter(([, target]) => Object.keys(Object(target))[0] !== "types")
    .map(([path]) => `/exports "${path}" does not begin with its types`);
  return types === undefined ? [...problems, "/types is missing"] : problems;
}

/** Whether an entry is a text to read, and no code: it has no types. */
export function isText(path: string): boolean {
  return /\.(json|yaml)$/.test(path);
}

function checkRanges({ dependencies = {}, peerDependencies = {} }: Manifest): string[] {
  const all = Object.entries({ ...dependencies, ...peerDependencies });
  return [
    ...all
      .filter(([, range]) => WORKSPACE_ONLY.test(range))
      .map(([name, range]) => `${name} is "${range}": that means nothing outside this workspace`),
    ...Object.entries(peerDependencies)
      .filter(([, range]) => /^\d/.test(range))
      .map(([name, range]) => `peer ${name} is pinned to "${range}": give the range that works`),
  ];
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? "missing";
}
