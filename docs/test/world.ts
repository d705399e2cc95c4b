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

/**
 * Starts what the text of a page needs.
 *
 * @param imports the packages of this repository that it imports
 * @param folder where its reader works
 */
export async function startWorld(
  text: string,
  imports: readonly string[],
  folder: string,
): Promise<World> {
  const resources = new AsyncDisposableStack();
  const env: Record<string, string> = {};
  const providers = imports.filter((name) => knownSpecs().includes(name));
  // A page that starts mocks says itself where they are.
  const startsMocks = text.includes("<!-- code: stays on -->");
  for (const name of startsMocks ? [] : providers) {
    const entry = pathToFileURL(join(WORKSPACE, `packages/${name}/dist/index.js`));
    const { provider } = await import(/* @vite-ignore */ entry.href);
    env[provider.variables.baseUrl] = resources.use(await startMock(name)).url;
    for (const credential of provider.credentials) env[credential.env] = "any";
  }
  if (text.includes("DATABASE_URL")) {
    env["DATABASE_URL"] = resources.use(await startDatabase()).url;
  }
  if (text.includes("PROXY_URL")) env["PROXY_URL"] = resources.use(await startProxy()).url;
  const [provider] = providers;
  if (text.includes("GATEWAY_URL") && provider !== undefined) {
    const { url } = resources.use(await startMock(provider));
    env["GATEWAY_URL"] = resources.use(await startGateway(url, folder)).url;
  }
  return Object.assign(resources, { env });
}
