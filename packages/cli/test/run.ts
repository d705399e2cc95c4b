import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type MockOptions, startMock } from "@org/mock";

const command = join(import.meta.dirname, "../dist/cli.js");

/** Environment variables of a run: nothing of the environment of the tests gets in. */
export type Env = Readonly<Record<string, string>>;

/** Starts the built command without a terminal. */
export function start(args: readonly string[], env: Env = {}) {
  return spawn(process.execPath, [command, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs the built command to its end. */
export async function run(args: readonly string[], env: Env = {}) {
  const child = start(args, env);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code, out, err };
}

/** Credentials of every provider, and accounts where one must be named. */
export const settings = {
  glomo: { GLOMO_TOKEN: "s3cret" },
  finix: { FINIX_USERNAME: "user", FINIX_PASSWORD: "s3cret", FINIX_BALANCE_ID: "BAasked" },
  muda: { MUDA_API_KEY: "key", MUDA_SECRET_KEY: "s3cret" },
  wooshpay: { WOOSHPAY_SECRET_KEY: "s3cret" },
  marqeta: {
    MARQETA_APPLICATION_TOKEN: "app",
    MARQETA_ADMIN_ACCESS_TOKEN: "s3cret",
    MARQETA_TOKEN: "my_user_01",
  },
};

export type ProviderName = keyof typeof settings;

/** Mocks of some providers, and the environment in which the command asks them. */
export async function startMocks(
  chosen: Partial<Record<ProviderName, MockOptions>>,
): Promise<AsyncDisposable & { env: Env }> {
  await using mocks = new AsyncDisposableStack();
  const env: Record<string, string> = {};
  for (const [provider, options] of Object.entries(chosen)) {
    const mock = mocks.use(await startMock(provider, options));
    env[`${provider.toUpperCase()}_BASE_URL`] = mock.url;
    Object.assign(env, settings[provider as ProviderName]);
  }
  const kept = mocks.move();
  return { env, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
