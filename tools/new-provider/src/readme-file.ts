import type { Model, Operation } from "@org/generate";
import type { Amount } from "./amounts.ts";
import { typeName, variableName } from "./name.ts";
import { isNeeded } from "./sample-arguments.ts";

/** `README.md` of a new package: install, first call, credentials, operations, fields, errors. */
export function readmeFile(
  { name, title, credentials, operations }: Model,
  operation: Operation,
  amounts: readonly Amount[],
): string {
  const variable = variableName(name);
  const options = credentials.map((option) => `| \`${option.name}\` | \`${option.env}\` |`);
  const methods = operations.map(
    ({ id, method, path }) => `| \`${id}()\` | \`${method} ${path}\` |`,
  );
  const fields = amounts.map(({ pointer, type, pool }) => `| \`${pointer}\` | ${type} | ${pool} |`);
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
const { entries } = await ${variable}.fetchBalances(${neededArguments(operation)}); // normalized and exact
for (const { type, pool, money } of entries) console.log(type, pool, formatMoney(money));
\`\`\`

## Credentials

${table("| option | environment variable |", options, "The operations need none.")}

## Operations

${table("| method | operation |", methods, "")}

\`fetchBalances\` calls \`${operation.id}\`. Every method takes \`{ signal, timeoutMs, headers }\` as its second argument.

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
function neededArguments({ parameters }: Operation): string {
  const names = parameters.filter(isNeeded).map(({ arg }) => `${JSON.stringify(arg)}: "…"`);
  return names.length > 0 ? `{ ${names.join(", ")} }` : "";
}
