/** `npm run demo`: the command line. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { colorsFor, command, run } from "@org/command";
import { type AccountArgument, exampleArgument } from "./argument.ts";
import { explain, MockError } from "./error.ts";
import { startMock } from "./mock.ts";

/** The command that is shown, and its providers: those that its package depends on. */
const FOLDER = join(import.meta.dirname, "../../cli");
const BALANCES = join(FOLDER, "dist/cli.js");

/** What to try after the first look. */
const HINT = `
Next: npm run demo -- --sum                  totals, by currency, type and pool
      npm run demo -- glomo finix --json     two of them, for a program
      npm run demo -- --below USD:500        who is low
      npm run demo -- --watch 5s             again and again
      npm run demo -- --help                 the rest`;

/** The commands that ask nobody by themselves, and take the same flags after their name. */
const COMMANDS = ["check", "mcp"];

/** What the package of a provider says of it, so far as the command must be told of it. */
interface Provider {
  readonly name: string;
  readonly credentials: readonly { readonly env: string }[];
  readonly variables: { readonly environment: string; readonly baseUrl: string };
  readonly balances?: {
    readonly account?: AccountArgument;
    /** Where accounts are listed, what says whose. */
    readonly holders?: readonly AccountArgument[];
  };
}

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
  if (!existsSync(BALANCES)) {
    throw new MockError("the command is not built: run `npm run demo`, which builds it first.");
  }
  const providers = await loadProviders();
  await using mocks = new AsyncDisposableStack();
  const env = withoutSettings(process.env, providers);
  // As flags they stand beside an --environment, and no real server is asked.
  const servers: string[] = [];
  for (const { name, credentials, variables, balances } of providers) {
    const mock = mocks.use(await startMock(name));
    servers.push(`--${variables.baseUrl.toLowerCase().replaceAll("_", "-")}`, mock.url);
    for (const credential of credentials) env[credential.env] = "demo";
    for (const { env: variable, argument } of neededArguments(balances)) {
      env[variable] = exampleArgument(name, argument);
    }
  }
  const { dim } = colorsFor(process.stderr);
  console.error(dim(`balances, asked of mocks of ${providers.length} providers on 127.0.0.1:`));
  const code = await runNode([BALANCES, ...withServers(args, servers)], env);
  if (args.length === 0) console.error(dim(HINT));
  return code;
}

/** A connection file above this folder is somebody's own: it has no say here. */
function withServers(args: readonly string[], servers: readonly string[]): string[] {
  const [first = "", ...rest] = args;
  const flags = ["--no-config", ...servers];
  return COMMANDS.includes(first) ? [first, ...flags, ...rest] : [...flags, ...args];
}

/** What the command must be told: whose accounts to list where it can, or else an account. */
function neededArguments({ account, holders }: Provider["balances"] = {}) {
  return holders ?? (account === undefined || account.optional ? [] : [account]);
}

/** The providers of the command, in its order. */
async function loadProviders(): Promise<Provider[]> {
  const { resolve } = createRequire(join(FOLDER, "package.json"));
  const manifest = JSON.parse(readFileSync(join(FOLDER, "package.json"), "utf8"));
  const names = Object.keys(manifest.dependencies).filter((name) => name.startsWith("@org/"));
  const modules: { provider?: Provider }[] = await Promise.all(
    names.map((name) => import(pathToFileURL(resolve(name)).href)),
  );
  return modules.flatMap(({ provider }) => provider ?? []);
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
function withoutSettings(
  env: NodeJS.ProcessEnv,
  providers: readonly Provider[],
): NodeJS.ProcessEnv {
  const prefixes = providers.map(({ variables }) => variables.baseUrl.replace(/BASE_URL$/, ""));
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !prefixes.some((prefix) => name.startsWith(prefix))),
  );
}
