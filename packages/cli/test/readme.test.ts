import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import schema from "../balances.schema.json" with { type: "json" };
import { describeCommands } from "../src/commands.ts";
import { providers } from "../src/providers.ts";
import { makeFolder } from "./config-file.ts";
import { run, startMocks } from "./run.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

test("the README shows what the command prints", async () => {
  await using mocks = await startMocks({
    glomo: { examples: { getBalances: "three_decimal" } },
    finix: {},
  });
  const { out } = await run([], mocks.env);
  expect(readme).toContain(`\n\`\`\`\n${out}\`\`\`\n`);
});

test("the README's file of connections is one, and its check prints what stands there", async () => {
  const [, config = ""] = /```yaml\n(.+?)```/s.exec(readme) ?? [];
  using folder = makeFolder(config);
  const env = { TENANT_A_USERNAME: "user", GLOMO_TOKEN: "token" };
  const { code, out, err } = await run(["check"], env, folder.path);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(readme).toContain(`\n\`\`\`\n${out}\`\`\`\n`);
});

test("the README has every flag of --help", () => {
  const [, flags = ""] = /## Flags\n(.+?)\n## /s.exec(readme) ?? [];
  const program = describeCommands(providers, [], () => {});
  for (const { long } of program.options.filter(({ long }) => long !== "--version")) {
    expect(flags).toContain(`\`${long}`);
  }
});

test("the README names every member of the JSON", () => {
  const { properties, $defs } = schema;
  const members = [properties, $defs.failure.properties, $defs.problem.properties];
  for (const name of members.flatMap(Object.keys)) expect(readme).toContain(`\`${name}\``);
});

test("the README lists the exit codes of --help", async () => {
  const { out } = await run(["--help"]);
  const [, codes = ""] = out.split("Exit codes:\n");
  for (const [, code = "", first = ""] of codes.matchAll(/^ {2}(\d+) +(.+)$/gm)) {
    expect(readme).toMatch(new RegExp(`^\\| ${code.padEnd(4)} \\| ${first}`, "m"));
  }
});
