import { camelCase, emptyMarks, isNeeded, keyCode, type Model, type Schema } from "@org/generate";

/** `README.md` of a new package: what no spec says, and places for what is generated. */
export function readmeFile({ name, title, typeName, balances }: Model): string {
  const variable = camelCase(name);
  const factory = `create${typeName}`;
  const needed = balances?.operation.parameters.filter(isNeeded) ?? [];
  const args = needed
    .map(({ arg, schema }) => `${keyCode(arg)}: ${placeholder(schema)}`)
    .join(", ");
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

## Testing

${emptyMarks("testing")}

## License

MIT
`;
}

/** What stands for a value that a reader has, of a type that compiles. */
function placeholder({ shape }: Schema): string {
  if (shape.kind === "ref") return placeholder(shape.to.schema);
  const [type] = shape.kind === "scalar" ? shape.types : [];
  return type === "integer" || type === "number" ? "123" : '"…"';
}
