import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { page, runCli } from "@org/extract/testing";
import { startMock } from "@org/mock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Copy, copyCheckout } from "./copy.ts";

/** The document of a provider whose name has a hyphen, as a person would write it down. */
const DOCUMENT = `openapi: 3.1.0
info: { title: Acme, version: "1" }
servers: [{ url: https://api.trial-pay.example }]
security: [{ key: [] }]
paths:
  /wallets:
    get:
      operationId: getWallets
      responses:
        "200":
          description: The wallets
          content:
            application/json:
              schema:
                type: object
                properties:
                  currency: { type: string }
                  available_amount: { type: integer, examples: [123456] }
                  reserved_amount: { type: integer, examples: [50] }
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Api-Key } } }
`;

/** Makes the answer of such a document JSON. */
const REPAIR = `overlay: 1.0.0
info:
  title: Repairs # of ours
  version: 1.0.0
actions:
  - target: $.paths["/wallets"].get.responses["200"].content["text/html"]
    remove: true
  - target: $.paths["/wallets"].get.responses["200"]
    update:
      content:
        application/json:
          schema:
            type: object
            properties:
              currency:
                type: string
              available_amount:
                type: integer
`;

/** Says on stderr which host every request goes to, and lets none go anywhere but to this machine. */
const WATCH = `const real = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const { host, hostname } = new URL(input instanceof Request ? input.url : input);
  console.error("asked " + host);
  return hostname === "127.0.0.1" ? real(input, init) : Promise.reject(new Error("not allowed"));
};`;

let copy: Copy;
let document: string;

/** Runs the copy's own command. */
function runNew(...args: readonly string[]): ReturnType<typeof runCli> {
  const cli = path.join(copy.folder, "tools/new-provider/src/cli.ts");
  return runCli(cli, args, copy.folder, copy.env);
}

beforeAll(async () => {
  copy = await copyCheckout();
  document = path.join(copy.folder, "node_modules/acme.yaml");
  writeFileSync(document, DOCUMENT);
});
afterAll(() => copy[Symbol.asyncDispose]());

