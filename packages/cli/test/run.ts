import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { exampleArgument, type MockOptions, startMock } from "@org/mock";
import { providers } from "../src/providers.ts";

/** The built command. */
export const command = join(import.meta.dirname, "../dist/cli.js");

/** Environment variables of a run: nothing of the environment of the tests gets in. */
export type Env = Readonly<Record<string, string>>;

/** Starts the built command without a terminal, in a folder: this package's, unless told otherwise. */
export function start(args: readonly string[], env: Env = {}, cwd?: string) {
  const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
  return spawn(process.execPath, [command, ...args], { env, cwd, stdio });
}

/** Runs the built command to its end. */
export async function run(args: readonly string[], env: Env = {}, cwd?: string) {
  const child = start(args, env, cwd);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code, out, err };
}

/** What every credential is: no output may show it. */
export const SECRET = "s3cret";

/** What the command must know of each provider: credentials, and an account where one is named. */
export const settings: Readonly<Record<string, Env>> = Object.fromEntries(
  providers.map(({ provider: { name, credentials, balances } }) => [
    name,
    {
      ...Object.fromEntries(credentials.map(({ env }) => [env, SECRET])),
      ...(balances?.account && {
        [balances.account.env]: exampleArgument(name, balances.account.argument),
      }),
    },
  ]),
);

/** The environment variable of a provider's server. */
export function baseUrlOf(name: string): string {
  const entry = providers.find(({ provider }) => provider.name === name);
  if (entry === undefined) throw new TypeError(`The command knows no ${name}.`);
  return entry.provider.variables.baseUrl;
}

/** Mocks of some providers, by name, and the environment in which the command asks them. */
export async function startMocks(
  chosen: Readonly<Record<string, MockOptions>>,
): Promise<AsyncDisposable & { env: Env }> {
  await using mocks = new AsyncDisposableStack();
  const env: Record<string, string> = {};
  for (const [name, options] of Object.entries(chosen)) {
    const mock = mocks.use(await startMock(name, options));
    Object.assign(env, settings[name], { [baseUrlOf(name)]: mock.url });
  }
  const kept = mocks.move();
  return { env, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** A server in the place of Finix, which answers every request alike, or never. */
export async function startServer(
  answer?: readonly [status: number, headers: Record<string, string>, body: string],
): Promise<AsyncDisposable & { env: Env; asked: Promise<unknown> }> {
  const server = createServer((_, response) => {
    if (answer === undefined) return;
    const [status, headers, body] = answer;
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    env: { ...settings["finix"], FINIX_BASE_URL: `http://127.0.0.1:${port}` },
    asked: once(server, "request"),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
