import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { RunOptions } from "../run.ts";
import { publishedPackages } from "../workspace.ts";
import { changeCore, changeSpec } from "./changes.ts";
import { type ConsumerSettings, tryConsumer, upgradeConsumer } from "./consumers.ts";
import { copyRepository } from "./copy.ts";
import { coreAndDependents, expectCore, expectReleased } from "./expect.ts";
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
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/**
 * Rehearses three releases on a registry of its own: the first of everything, which the consumers
 * install and use; one of a changed spec, which must publish one package that old code compiles
 * with; and one of core, which must take its dependents along.
 *
 * @throws Error saying what failed; the progress has told it already, with its step.
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
  const there: RunOptions = { cwd: copy.folder, env, signal };
  const visit: ConsumerSettings = {
    folder: packages,
    registry: registry.url,
    providers: providers.url,
    signal,
  };
  const all = publishedPackages(copy.folder).map(({ manifest }) => manifest.name);

  await progress.step(
    "release everything",
    async () => {
      const released = await release(there, registry);
      expectReleased(released, bumpOf(all, "first"));
      return released;
    },
    describe,
  );
  await each(consumers, (name) =>
    progress.step(`consumer ${name}`, () => tryConsumer(name, visit), said),
  );

  await progress.step(
    "release a changed spec",
    async () => {
      await changeSpec(there);
      const released = await release(there, registry);
      expectReleased(released, { "@org/finix": "minor" });
      return released;
    },
    describe,
  );
  const upgraded = consumers.filter((name) => ["upgrade", "esm"].includes(name));
  const upgrade = (what: string) =>
    each(upgraded, (name) =>
      progress.step(`${name} with ${what}`, () => upgradeConsumer(name, visit), said),
    );
  await upgrade("new finix");

  await progress.step(
    "release core",
    async () => {
      await changeCore(there);
      const released = await release(there, registry);
      expectReleased(released, bumpOf(coreAndDependents(copy.folder), "patch"));
      await expectCore(registry, released);
      return released;
    },
    describe,
  );
  await upgrade("new core");
}

const bumpOf = <Bump>(names: readonly string[], bump: Bump): Record<string, Bump> =>
  Object.fromEntries(names.map((name) => [name, bump]));

const describe = (released: readonly Released[]): string =>
  released.map(({ name, version }) => `${name} ${version}`).join("\n");

/** What a test printed; some say nothing when all is well. */
const said = (output: string): string => output || "passed";

/** Does `work` for each of `names`, as many at a time as there are processors; stops at a failure. */
async function each(
  names: readonly string[],
  work: (name: string) => Promise<unknown>,
): Promise<void> {
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      await work(name).catch((error) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const workers = Array.from({ length: availableParallelism() }, worker);
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
