import { camelCase, emptyMarks, isNeeded, type Model } from "@org/generate";

/** `README.md` of a new package: what no spec says, and places for what is generated. */
export function readmeFile({ name, title, typeName, balances }: Model): string {
  const variable = camelCase(name);
  const factory = `create${typeName}`;
  const names = balances?.operation.parameters.filter(isNeeded).map(({ arg }) => arg) ?? [];
  const args = names.map((arg) => `${JSON.stringify(arg)}: "…"`).join(", ");
  return `# @org/${name}

A typed, validated client of the ${title} balance API, generated from
[its OpenAPI document](https://github.com/org/balances/tree/main/specs/${name}).

\`\`\`sh
npm install @org/core @org/${name}
\`\`\`

## First call

\`\`\`ts
import { formatMoney } from "@org/core";
import { ${factory} } from "@org/${name}";

const ${variable} = ${factory}(); // credentials from the environment

const { entries, problems } = await ${variable}.fetchBalances(${args && `{ ${args} }`}); // normalized and exact
for (const { type, pool, money } of entries) console.log(type, pool, formatMoney(money));
\`\`\`

## Credentials and server

${emptyMarks("options")}

## Operations

${emptyMarks("operations")}

## Normalized fields

${emptyMarks("mapping")}

## Errors

${emptyMarks("errors")}

## License

MIT
`;
}
