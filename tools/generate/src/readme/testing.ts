/** How code that uses a package is tested: the part of its README with a test that runs. */
import { child } from "@org/openapi";
import { keyCode, literalCode } from "../emit/code.ts";
import { isNeeded } from "../emit/method.ts";
import { factoryOf } from "../emit/msw.ts";
import { statusName } from "../emit/status.ts";
import type { Model, Operation, Parameter } from "../model.ts";
import { camelCase } from "../names.ts";
import { dereference } from "../walk.ts";

/** The width that the formatter of the repository has. */
const LINE_WIDTH = 100;

/** The part, for a package of this name; the operation of the balances is the one that its test calls. */
export function testing(model: Model, packageName: string): string {
  const { name, typeName } = model;
  const operation = model.balances?.operation;
  if (operation === undefined) return "";
  const variable = camelCase(name);
  const fixture = firstFixture(operation);
  const imported = fixture === "" ? "" : "fixtures, ";
  const answers = fixture === "" ? [] : [`${keyCode(operation.id)}: ${fixture}`];
  return `\`mock${typeName}()\` is a \`fetch\` that answers by the examples of the spec and refuses what the spec does not know:

\`\`\`ts
import { create${typeName} } from "${packageName}";
import { ${imported}mock${typeName} } from "${packageName}/testing";
import { expect, test } from "vitest";

test("the balances are read", async () => {
${callCode(`  const mock = mock${typeName}(`, answers)}
  const ${variable} = create${typeName}(mock.options); // what your code is given in place of the real one
${callCode(`  const { entries, problems } = await ${variable}.fetchBalances(`, argumentsOf(operation))}
  expect([entries.length > 0, problems]).toEqual([true, []]);
  expect(mock.callsOf(${literalCode(operation.id)})).toHaveLength(1);
});
\`\`\`

\`.with({ … })\` changes a part of a fixture; \`mock${typeName}({ ${keyCode(operation.id)}: 503 })\` answers with an error. All else that a
mock plays (delays, broken connections, sequences, states, rate limits) is in the
[README of \`@org/core\`](https://github.com/org/balances/tree/main/packages/core#testing). \`${packageName}/msw\` has the same
mock as handlers of [Mock Service Worker](https://mswjs.io): \`setupServer(...${factoryOf(typeName)}())\`, with \`msw\` 2 or 3 beside.
\`${packageName}/openapi.yaml\` is the spec itself.`;
}

/** The first example of a good answer, as code; empty where the spec has none. */
function firstFixture({ id, responses }: Operation): string {
  for (const { status, content } of responses) {
    const [example] = content.find(({ body }) => body === "json")?.examples ?? [];
    if (!status.startsWith("2") || example === undefined) continue;
    return ["fixtures", id, statusName(status), example.name].reduce(memberCode);
  }
  return "";
}

function memberCode(object: string, name: string): string {
  return keyCode(name) === name ? `${object}.${name}` : `${object}[${literalCode(name)}]`;
}

/** A call with an object of these members, if any: a line, or a line a member where that is too long. */
function callCode(call: string, members: readonly string[]): string {
  if (members.length === 0) return `${call});`;
  const line = `${call}{ ${members.join(", ")} });`;
  if (line.length <= LINE_WIDTH) return line;
  return `${call}{\n${members.map((member) => `    ${member},\n`).join("")}  });`;
}

/** What the operation can't be called without, as members of an object. */
function argumentsOf({ parameters, body }: Operation): readonly string[] {
  const needed = parameters
    .filter(isNeeded)
    .map((parameter) => `${keyCode(parameter.arg)}: ${valueOfParameter(parameter)}`);
  const [media] = body?.required ? body.content : [];
  if (media !== undefined) needed.push(`body: ${JSON.stringify(media.examples[0]?.value ?? {})}`);
  return needed;
}

/** The example of a parameter, or a value of its type. */
function valueOfParameter({ node, schema }: Parameter): string {
  const example = child(node, "example")?.value;
  if (typeof example === "string" || typeof example === "number") return literalCode(example);
  const { shape } = dereference(schema);
  if (shape.kind !== "scalar") return shape.kind === "array" ? "[]" : '"a1"';
  const [known] = shape.known;
  const made = { string: "a1", number: 1, integer: 1, boolean: true };
  return literalCode(known ?? made[shape.types[0] ?? "string"]);
}
