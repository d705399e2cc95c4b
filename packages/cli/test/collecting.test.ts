/** Balances that are collected and kept: processes of the built command, a provider over HTTP, and both databases. */
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { postgresPrograms, startPostgres } from "../../collector/test/support/postgres-server.ts";
import { startProvider, type TestProvider } from "../../collector/test/support/provider.ts";
import { makeFolder } from "./config-file.ts";
import { type Env, run, SECRET, start } from "./run.ts";

const SECRETS = { U: "user", P: SECRET };

function configOf({ url }: Pick<TestProvider, "url">, more = ""): string {
  return `connections:
  - provider: finix
    label: shop
    baseUrl: ${url}
    secrets: { username: env:U, password: env:P }
${more}`;
}

/** Both places where balances can be kept: what the command is told of them. */
const PLACES: readonly (readonly [string, () => Promise<Env>])[] = [
  ["a folder", async () => SECRETS],
  ["PostgreSQL", onServer],
];

async function onServer(): Promise<Env> {
  const server = await startPostgres();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const url = new URL(server.url);
  url.password = SECRET;
  return { ...SECRETS, DATABASE_URL: String(url) };
}

/** Waits until a provider was asked for so many accounts, by a process that goes on until then. */
async function untilAsked(
  { asked }: TestProvider,
  count: number,
  child: ReturnType<typeof start>,
): Promise<void> {
  while (asked.size < count) {
    if (child.exitCode !== null) throw new Error(`The command ended too early: ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const withServer = postgresPrograms() !== undefined;

describe.each(PLACES)("in %s", (place, envOf) => {
  test.skipIf(place !== "a folder" && !withServer)(
    "a first snapshot is kept, once, and shown again",
    async () => {
      await using provider = await startProvider(3);
      provider.status = (account) => (account === "a2" ? 403 : undefined);
      using folder = makeFolder(configOf(provider), {
        "accounts.csv": 'connection,account\r\nshop,"a0"\r\nshop,a1\r\nshop,a2\r\n',
      });
      const env = await envOf();
      const outputs: string[] = [];
      const balances = async (...args: string[]) => {
        const ended = await run(args, env, folder.path);
        outputs.push(ended.out, ended.err);
        return ended;
      };

      const asking = ["collect", "--run", "night", "--accounts", "accounts.csv"];
      const first = await balances(...asking);
      expect(first.out).toBe("Run night has ended.\ncame    2\nfailed  1  1 ForbiddenError\n");
      expect(first.err).toContain("✖ shop a2: finix[shop].getBalance: 403");
      expect(first.err).toContain("balances runs night --retry");
      expect(first.code).toBe(1);

      const again = await balances(...asking, "--json");
      expect(JSON.parse(again.out)).toMatchObject({
        name: "night",
        accounts: { came: 2, failed: 1, skipped: 0, waiting: 0 },
        deadLetters: [{ connection: "shop", account: "a2", error: { status: 403 } }],
      });
      expect(Object.fromEntries(provider.asked)).toEqual({ a0: 1, a1: 1, a2: 1 });

      const shown = await balances("history", "shop", "--type", "available");
      const [head = "", ...rows] = shown.out.trimEnd().split("\n");
      expect(head.replaceAll(/\s+/g, " ")).toMatch(
        /^Provider Label Account Type Pool Amount As of.* Came/,
      );
      expect(rows.map((row) => row.split(/\s+/).slice(1, 6).join(" "))).toEqual([
        "shop a0 available main 1.00",
        "shop a1 available main 1.00",
      ]);
      // A folder takes seconds to open: what else can be asked is the same on a server.
      if (place === "a folder") return expect(outputs.join("")).not.toContain(SECRET);
      const kept = await balances("history", "--json", "--account", "a1", "--as-of", "1s");
      expect(JSON.parse(kept.out).entries[0]).toMatchObject({
        connection: "shop",
        account: "a1",
        money: { value: "1.00", asset: { code: "USD" } },
      });
      const old = await balances("history", "--stale", "1d", "--output", "ndjson");
      expect(old.out.trim().split("\n")).toHaveLength(3);

      const lines = await balances("export", "shop");
      expect(lines.out.trim().split("\n")).toHaveLength(6);
      const letters = await balances("runs", "night", "--failed", "--json");
      expect(JSON.parse(letters.out)).toMatchObject({ account: "a2", error: { status: 403 } });
      const unknown = await balances("history", "shopp");
      expect(unknown.err).toContain('did you mean "shop"?');
      expect(unknown.code).toBe(2);
      expect(outputs.join("")).not.toContain(SECRET);
    },
  );
});

test.skipIf(!withServer)(
  "a worker that is ended in mid-batch hands over, and another finishes the run",
  async () => {
    await using provider = await startProvider(60);
    provider.delayMs = 200;
    using folder = makeFolder(configOf(provider));
    const env = await onServer();
    const accounts = Array.from({ length: 60 }, (_, index) => `shop,a${index}\n`).join("");
    using list = makeFolder(undefined, { "accounts.csv": `connection,account\n${accounts}` });

    const asking = ["collect", "--no-wait", "--run", "r1", "--accounts"];
    const asked = await run([...asking, `${list.path}/accounts.csv`], env, folder.path);
    expect(asked.out).toContain("Run r1 is asked for: workers do it.");
    expect(asked.code).toBe(0);
    expect(provider.asked.size).toBe(0);

    const first = start(
      ["worker", "--json", "--jobs", "1", "--concurrency", "2"],
      env,
      folder.path,
    );
    const log = text(first.stderr);
    // A provider so slow that the batch would take longer than a worker has to end.
    await untilAsked(provider, 5, first);
    provider.delayMs = 3_000;
    const told = performance.now();
    first.kill("SIGTERM");
    const [code] = await once(first, "exit");
    expect({ code, isInTime: performance.now() - told < 10_000 }).toEqual({
      code: 0,
      isInTime: true,
    });
    const events = (await log)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).event);
    expect(events).toEqual(expect.arrayContaining(["started", "accounts", "stopping", "stopped"]));

    provider.delayMs = 0;
    const between = JSON.parse((await run(["runs", "r1", "--json"], env, folder.path)).out);
    expect(between.accounts.came).toBeGreaterThan(0);
    expect(between.accounts.waiting).toBeGreaterThan(0);
    const { out } = await run(["collect", "--run", "r1", "--json"], env, folder.path);
    expect(JSON.parse(out).accounts).toEqual({ came: 60, failed: 0, skipped: 0, waiting: 0 });
  },
);

test("tells what is to be told before it ends, and says what nobody has taken", async () => {
  await using provider = await startProvider(1);
  const notify = `notify:
  - { name: log, stdout: true }
  - { name: nobody, webhook: "http://127.0.0.1:1/", secret: "env:SIGNING" }
`;
  using folder = makeFolder(configOf(provider, notify));
  const SIGNING = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const { err, code } = await run(["collect"], { ...SECRETS, SIGNING }, folder.path);
  expect(err).toContain('"type":"run.ended"');
  expect(err.replaceAll(/\s+/g, " ")).toContain(
    "1 event is still to be told: the next balances collect tries again.",
  );
  expect(code).toBe(0);
});

test("in a folder, one process at a time collects; interrupted, it says how to go on", async () => {
  await using provider = await startProvider(40);
  provider.delayMs = 100;
  provider.status = (account) => (account === null ? undefined : 200);
  const alerts = `alerts: [{ name: low, below: USD:2, account: a1 }]
notify: [{ name: log, stdout: true }]
`;
  using folder = makeFolder(configOf(provider, alerts), {
    "accounts.ndjson": Array.from(
      { length: 40 },
      (_, index) => `{"connection":"shop","account":"a${index}"}\n`,
    ).join(""),
  });
  const refused = await run(["collect", "--no-wait"], SECRETS, folder.path);
  expect(refused.err).toContain("nobody else can open balances-data");
  expect(refused.code).toBe(2);

  const asking = ["collect", "--accounts", "accounts.ndjson", "--concurrency", "2"];
  const first = start([...asking, "--run", "a run"], SECRETS, folder.path);
  const words = text(first.stderr);
  await untilAsked(provider, 3, first);
  // So slow that it can't end before it is told to.
  provider.delayMs = 5_000;
  const second = await run(["history"], SECRETS, folder.path);
  expect(second.err.replaceAll(/\s+/g, " ")).toContain(`in use by process ${first.pid}`);
  expect(second.code).toBe(2);
  first.kill("SIGINT");
  const [code] = await once(first, "exit");
  expect(code).toBe(130);
  const goOn = "To go on: balances collect --run 'a run' --accounts accounts.ndjson";
  expect((await words).replaceAll(/\s+/g, " ")).toContain(goOn);

  provider.delayMs = 0;
  const last = await run(["collect", "--run", "a run"], SECRETS, folder.path);
  expect(last.out).toBe("Run a run has ended.\ncame  40\n");
  const told = `${await words}${last.err}`.match(/"type":"balance.low"/g);
  expect(told).toHaveLength(1);
  expect(last.code).toBe(0);
  const retried = await run(["runs", "a run", "--retry"], SECRETS, folder.path);
  expect(retried.out).toContain("or by balances collect --run 'a run'\n");
});
