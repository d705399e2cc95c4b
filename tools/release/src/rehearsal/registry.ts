import type { Server } from "node:http";
import { join } from "node:path";
import { runServer } from "verdaccio";
import type { Manifest } from "../workspace.ts";
import { closeServer, listenLocally } from "./local-server.ts";

/** The package.json of a published version, and where its tarball is. */
export interface Published extends Manifest {
  readonly optionalDependencies?: object;
  readonly peerDependenciesMeta?: object;
  readonly dist: { readonly tarball: string; readonly integrity: string };
}

/** A registry on 127.0.0.1. */
export interface Registry extends AsyncDisposable {
  /** Its URL, with a slash at the end as npm's settings have it. */
  readonly url: string;
  /** Lets its one user publish; no other registry knows it. */
  readonly token: string;
  /** The newest version of each of `names` that it has. */
  latest(names: readonly string[]): Promise<Map<string, string>>;
  /** The package.json of a published version. */
  manifest(name: string, version: string): Promise<Published>;
}

/**
 * Starts a registry for the packages of this repository on a free port of 127.0.0.1, with its data
 * in `folder`. It has no uplinks: what was not published to it, it does not have.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  const server: Server = await runServer({
    storage: join(folder, "storage"),
    self_path: folder,
    config_path: join(folder, "config.yaml"),
    uplinks: {},
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    packages: { "@org/*": { access: "$all", publish: "$authenticated" } },
    web: { enable: false },
    log: { type: "stdout", level: "fatal" },
  });
  const url = `${await listenLocally(server)}/`;
  const document = async (name: string) => {
    const response = await fetch(url + name.replace("/", "%2f"));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`the local registry answers ${response.status} for ${name}`);
    return response.json();
  };
  return {
    url,
    token: await createUser(url),
    latest: async (names) => {
      const found = await Promise.all(
        names.map(async (name) => [name, await document(name)] as const),
      );
      return new Map(
        found.flatMap(([name, data]) => (data ? [[name, data["dist-tags"].latest] as const] : [])),
      );
    },
    manifest: async (name, version) => {
      const manifest = (await document(name))?.versions[version];
      if (manifest === undefined) throw new Error(`the local registry has no ${name} ${version}`);
      return manifest;
    },
    [Symbol.asyncDispose]: () => closeServer(server),
  };
}

async function createUser(url: string): Promise<string> {
  const response = await fetch(`${url}-/user/org.couchdb.user:rehearsal`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "rehearsal", password: "of-this-run-only" }),
  });
  if (!response.ok) throw new Error(`the local registry takes no user: ${response.status}`);
  return (await response.json()).token;
}