describe("a package that does not hold", () => {
  // What one leaves is nothing to begin with for the next.
  afterEach(async () => {
    await copy.run("git", "checkout", "--", ".");
    await copy.run("git", "clean", "-fdxq", "specs", "packages/trial-pay", ".changeset");
    await copy.run("pnpm", "install", "--frozen-lockfile", "--offline");
    expect(await copy.status()).toEqual([]);
  });

  test("stays with what was found, and a run goes on with what a person mended", async () => {
    const broken = path.join(copy.folder, "packages/conformance/src/index.ts");
    writeFileSync(broken, "throw new Error('broken');\n");
    const { code, stderr } = await runNew("trial-pay", "--from", document);
    expect(stderr).toContain("the build or a test failed");
    expect(stderr).toContain("Mend specs/trial-pay/overlay.yaml, then run it with --continue.");
    expect(code).toBe(1);
    const specs = path.join(copy.folder, "specs/trial-pay");
    const findings = readFileSync(path.join(specs, "findings.txt"), "utf8");
    expect(findings).toContain("the build or a test failed");
    expect(findings).toContain("conformance");
    expect(await copy.status()).toContain("?? packages/trial-pay/");
    await copy.run("git", "checkout", "--", "packages/conformance");

    const overlay = path.join(specs, "overlay.yaml");
    const mended = readFileSync(overlay, "utf8").replace('"Draft: getWallets."', "Our own words.");
    writeFileSync(overlay, mended.replace('"Draft: get wallets."', "Our own words."));
    const another = path.join(copy.folder, "node_modules/another.yaml");
    writeFileSync(another, `${DOCUMENT}# another\n`);
    const refused = await runNew("trial-pay", "--from", another, "--continue");
    expect(refused.stderr).toContain("is another than the source of specs/trial-pay");
    const again = await runNew("trial-pay", "--from", document, "--continue");
    expect(again.stderr).not.toContain("error");
    expect(again.stdout).toContain(
      "✓ specs/trial-pay and packages/trial-pay: built, all tests pass",
    );
    expect(readdirSync(specs).sort()).toEqual(["openapi.yaml", "overlay.yaml", "provenance.yaml"]);
    expect(readFileSync(path.join(specs, "openapi.yaml"), "utf8")).toContain("Our own words.");
    expect(readFileSync(overlay, "utf8")).toContain("Our own words.");
  });

  test("has its spec left where nothing can be made of it, and an overlay mends that", async () => {
    const source = path.join(copy.folder, "node_modules/no-answer.yaml");
    writeFileSync(source, DOCUMENT.replace("application/json", "text/html"));
    const { code, stderr } = await runNew("trial-pay", "--from", source);
    expect(stderr).toContain("no operation documents a successful answer in JSON");
    expect(code).toBe(1);
    expect(await copy.status()).toEqual(["?? specs/trial-pay/"]);
    await copy.run("git", "clean", "-fdxq", "specs");

    const overlay = path.join(copy.folder, "node_modules/repair.yaml");
    writeFileSync(overlay, REPAIR);
    const { stdout } = await runNew("trial-pay", "--from", source, "--overlay", overlay);
    expect(stdout).toContain("✓ specs/trial-pay and packages/trial-pay: built, all tests pass");
    const written = readFileSync(path.join(copy.folder, "specs/trial-pay/overlay.yaml"), "utf8");
    expect(written.startsWith(REPAIR)).toBe(true);
    const build = ["tools/extract/src/build-cli.ts", "trial-pay", "--check", "--page", source];
    expect(await copy.run("node", ...build)).toContain("is the extraction plus its overlay");
  });
});

/** Starts the copy's own command, and sends it a signal when it says that it is at this step. */
async function interrupted(step: string, signal: NodeJS.Signals): Promise<number | string | null> {
  const cli = path.join(copy.folder, "tools/new-provider/src/cli.ts");
  const args = [cli, "trial-pay", "--from", document];
  const child = spawn(process.execPath, args, { cwd: copy.folder, env: copy.env });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (!said.includes(step) && `${said}${text}`.includes(step)) child.kill(signal);
    said += text;
  });
  const [code, killed] = await once(child, "close");
  return code ?? killed;
}

describe("a run that is interrupted", () => {
  test.each([
    ["… reading the source", "SIGINT", 130],
    ["… writing the spec", "SIGTERM", 143],
    ["… generating the package", "SIGINT", 130],
    ["… installing", "SIGTERM", 143],
    ["… building", "SIGINT", 130],
  ] as const)('at "%s" by %s leaves nothing behind', async (step, signal, code) => {
    expect(await interrupted(step, signal)).toBe(code);
    expect(await copy.status()).toEqual([]);
    for (const runner of ["packages/cli", "tools/behaviour"]) {
      const names = readdirSync(path.join(copy.folder, runner, "node_modules/@org"));
      expect(names).not.toContain("trial-pay");
    }
  });

  test("so suddenly that it can do nothing is undone as the next one begins", async () => {
    expect(await interrupted("… generating the package", "SIGKILL")).toBe("SIGKILL");
    expect(await copy.status()).not.toEqual([]);
    const { stderr } = await runNew("trial-pay", "--from", "/dev/null");
    expect(stderr).toContain("Nothing was changed.");
    expect(await copy.status()).toEqual([]);
  });
});

