/** `npm run demo`: the command line. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { command, run } from "@org/command";
import { explain, MockError } from "./error.ts";
import { type MockOptions, startMock } from "./mock.ts";

/** For each provider, what its mock answers with, and what the command must know to ask it. */
const stage: Readonly<Record<string, MockOptions & { readonly env: Record<string, string> }>> = {
  glomo: { examples: { getBalances: "three_decimal" }, env: { GLOMO_TOKEN: "demo" } },
  finix: {
    env: { FINIX_USERNAME: "demo", FINIX_PASSWORD: "demo", FINIX_BALANCE_ID: "BAdemo" },
  },
  muda: { env: { MUDA_API_KEY: "demo", MUDA_SECRET_KEY: "demo" } },
  wooshpay: { examples: { getBalance: "page" }, env: { WOOSHPAY_SECRET_KEY: "demo" } },
  marqeta: {
    examples: { getBalances: "multi_currency" },
    env: {
      MARQETA_APPLICATION_TOKEN: "demo",
      MARQETA_ADMIN_ACCESS_TOKEN: "demo",
      MARQETA_TOKEN: "demo_user",
    },
  },
};

const balances = join(import.meta.dirname, "../../../packages/cli/dist/cli.js");

// Everything after its name is for `balances`, its help too.
const program = command("demo", "Runs `balances` against a mock of every provider.")
  .argument("[args...]")
  .helpOption(false)
  .allowUnknownOption()
  .action(async (args: string[]) => {
    process.exitCode = await runDemo(args);
  });

await run(program, { explain, exitCode: 1 });

/** Runs `balances` against a mock of every provider, and returns its exit code. */
async function runDemo(args: readonly string[]): Promise<number> {
  if (!existsSync(balances)) {
    throw new MockError("The command is not built: run `npm run demo`, which builds it first.");
  }
  await using mocks = new AsyncDisposableStack();
  const env: Record<string, string> = {};
  for (const [provider, { env: settings, ...options }] of Object.entries(stage)) {
    const mock = mocks.use(await startMock(provider, options));
    Object.assign(env, settings, { [`${provider.toUpperCase()}_BASE_URL`]: mock.url });
  }
  const names = Object.keys(stage);
  console.error(
    `Mocks of ${names.length} providers answer on 127.0.0.1. This asks them: balances\n`,
  );
  return await runNode([balances, ...args], { ...withoutSettings(process.env, names), ...env });
}

/** Runs Node until it ends, however that is: an interrupt of this process goes on to it. */
async function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, args, { env, stdio: "inherit" });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGINT", forward).on("SIGTERM", forward);
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals];
    return code ?? 128 + constants.signals[signal];
  } finally {
    process.off("SIGINT", forward).off("SIGTERM", forward);
  }
}

/** The environment without settings of providers: a real account must not be asked here. */
function withoutSettings(env: NodeJS.ProcessEnv, providers: readonly string[]): NodeJS.ProcessEnv {
  const prefixes = providers.map((name) => `${name.toUpperCase()}_`);
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !prefixes.some((prefix) => name.startsWith(prefix))),
  );
}
