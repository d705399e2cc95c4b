import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { renderFish } from "../src/completion/fish.ts";
import { wordsOfCommands } from "../src/completion/words.ts";
import { renderZsh } from "../src/completion/zsh.ts";
import { providers } from "../src/providers.ts";
import { makeFolder } from "./config-file.ts";
import { command, run } from "./run.ts";

const names = providers.map(({ provider }) => provider.name);

const TENANTS = `connections:
  - { provider: finix, label: tenant-a, secrets: { username: env:U, password: env:P } }
  - { provider: finix, label: tenant-b, secrets: { username: env:U, password: env:P } }
`;

/** What bash offers for the last word of a line, in a folder with a file of connections. */
async function offeredBy(line: readonly string[], config: string | undefined) {
  using folder = makeFolder(config);
  const script = `
balances() { '${process.execPath}' '${command}' "$@"; }
source <(balances completion bash)
COMP_WORDS=(balances "$@"); COMP_CWORD=$#
_balances
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const child = spawn("bash", ["-uc", script, "bash", ...line], {
    cwd: folder.path,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  expect(err).toBe("");
  return out.split("\n").filter((word) => word !== "");
}

describe.skipIf(process.platform === "win32")("bash completes", () => {
  test.each([
    [["ten"], ["tenant-a", "tenant-b"]],
    [["tenant-a", "fin"], ["finix"]],
    [["ch"], ["check"]],
    [["check", "tenant-b"], ["tenant-b"]],
    [["check", "ch"], []],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["--out"], ["--output"]],
    [
      ["--output", ""],
      ["table", "json", "ndjson", "csv"],
    ],
    [["--type", "a"], ["available"]],
    [["--json", "tenant-a"], ["tenant-a"]],
    [["--below", ""], []],
    [["init", "--prov"], ["--provider"]],
    [["init", "--provider", "fi"], ["finix"]],
    [["init", ""], []],
    [["--config", "balances.config"], ["balances.config.yaml"]],
  ])("%j with %j", async (line, words) => {
    expect(await offeredBy(line, TENANTS)).toEqual(words);
  });

  test("names of providers where there is no file, and nothing of a file that is wrong", async () => {
    expect(await offeredBy(["check", ""], undefined)).toEqual(names);
    expect(await offeredBy(["check", ""], "connections: no")).toEqual([]);
  });
});

test("the script of zsh is that of bash, as zsh wants it", async () => {
  const { code, out } = await run(["completion", "zsh"]);
  expect(code).toBe(0);
  expect(out).toBe(renderZsh(wordsOfCommands()));
  expect(out).toContain("bashcompinit\n_balances() {");
});

test("the script of fish knows every command and flag", async () => {
  const { code, out } = await run(["completion", "fish"]);
  expect(code).toBe(0);
  expect(out).toBe(renderFish(wordsOfCommands()));
  for (const { name, flags } of wordsOfCommands().commands) {
    if (name !== "balances") expect(out).toContain(`-n __fish_use_subcommand -a ${name} -d '`);
    for (const { flag } of flags) expect(out).toContain(` -l ${flag.slice(2)} `);
  }
});

test("another shell is told", async () => {
  const { code, err } = await run(["completion", "tcsh"]);
  expect(err.replaceAll(/\s+/g, " ")).toContain("Allowed choices are bash, zsh, fish.");
  expect(code).toBe(2);
});
