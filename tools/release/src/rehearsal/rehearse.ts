import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ProgramOptions } from "@org/command";
import { publishedPackages } from "../workspace.ts";
import { changeCore, changeSpec } from "./changes.ts";
import { type ConsumerSettings, tryConsumer, upgradeConsumer } from "./consumers.ts";
import { copyRepository } from "./copy.ts";
import { type Bump, coreAndDependents, expectCore, expectReleased } from "./expect.ts";
import { readMachine } from "./machine.ts";
import { inParallel } from "./parallel.ts";
import type { Progress } from "./progress.ts";
import { startProviderServer } from "./provider-server.ts";
import { publishingEnvironment } from "./publishing.ts";
import { startRegistry } from "./registry.ts";
import { type Released, release } from "./release.ts";

/** What to rehearse with. */
export interface RehearsalSettings {
  /** An empty folder for all of it. */
  readonly folder: string;
  /** The consumer projects to try. */
  readonly consumers: readonly string[];
  /** Whether to bring the lock files of the consumers up to date first. */
  readonly updateLocks: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Rehearses three releases on a registry of its own: the first of everything, which the consumers
 * install and use; one of a changed spec, which must publish one package that old code compiles
 * with; and one of core, which must take its dependents along.
 *
 * @throws {Error} when something fails; the progress has told it already, with its step.
 */
export async function rehearse(settings: RehearsalSettings): Promise<void> {
  const { folder, consumers, progress, signal } = settings;
  const packages = join(folder, "consumers");
  mkdirSync(packages);
  await using providers = await startProviderServer();
  await using registry = await progress.step(
    "local registry",
    () => startRegistry(folder),
    ({ url }) => `${url}, without a way to any other`,
  );
  const copy = await progress.step(
    "copy of the repository",
    () => copyRepository(folder, signal),
    ({ commit, uncommitted }) =>
      uncommitted === 0 ? commit : `${commit}, without ${uncommitted} uncommitted files`,
  );
  const env = publishingEnvironment(registry, folder, copy.folder);
  const there: ProgramOptions = { cwd: copy.folder, env, signal };
  const visit: ConsumerSettings = {
    folder: packages,
    registry,
    others: await readMachine(),
    providers: providers.url,
    updateLocks: settings.updateLocks,
    signal,
  };
  const releasing = (
    title: string,
    change: () => Promise<void>,
    expected: Readonly<Record<string, Bump>>,
  ) =>
    progress.step(
      title,
      async () => {
        await change();
        const released = await release(there, registry, folder);
        expectReleased(released, expected);
        return released;
      },
      describe,
    );
  const upgrading = (what: string) =>
    inParallel(
      UPGRADED.filter((name) => consumers.includes(name)),
      (name) => progress.step(`${name} with ${what}`, () => upgradeConsumer(name, visit), said),
    );

  const all = publishedPackages(copy.folder).map(({ manifest }) => manifest.name);
  await releasing("release everything", async () => {}, bumpOf(all, "first"));
  await inParallel(consumers, (name) =>
    progress.step(`consumer ${name}`, () => tryConsumer(name, visit), said),
  );

  await releasing("release a changed spec", () => changeSpec(there), { "@org/finix": "minor" });
  await upgrading("new finix");

  const dependents = coreAndDependents(copy.folder);
  const released = await releasing(
    "release core",
    () => changeCore(there),
    bumpOf(dependents, "patch"),
  );
  await progress.step(
    "dependents of core",
    () => expectCore(registry, released),
    (range) => `all ask for ${range}`,
  );
  await upgrading("new core");
}

/** The consumers that see what a later version does to code written for an earlier one. */
const UPGRADED = ["upgrade", "node"];

function bumpOf(names: readonly string[], bump: Bump): Record<string, Bump> {
  return Object.fromEntries(names.map((name) => [name, bump]));
}

function describe(released: readonly Released[]): string {
  return released.map(({ name, version }) => `${name} ${version}`).join("\n");
}

/** What a test printed; some say nothing when all is well. */
function said(output: string): string {
  return output || "passed";
}
