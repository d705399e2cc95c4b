import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { parseConfiguration } from "../src/connections/index.ts";
import { type Asker, CancelledError } from "../src/init/asker.ts";
import { clackAsker } from "../src/init/clack-asker.ts";
import { renderFile, usualSecrets } from "../src/init/draft.ts";
import { draftsOfAnswers } from "../src/init/drafts-of-answers.ts";
import { providers } from "../src/providers.ts";
import { makeFolder } from "./config-file.ts";
import { run } from "./run.ts";

/** Answers questions in turn; one that is wrong is given back with what is wrong with it. */
function answering(answers: readonly (string | boolean)[]) {
  const rest = [...answers];
  const questions: string[] = [];
  const next = (question: string) => {
    questions.push(question);
    return rest.shift();
  };
  const asker: Asker = {
    async select(question, choices) {
      const answer = String(next(question));
      expect(choices.map(({ value }) => value)).toContain(answer);
      return answer;
    },
    async text(question, { initial = "", check } = {}) {
      for (;;) {
        const answer = String(next(question) ?? initial) || initial;
        const complaint = check?.(answer);
        if (complaint === undefined) return answer;
        questions.push(complaint);
      }
    },
    async confirm(question) {
      return next(question) === true;
    },
  };
  return { asker, questions, rest };
}

test("writes a connection of each provider, which can be read back", async () => {
  const names = providers.map(({ provider }) => provider.name);
  using folder = makeFolder(undefined);
  const { code, out, err } = await run(["init", "--yes", "--provider", ...names], {}, folder.path);
  expect({ code, out, err }).toEqual({
    code: 0,
    out: "balances.config.yaml is written. What it lacks: balances check\n",
    err: "",
  });
  const { connections } = parseConfiguration(readFileSync(folder.file, "utf8"), folder.file, {
    providers,
  });
  expect(connections.map(({ label }) => label)).toEqual(names);
  for (const { definition, secrets } of connections) {
    expect([...secrets.values()].map(({ name }) => name)).toEqual(
      definition.provider.credentials.map(({ env }) => env),
    );
  }
});

