import type { Operation } from "@org/generate";
import type { DraftTable } from "./draft-table.ts";

/**
 * `src/normalize.ts`: a table of what was recognized, for a person to confirm. Where something is
 * open it says so and reads nothing: a package that reports less than there is must not look done.
 */
export function normalizeFile(
  name: string,
  title: string,
  { constant }: Pick<Operation, "constant">,
  { open, ...table }: DraftTable,
): string {
  const isTable = open.length === 0;
  const kind = isTable ? "BalanceTable" : "BalanceReader";
  const { unit, amounts } = table;
  return `import type { ${kind} } from "@org/core/provider";
import type { ${constant} } from "./generated/operations.ts";

${isTable ? confirmComment(title) : writeComment(title, open)}
export const normalize: ${kind}<typeof ${constant}> = ${
    isTable ? JSON.stringify(table) : readerText(name, { unit, amounts })
  };
`;
}

function confirmComment(title: string): string {
  return `/**
 * ${title}: a draft, of what was recognized by names and types. Confirm the unit, and of each amount
 * the type and the pool.
 */`;
}

/** Lines, because a pointer with a star in it would end a block. */
function writeComment(title: string, open: readonly string[]): string {
  return `// ${title}: a draft that reads nothing yet. To settle:
${open.map((line) => `// - ${line}`).join("\n")}
// Where all amounts have one unit and their currency in one place, make this a BalanceTable, as in
// packages/finix, and write down \`currency\`. Else write \`read\`, as in packages/marqeta. Then say in
// test/conformance.test.ts what each example reports.`;
}

function readerText(name: string, data: object): string {
  const [, members = ""] = /^\{(.*)\}$/s.exec(JSON.stringify(data)) ?? [];
  const message = `packages/${name}/src/normalize.ts is a draft: it says what to write there.`;
  return `{ ${members}, read() { throw new Error(${JSON.stringify(message)}); } }`;
}
