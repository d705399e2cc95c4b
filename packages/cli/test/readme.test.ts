import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import schema from "../balances.schema.json" with { type: "json" };
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
