/** The page of a provider: all of it is made of its spec, of where that comes from, and of its normalizer. */
import { code, isNeeded, prose, table } from "@org/generate";
import { child, text } from "@org/openapi";
import type { Note } from "@org/specs";
import { REPOSITORY } from "../places.ts";
import { drawing, relations } from "./drawing.ts";
import { fieldRows, goodBody, typeOf } from "./fields.ts";
import type { Provider } from "./read.ts";
import { accountsOf, freshnessOf, limitOf, tokenOf } from "./words.ts";

/** The page, as Markdown. */
export function providerPage(provider: Provider, show: (money: unknown) => string): string {
  const { model, parts } = provider;
  return `---
editLink: false
---

# ${prose(model.title)}

${introduction(provider)}

## First call

${firstCall(provider, show)}

## Credentials and server

${options(provider)}

## Operations

${parts.get("operations")}

${model.operations.map(operationSection).join("\n\n")}

## Which amount is which balance

${mapping(provider)}

## Errors

${parts.get("errors")}

## Limits and freshness

${limits(provider)}

## What is assumed, and where it comes from

${origin(provider)}
`;
}

function introduction({ model, spec }: Provider): string {
  const info = child(spec.document.root, "info");
  const description = prose((info && text(info, "description")) ?? "");
  return `\`@org/${model.name}\` is a typed, validated client of the ${prose(model.title)} balance API, made of [its OpenAPI document](${REPOSITORY}/blob/main/specs/${model.name}/openapi.yaml). ${description}`;
}

function firstCall(provider: Provider, show: (money: unknown) => string): string {
  const { model, args, variable, reports } = provider;
  const factory = `create${model.typeName}`;
  const call = Object.entries(args).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const credentials = model.credentials.map(({ env }) => env);
  const isPaged = model.balances?.operation.pages !== undefined;
  const [entries = []] = reports.values();
  const lines = entries.map(({ type, pool, money }) => `${type} ${pool} ${show(money)}`);
  return `In the project of [first steps](../first-steps), with this package:

\`\`\`sh
npm install --ignore-scripts ../balances/packed/org-${model.name}-*.tgz
\`\`\`

\`\`\`ts [${model.name}.ts]
import { formatMoney } from "@org/core";
import { ${factory} } from "@org/${model.name}";

const ${variable} = ${factory}(); // credentials: ${credentials.join(", ")}
const { entries } = await ${variable}.fetchBalances(${call.length === 0 ? "" : `{ ${call.join(", ")} }`});
for (const { type, pool, money } of entries) {
  console.log(type, pool, formatMoney(money));
}
\`\`\`

A mock server answers in the provider's place, in a terminal of its own:

<!-- code: stays on -->
\`\`\`sh
npx mock ${model.name} --port 4010
\`\`\`

With it, and with any credentials, the first example of the spec is printed:

\`\`\`sh
export ${[`${model.variables.baseUrl}=http://127.0.0.1:4010`, ...credentials.map((env) => `${env}=any`)].join(" ")}
node ${model.name}.ts
\`\`\`

\`\`\`text
${[...lines, ...(isPaged ? ["…"] : [])].join("\n")}
\`\`\``;
}

/** What stands beside it in a README is on this site. */
function options({ parts }: Provider): string {
  return (parts.get("options") ?? "").replace(
    "in the README of `@org/core`",
    "in [the reference](../reference/@org/core#clientoptions)",
  );
}

function operationSection(operation: Provider["model"]["operations"][number]): string {
  const { id, method, path, docs, parameters } = operation;
  const body = goodBody(operation);
  const rows = body === undefined ? [] : fieldRows(body);
  const taken = parameters.map((parameter) => {
    const { arg, name, in: place, schema, docs: own } = parameter;
    return [
      code(arg),
      `${place === "header" && name !== arg ? `header ${code(name)}` : place}, ${typeOf(schema)}${isNeeded(parameter) ? "" : ", optional here"}`,
      prose(own.text ?? schema.docs.text ?? ""),
    ];
  });
  return `### ${id}

${code(`${method} ${path}`)}: ${prose(withoutSummary(docs.text ?? ""))}

${taken.length === 0 ? "It takes no arguments." : table([["argument", "where and what", "meaning"], ...taken])}
${
  rows.length === 0
    ? ""
    : `
::: details The ${rows.length} fields of its answer

${table([["field", "type", "meaning"], ...rows])}

:::
`
}`.trimEnd();
}

/** The summary stands in the table of all operations. */
function withoutSummary(words: string): string {
  return words.replace(/^[^\n]*\n\n/, "");
}

function mapping({ normalizer, parts, model }: Provider): string {
  const sentences = relations(normalizer);
  const said =
    sentences.length === 0
      ? "Nothing says that one of them is a part of another."
      : sentences.map((sentence) => `- ${sentence}`).join("\n");
  const legend =
    sentences.length === 0
      ? ""
      : "A box in a box is a part of it; for the others nothing says that they overlap.\n\n";
  return `What \`fetchBalances\` makes of an answer.

${legend}${drawing(normalizer, model.title)}

${said}

${parts.get("mapping")}

[What the numbers mean](../balances) has each type in full.`;
}

function limits(provider: Provider): string {
  const { model } = provider;
  const paged = model.operations
    .filter(({ pages }) => pages !== undefined)
    .map(({ id }) => code(id));
  return table([
    ["what", "here"],
    ["whose balances", accountsOf(provider)],
    ["moment of a balance", freshnessOf(provider)],
    [
      "pages",
      paged.length === 0
        ? "none: an answer is whole"
        : `of ${paged.join(" and ")}; \`items\` and \`pages\` go through them`,
    ],
    ["rate limit", limitOf(provider)],
    ["token", tokenOf(provider)],
  ]);
}

const SOURCES: Readonly<Record<Note["source"], string>> = {
  page: "the page itself",
  official: "other material of the provider",
  "third-party": "somebody else's material",
  standard: "a published standard",
  ours: "our decision",
};

function origin({ provenance }: Provider): string {
  const { origin, page, assumptions, discrepancies, repairs } = provenance;
  const name = page.url === null ? prose(page.title) : `[${prose(page.title)}](${page.url})`;
  const made =
    origin === "authored"
      ? "Its spec was written by hand after the page"
      : "Its spec is taken out of the provider's own document";
  const version = page.version === undefined ? "" : `, version ${prose(page.version)}`;
  return [
    `${made} ${name}${version}, as it was on ${page.date} (SHA-256 \`${page.sha256}\`). ${prose(page.urlAssumption ?? "")}`.trimEnd(),
    notes("What the spec says and the page does not", assumptions),
    notes("Where the page contradicts itself", discrepancies),
    notes("What was repaired or left out of the document", repairs),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function notes(title: string, all: readonly Note[]): string {
  if (all.length === 0) return "";
  const rows = all.map(({ what, why, source }) => [prose(what), prose(why), SOURCES[source]]);
  return `### ${title}\n\n${table([["what", "why", "from"], ...rows])}`;
}
