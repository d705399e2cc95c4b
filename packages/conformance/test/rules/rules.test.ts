/** Every rule, each broken once: it says so, at the place, and no other does. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkPackage, RULES } from "../../src/check.ts";
import { generatePackage } from "../../src/generate-package.ts";
import { type TrialPackage, trialPackage } from "./package.ts";

const GENERATED = "src/generated/client.ts";

/** By rule: how it is broken, and the place that is named, where there is a line. */
const BROKEN: Readonly<Record<string, (trial: TrialPackage) => void>> = {
  "package/module": ({ manifest }) =>
    manifest((found) => {
      found["type"] = "commonjs";
    }),
  "package/exports": ({ manifest }) =>
    manifest((found) => {
      const { "./msw": _, ...others } = found["exports"] as Record<string, string>;
      found["exports"] = others;
    }),
  "package/built": ({ manifest }) =>
    manifest((found) => {
      found["exports"] = { ...(found["exports"] as object), "./msw": "./dist/msw.js" };
    }),
  "package/peers": ({ manifest }) =>
    manifest((found) => {
      found["peerDependenciesMeta"] = { msw: { optional: true } };
    }),
  "package/side-effects": ({ manifest }) =>
    manifest((found) => {
      delete found["sideEffects"];
    }),
  "package/engines": ({ manifest }) =>
    manifest((found) => {
      delete found["engines"];
    }),
  "names/definition": ({ write }) =>
    write("src/index.ts", 'export { createNorthbank, provider } from "./generated/client.ts";\n'),
  "names/provider": ({ manifest }) =>
    manifest((found) => {
      found["name"] = "@example/southbank";
    }),
  "names/variables": ({ write }) =>
    write(
      "src/index.ts",
      `import { createNorthbank, definition as generated } from "./generated/client.ts";
export { createNorthbank };
export const provider = {
  ...generated.provider,
  variables: { environment: "ENVIRONMENT", baseUrl: "NORTHBANK_BASE_URL" },
};
export const definition = { ...generated, provider };
`,
    ),
  "names/user-agent": ({ write }) =>
    write(
      "src/index.ts",
      `import { definition as generated } from "./generated/client.ts";
export { createNorthbank, provider } from "./generated/client.ts";
export const definition = { ...generated, userAgent: "curl" };
`,
    ),
  "spec/readable": ({ edit }) => edit("openapi.yaml", "operationId: getBalances", "operationId: 7"),
  "spec/examples": ({ edit }) =>
    edit(
      "openapi.yaml",
      `              examples:
                too_many:
                  value: { fault: { code: LIM-1, text: Ask again in a minute. } }
`,
      "",
    ),
  "spec/credentials": ({ edit }) => edit("openapi.yaml", '"401":', '"402":'),
  "spec/rate-limit": ({ edit }) => edit("openapi.yaml", '"429":', '"409":'),
  "spec/errors": ({ edit }) =>
    edit("openapi.yaml", "  code: [/fault/code]\n  message: [/fault/text]", "  message: [/text]"),
  "spec/balances": ({ edit }) =>
    edit("openapi.yaml", "      x-balances:\n        account: accountId\n", ""),
  "spec/servers": ({ edit }) => edit("openapi.yaml", "    x-environments: [sandbox]\n", ""),
  "spec/names": ({ edit }) => edit("openapi.yaml", "      operationId: getBalances\n", ""),
  "generated/fresh": ({ edit }) => edit(GENERATED, "The client of", "A client of"),
  "generated/alone": ({ write }) => write("src/generated/by-hand.ts", "export {};\n"),
  "generated/readme": ({ edit }) => edit("README.md", "<!-- generated: errors -->", ""),
  "mapping/rows": ({ edit }) =>
    edit("src/normalize.ts", '"/balances/*/amount": {', '"/balances/*/total": {'),
  "mapping/exponents": ({ edit }) =>
    edit("src/normalize.ts", '  unit: "minor",', '  unit: "minor",\n  exponents: { ISK: 2 },'),
  "mapping/tested": ({ write }) => write("test/conformance.test.ts", "export {};\n"),
  "secrets/none": ({ edit }) =>
    edit("openapi.yaml", "The key of the application.", `The key, such as ${SECRET}.`),
};

/** Put together here, so that it is in no file. */
const SECRET = ["sk", "live", "0123456789abcdef01234567"].join("_");

/** What else follows: the code is another, where the document is. */
const FOLLOWS: readonly string[] = ["generated/fresh", "generated/readme", "names/user-agent"];

test("the package that is spoiled here is good, and every rule is broken", async () => {
  expect(await checkPackage(trialPackage().folder)).toEqual([]);
  expect(Object.keys(BROKEN)).toEqual(RULES.map(({ id }) => id));
});

describe.each(Object.entries(BROKEN))("%s", (id, spoil) => {
  test("is found where it is broken, with a reason and a fix", async () => {
    const trial = trialPackage();
    spoil(trial);
    const found = await checkPackage(trial.folder);
    const own = found.filter(({ rule }) => rule === id);
    expect(own.length, JSON.stringify(found)).toBeGreaterThan(0);
    for (const { file, happened, why, fix } of own) {
      expect([file, happened, why, fix].every((text) => text.length > 0)).toBe(true);
    }
    const others = found.filter(({ rule }) => rule !== id && !FOLLOWS.includes(rule));
    expect(others.map(({ rule, happened }) => `${rule}: ${happened}`)).toEqual([]);
  });
});

test("a place in the document has its line", async () => {
  const trial = trialPackage();
  trial.edit("openapi.yaml", '"429":', '"409":');
  const [finding] = (await checkPackage(trial.folder)).filter(
    ({ rule }) => rule === "spec/rate-limit",
  );
  expect(finding).toMatchObject({ file: "openapi.yaml", line: 26 });
});

test("an exception needs a reason, and a rule that it excepts", async () => {
  const trial = trialPackage();
  trial.edit("openapi.yaml", '"429":', '"409":');
  await generatePackage(trial.folder, { check: false });
  const except = (exceptions: object): void =>
    trial.manifest((found) => {
      found["conformance"] = { exceptions };
    });
  const rules = async (): Promise<string[]> =>
    (await checkPackage(trial.folder)).map(({ rule, happened }) => `${rule}: ${happened}`);

  except({ "spec/rate-limit": "Northbank states none." });
  expect(await rules()).toEqual([]);
  except({ "spec/rate-limit": " ", "spec/none": "Any." });
  expect(await rules()).toEqual([
    "spec/rate-limit: getBalances documents no 429",
    "package/exceptions: the exception from spec/rate-limit has no reason, or is not needed",
    "package/exceptions: spec/none is no rule",
  ]);
});

test("code is made again of the document, and nothing else is touched", async () => {
  const trial = trialPackage();
  rmSync(join(trial.folder, "src/generated"), { recursive: true });
  const { changed, extra } = await generatePackage(trial.folder, { check: false });
  expect(changed).toContain(GENERATED);
  expect(extra).toEqual([]);
  expect(await checkPackage(trial.folder)).toEqual([]);
});