test("flags describe one connection", async () => {
  using folder = makeFolder(undefined);
  const flags =
    "--yes --provider finix --label tenant-a --environment sandbox --account 0012 BA2 --secret password=file:secrets/a";
  await run(["init", ...flags.split(" "), "--config", "other.yaml"], {}, folder.path);
  const text = readFileSync(join(folder.path, "other.yaml"), "utf8");
  expect(
    text.replace(/@\d[^/]+\//, "@1.0.0/"),
  ).toBe(`# yaml-language-server: $schema=https://unpkg.com/@org/cli@1.0.0/balances-config.schema.json
# Connections of \`balances\`. Secrets are not in here, only where they are: env:NAME or file:PATH.
connections:
  - provider: finix
    label: tenant-a
    environment: sandbox
    accounts:
      - "0012"
      - BA2
    secrets:
      username: env:TENANT_A_USERNAME
      password: file:secrets/a
`);
});

test("writes over nothing without being told", async () => {
  using folder = makeFolder("connections: mine\n");
  const args = ["init", "--yes", "--provider", "glomo"];
  const { code, err } = await run(args, {}, folder.path);
  expect(err).toBe(
    "error: balances.config.yaml is there already: --force writes over it, --config names another.\n",
  );
  expect(code).toBe(2);
  expect(readFileSync(folder.file, "utf8")).toBe("connections: mine\n");
  expect(await run([...args, "--force"], {}, folder.path)).toMatchObject({ code: 0 });
  expect(readFileSync(folder.file, "utf8")).toContain("provider: glomo");
});

test.each([
  [[], "For a script: balances init --yes --provider <name...>"],
  [["--provider", "glomo"], "--provider is for --yes"],
  [["--yes"], "--yes asks nothing: name --provider, one or more of glomo, finix"],
  [["--yes", "--provider", "glomo", "finix", "--label", "a"], "describe one connection"],
  [["--yes", "--provider", "finix", "--label", "check"], "is the name of a command"],
  [
    ["--yes", "--provider", "finix", "--environment", "moon"],
    'no server for the environment "moon"',
  ],
  [["--yes", "--provider", "finix", "--secret", "pasword=env:P"], 'did you mean "password"?'],
  [
    ["--yes", "--provider", "finix", "--secret", "password=hunter2"],
    "names a place, and never the secret",
  ],
  [
    ["--yes", "--provider", "glomo", "--config", "nowhere/x.yaml"],
    "nowhere/x.yaml can't be written (ENOENT)",
  ],
])("%j is told, and nothing is written", async (args, message) => {
  using folder = makeFolder(undefined);
  const { code, out, err } = await run(["init", ...args], {}, folder.path);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.replaceAll(/\s+/g, " ")).toContain(message);
  expect(err).not.toContain("hunter2");
  for (const line of err.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  expect(() => readFileSync(folder.file)).toThrow("ENOENT");
});

describe("answers", () => {
  test("make connections, wrong ones are asked for again", async () => {
    const { asker, questions, rest } = answering([
      ...["finix", "check", "tenant-a", "sandbox", "BA1, BA2", "hunter2", "env:A_USER", ""],
      ...[
        true,
        "adyen",
        "tenant-a",
        "adyen",
        "another server",
        "http://x.example",
        "https://x.example",
      ],
      ...["", "", "AH1", "", false],
    ]);
    const drafts = await draftsOfAnswers(asker);
    expect(rest).toEqual([]);
    expect(parseConfiguration(renderFile(drafts), "", { providers }).connections).toMatchObject([
      {
        label: "tenant-a",
        environment: "sandbox",
        accounts: ["BA1", "BA2"],
        secrets: new Map([
          ["username", expect.objectContaining({ kind: "env", name: "A_USER" })],
          ["password", expect.objectContaining({ kind: "env", name: "TENANT_A_PASSWORD" })],
        ]),
      },
      {
        label: "adyen",
        baseUrl: "https://x.example",
        accounts: [],
        options: new Map([["accountHolderId", "AH1"]]),
      },
    ]);
    expect(questions.join("\n")).toMatch(
      /is the name of a command.+Never type the secret itself.+another connection.+no TLS.+whose accounts/s,
    );
  });

  test("that no provider can do without are insisted on", async () => {
    const { asker, questions } = answering(["wise", "", "sandbox", "", "123", "", false]);
    expect(await draftsOfAnswers(asker)).toMatchObject([{ accounts: ["123"] }]);
    expect(questions).toContain("It lists no accounts: name one. Wise's id of the profile");
  });
});

/** A terminal that types each of these when it is asked something new. */
function terminal(keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  const rest = [...keys];
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    // A question that waits ends in the frame below it.
    if (shown.endsWith("└\n") || /└[^\n]*$/.test(shown)) {
      const key = rest.shift();
      if (key !== undefined) setImmediate(() => input.write(key));
    }
  });
  return { input, output, shown: () => shown };
}

describe("at a terminal", () => {
  test("Ctrl-C ends the questions", async () => {
    const { input, output } = terminal(["\u0003"]);
    await expect(clackAsker(input, output).confirm("Another?")).rejects.toThrow(CancelledError);
  });

  test("Enter takes what stands there", async () => {
    const { input, output } = terminal(["\r"]);
    const answer = await clackAsker(input, output).text("Where?", { initial: "env:GLOMO_TOKEN" });
    expect(answer).toBe("env:GLOMO_TOKEN");
  });

  test("an arrow chooses", async () => {
    const { input, output } = terminal(["\u001b[B", "\r"]);
    const choices = ["a", "b"].map((value) => ({ value, label: value }));
    expect(await clackAsker(input, output).select("Which?", choices)).toBe("b");
  });
});

test("the variables of a label are its own", () => {
  const secretsOf = (label: string) =>
    providers
      .filter(({ provider }) => provider.name === "modern-treasury")
      .map((one) => usualSecrets(one, label));
  expect(secretsOf("modern-treasury")).toEqual([
    {
      organizationId: "env:MODERN_TREASURY_ORGANIZATION_ID",
      apiKey: "env:MODERN_TREASURY_API_KEY",
    },
  ]);
  expect(secretsOf("eu-1.x")).toEqual([
    { organizationId: "env:EU_1_X_ORGANIZATION_ID", apiKey: "env:EU_1_X_API_KEY" },
  ]);
  expect(secretsOf("1st")).toEqual(secretsOf("modern-treasury"));
});
