import { isObject, type JsonObject, member } from "@ORG/extract/src/json.ts";
import { eachOperation } from "@ORG/extract/src/document/walk.ts";
import type { Amount } from "./amounts.ts";
import { typeName } from "./name.ts";

/** What the README of a new package states. */
export interface ReadmeFacts {
  readonly name: string;
  readonly title: string;
  readonly operation: string;
  readonly credentials: readonly string[];
  readonly amounts: readonly Amount[];
}

/** `README.md` of a new package: install, first call, credentials, operations, fields, errors. */
export function readmeFile(document: JsonObject, facts: ReadmeFacts): string {
  const { name, title, operation, credentials, amounts } = facts;
  const variable = name.replaceAll(/-([a-z0-9])/g, (_match, next: string) => next.toUpperCase());
  const prefix = name.toUpperCase().replaceAll("-", "_");
  const environment = (credential: string) =>
    `${prefix}_${credential.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`;
  const operations = eachOperation(document).map(
    ({ path, method, operation: own }) =>
      `| \`${String(own["operationId"])}()\` | \`${method.toUpperCase()} ${path}\` |`,
  );
  const fields = amounts.map(
    ({ amount, type }) => `| \`${amount.join(".").replaceAll(".*", "[]")}\` | ${type} | main |`,
  );
  return `# @org/${name}

A typed, validated client of the ${title} balance API, generated from its OpenAPI document in
\`specs/${name}\`.

\`\`\`sh
npm install @org/${name}
\`\`\`

## First call

\`\`\`ts
import { formatMoney } from "@org/core";
import { create${typeName(name)} } from "@org/${name}";

const ${variable} = create${typeName(name)}(); // credentials from the environment
const { entries } = await ${variable}.fetchBalances(${requiredArguments(document, operation)}); // normalized and exact
for (const { type, pool, money } of entries) console.log(type, pool, formatMoney(money));
\`\`\`

## Credentials

${table(
  "| option | environment variable |",
  credentials.map((credential) => `| \`${credential}\` | \`${environment(credential)}\` |`),
  "The operations need none.",
)}

## Operations

${table("| method | operation |", operations, "")}

\`fetchBalances\` calls \`${operation}\`. Every method takes \`{ signal, timeoutMs, headers }\` as its second argument.

## Normalized fields

${table("| field | type | pool |", fields, "None were recognized.")}

## Errors

Every error is a \`ProviderError\` of \`@org/core\`, with a class for each status that a caller acts on.

## License

MIT
`;
}

function table(heading: string, rows: readonly string[], instead: string): string {
  if (rows.length === 0) return instead;
  return [heading, heading.replaceAll(/[^|]+/g, "---"), ...rows].join("\n");
}

/** The arguments that a call can't do without, as an object with text for each. */
function requiredArguments(document: JsonObject, id: string): string {
  const found = eachOperation(document).find(({ operation }) => operation["operationId"] === id);
  const parameters = found ? member(found.operation, "parameters") : undefined;
  const names = (Array.isArray(parameters) ? parameters : [])
    .filter(isObject)
    .filter((parameter) => parameter["required"] === true)
    .map((parameter) => `${JSON.stringify(parameter["name"])}: "…"`);
  return names.length > 0 ? `{ ${names.join(", ")} }` : "";
}
