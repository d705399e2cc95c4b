/** What is around the reader of a page: mocks of the providers that it is about, and what else it speaks of. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { knownSpecs, startMock } from "@org/mock";
import { WORKSPACE } from "../src/places.ts";
import { startDatabase } from "./database.ts";
import { startGateway, startProxy } from "./proxies.ts";

/** The environment of a page, for as long as it is not disposed of. */
export interface World extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
}

/** Starts what the text of a page needs; `folder` is where its reader works. */
export async function startWorld(text: string, folder: string): Promise<World> {
  const resources = new AsyncDisposableStack();
  const env: Record<string, string> = {};
  const servers: string[] = [];
  // A page that starts a mock says itself where it is.
  const wanted = text.includes("<!-- code: stays on -->")
    ? new Set()
    : new Set([...text.matchAll(/"@org\/([\w-]+)/g)].map(([, name]) => name));
  for (const name of knownSpecs().filter((known) => wanted.has(known))) {
    const entry = pathToFileURL(join(WORKSPACE, `packages/${name}/dist/index.js`));
    const { provider } = await import(/* @vite-ignore */ entry.href);
    const { url } = resources.use(await startMock(name));
    servers.push(url);
    env[provider.variables.baseUrl] = url;
    for (const credential of provider.credentials) env[credential.env] = "any";
  }
  const [server = ""] = servers;
  if (text.includes("DATABASE_URL")) {
    env["DATABASE_URL"] = resources.use(await startDatabase()).url;
  }
  if (text.includes("PROXY_URL")) env["PROXY_URL"] = resources.use(await startProxy()).url;
  if (text.includes("GATEWAY_URL")) {
    env["GATEWAY_URL"] = resources.use(await startGateway(server, folder)).url;
  }
  return Object.assign(resources, { env });
}