describe("a provider whose amounts are recognized", () => {
  test("is a spec, a package, a changeset, two dependencies and the lock file", async () => {
    const { code, stdout, stderr } = await runNew("trial-pay", "--from", document);
    expect(stderr).not.toContain("error");
    expect(code).toBe(0);
    expect(stdout).toContain("✓ specs/trial-pay and packages/trial-pay: built, all tests pass");
    expect(await copy.status()).toEqual([
      " M packages/cli/package.json",
      " M pnpm-lock.yaml",
      " M tools/behaviour/package.json",
      "?? .changeset/new-trial-pay.md",
      "?? packages/trial-pay/",
      "?? specs/trial-pay/",
    ]);
    const gate = await copy.run("pnpm", "--silent", "changeset:check", "--base", "HEAD");
    expect(gate).toContain("ok  @org/trial-pay 0.0.0 needs minor, changesets say minor");
    expect(gate).toMatch(/ok {2}@org\/cli \S+ needs patch, changesets say minor/);
    const manifests = ["packages/cli/package.json", "tools/behaviour/package.json"];
    expect(await copy.run("git", "diff", "--numstat", "--", ...manifests)).toBe(
      "1\t0\tpackages/cli/package.json\n1\t0\ttools/behaviour/package.json\n",
    );
  });

  test("is as generated, formatted and fit to be released", async () => {
    await copy.run("node", "tools/generate/src/cli.ts", "--check", "trial-pay");
    await copy.run("biome", "check", "packages/trial-pay", "packages/cli", "tools/behaviour");
    await copy.run("pnpm", "install", "--frozen-lockfile", "--offline");
  });

  test("is not made again", async () => {
    const before = await copy.status();
    const { code, stderr } = await runNew("trial-pay", "--from", document);
    expect(code).toBe(1);
    expect(stderr).toContain('"trial-pay" is taken: there is specs/trial-pay');
    expect(await copy.status()).toEqual(before);
  });

  test("is asked by the command where its variables say, and never in production", async () => {
    await copy.run("turbo", "run", "build", "--filter=@org/cli...", "--output-logs=errors-only");
    const watch = path.join(copy.folder, "node_modules/watch.mjs");
    writeFileSync(watch, WATCH);
    await using mock = await startMock(path.join(copy.folder, "specs/trial-pay/openapi.yaml"));
    const cli = path.join(copy.folder, "packages/cli/dist/cli.js");
    const env = { TRIAL_PAY_API_KEY: "k", TRIAL_PAY_BASE_URL: mock.url };
    const { code, stdout, stderr } = await runCli(cli, ["--json"], copy.folder, {
      ...env,
      NODE_OPTIONS: `--import=${watch}`,
    });
    expect(stderr).toBe(`asked ${new URL(mock.url).host}\n`);
    expect(JSON.parse(stdout)).toMatchObject({
      entries: [
        {
          provider: "trial-pay",
          type: "available",
          money: { value: "1234.56", asset: { code: "EUR" } },
        },
        { provider: "trial-pay", type: "reserved", money: { value: "0.50" } },
      ],
      problems: [],
      failures: [],
    });
    expect(code).toBe(0);
  });
});

describe("a provider with an amount that has no currency", () => {
  test("is made, and its tests fail until a person wrote its normalizer", {}, async () => {
    const source = path.join(copy.folder, "node_modules/vault.md");
    writeFileSync(source, page("mintlify-tables.md"));
    const { code, stdout } = await runNew(
      "trial-vault",
      "--title",
      "Überweisung",
      "--from",
      source,
    );
    expect(stdout).toContain(
      "! specs/trial-vault and packages/trial-vault: built; its tests fail until",
    );
    expect(stdout).toContain("/vault/held_amount (reserved, decimal): nothing says its currency.");
    expect(stdout).not.toContain("all tests pass");
    expect(code).toBe(0);

    const folder = path.join(copy.folder, "packages/trial-vault");
    const vitest = path.join(folder, "node_modules/vitest/vitest.mjs");
    const tests = await runCli(vitest, ["run"], folder, copy.env);
    expect(tests.stderr).toContain("packages/trial-vault/src/normalize.ts is a draft");
    expect(tests.code).toBe(1);
  });
});
